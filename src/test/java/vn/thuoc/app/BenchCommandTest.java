package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tiny benchmark from end to end: every engine answers every question, and the same. */
class BenchCommandTest {
  @TempDir private Path folder;

  @Test
  void everythingIsMeasuredAndTheEnginesAgree() throws IOException {
    Path json = folder.resolve("do.json");
    Path keep = folder.resolve("giu");

    Thuoc.Ran ran =
        new Thuoc(folder.resolve("none"))
            .run(
                "bench",
                "--scale",
                "40",
                "--sizes",
                "10",
                "--seconds",
                "1",
                "--clients",
                "4",
                "--memory",
                "1g",
                "--keep",
                keep.toString(),
                "--json",
                json.toString());

    assertThat(ran.code()).as(ran.toString()).isZero();
    assertThat(ran.out())
        .contains("Nạp và công bố", "Chấm điểm", "Spark : API", "như nhau", "nóng")
        .doesNotContain("KHÁC NHAU");
    JsonNode result = JsonMapper.builder().build().readTree(json.toFile());
    assertThat(result.get("sizes")).hasSize(1);
    assertThat(result.get("sizes").get(0).get("units").asInt()).isEqualTo(40);
    assertThat(result.get("sizes").get(0).get("scores").asLong()).isPositive();
    assertThat(result.get("questions")).hasSize(12).allSatisfy(BenchCommandTest::isAnswered);
    assertThat(result.get("firstTouch").size()).isGreaterThan(12);
    assertThat(result.get("clients"))
        .hasSize(2)
        .allSatisfy(
            load -> {
              assertThat(load.get("seen").get("requests").asLong()).isPositive();
              assertThat(load.get("seen").get("failures").asLong()).isZero();
            });
    assertThat(result.get("memory").get("heapMebibytes").asLong()).isPositive();
    assertThat(kept(keep)).noneMatch(name -> name.startsWith("run-")).isNotEmpty();
    assertThat(folder.resolve("none")).doesNotExist();
  }

  private static void isAnswered(JsonNode question) {
    List<String> engines = new ArrayList<>();
    question.get("milliseconds").fieldNames().forEachRemaining(engines::add);
    assertThat(engines).containsExactlyInAnyOrder("API", "DuckDB", "Spark");
    assertThat(question.get("differences").isEmpty()).as(question.toString()).isTrue();
    assertThat(question.get("rows").asInt()).as(question.toString()).isPositive();
  }

  private static List<String> kept(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
