package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thuoc.bench.BenchResult;
import vn.thuoc.problem.Language;

/** What was measured, as people read it. */
class BenchTablesTest {
  private static final List<BenchResult.Step> STEPS =
      List.of(new BenchResult.Step("Chấm điểm", "Scoring", 12.34));

  @Test
  void everyPartIsPrintedWithItsUnits() {
    String text = printed(result(Map.of()));

    assertThat(text)
        .contains("Nạp và công bố", "bộ nhớ cao nhất (MiB)", "1.536")
        .containsPattern("Một phiếu sửa, lệnh mới chạy \\(s\\) +Phiếu sửa thứ 2")
        .containsPattern("Từ phiếu đến kỳ công bố +40,0 +40,0 +14,9 +13,4")
        .contains("Thời gian tăng theo số phiếu", "10× : 1×", "Công bố (lần)")
        .contains("Chấm điểm", "12,3")
        .contains("* đo ở lần chạy trước.")
        .contains("API, lần đầu", "như nhau", "/api/v1/metrics/standing")
        .contains("nguội", "p99 (ms)", "Vùng nhớ Java sau dọn (MiB)")
        .doesNotContain("KHÁC NHAU");
  }

  @Test
  void enginesThatWereNotThereHaveNoNumber() {
    assertThat(printed(result(Map.of())).lines().filter(line -> line.startsWith("Bảng xếp hạng")))
        .singleElement()
        .asString()
        .containsPattern("4,0 +0,50 +– +400,0 +– +800,0 +– +100,0 +như nhau");
  }

  @Test
  void whereAnswersDifferIsSaid() {
    assertThat(printed(result(Map.of("Spark", "a: score 1 <> 2"))))
        .contains("KHÁC NHAU", "league, Spark: a: score 1 <> 2");
  }

  private static String printed(BenchResult result) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    new BenchTables(new Terminal(stream, stream, Language.VI, false)).print(result);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static BenchResult result(Map<String, String> differences) {
    BenchResult.Run run = new BenchResult.Run(20, 30, 1536);
    return new BenchResult(
        2,
        "60",
        List.of(
            new BenchResult.Size(1, 6, 30, 3000, false, run, run, STEPS),
            new BenchResult.Size(10, 60, 300, 30000, true, run, run, STEPS)),
        List.of(new BenchResult.Corrected(2.6, STEPS), new BenchResult.Corrected(1.1, STEPS)),
        2.5,
        Map.of("year", "2022"),
        List.of(
            new BenchResult.QuestionTimes(
                "league",
                "Bảng xếp hạng",
                "League table",
                7,
                List.of(4.0),
                Map.of("API", 0.5, "Spark", 400.0),
                differences)),
        Map.of("/api/v1/metrics/standing?by=unit_id", 4.0),
        List.of(
            new BenchResult.Load(
                "cold", 64, 10, 50, new BenchResult.Seen(1000, 0, 100, 1.5, 9.5, 20))),
        new BenchResult.Memory(400, 500, 70));
  }
}
