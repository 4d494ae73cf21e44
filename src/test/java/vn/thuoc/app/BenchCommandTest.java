package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every engine answers every question of a published warehouse, and the same. Loading and
 * publishing, which take minutes, are measured only by those who run the command.
 */
class BenchCommandTest {
  @TempDir private Path folder;

  @Test
  void theEnginesAgreeOnAPublishedWarehouse() throws IOException {
    Path json = folder.resolve("do.json");
    Thuoc thuoc = LaGiWarehouse.copyTo(folder.resolve("data"));

    Thuoc.Ran ran =
        thuoc.run(
            "bench",
            "--published",
            thuoc.warehouse().toString(),
            "--seconds",
            "1",
            "--clients",
            "4",
            "--memory",
            "1g",
            "--json",
            json.toString());

    assertThat(ran.code()).as(ran.toString()).isZero();
    assertThat(ran.out())
        .contains("Spark : API", "như nhau", "nóng", "Vùng nhớ Java")
        .doesNotContain("KHÁC NHAU", "Nạp và công bố");
    JsonNode result = JsonMapper.builder().build().readTree(json.toFile());
    assertThat(result.get("questions"))
        .hasSize(12)
        .allSatisfy(BenchCommandTest::isAnsweredByAll)
        .anySatisfy(question -> assertThat(question.get("rows").asInt()).isPositive());
    assertThat(result.get("clients"))
        .extracting(
            load -> load.get("state").asText() + " " + load.get("everyMilliseconds").asInt())
        .containsExactly("cold 0", "warm 0", "warm 50");
    assertThat(result.get("clients"))
        .allSatisfy(
            load -> {
              assertThat(load.get("seen").get("requests").asLong()).isPositive();
              assertThat(load.get("seen").get("failures").asLong()).isZero();
            });
    assertThat(result.get("memory").get("heapMebibytes").asLong()).isPositive();
  }

  @Test
  void aSizeThatIsNoneIsRefused() {
    Thuoc thuoc = new Thuoc(folder.resolve("none"));

    assertThat(thuoc.run("bench", "--sizes", "0").err()).contains("Ghi như 1,3,10");
    assertThat(thuoc.run("bench", "--scale", "9").err()).contains("10 trở lên");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  private static void isAnsweredByAll(JsonNode question) {
    List<String> engines = new ArrayList<>();
    question.get("milliseconds").fieldNames().forEachRemaining(engines::add);
    assertThat(engines).containsExactlyInAnyOrder("API", "DuckDB", "Spark");
    assertThat(question.get("differences").isEmpty()).as(question.toString()).isTrue();
  }
}
