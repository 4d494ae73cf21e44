package vn.thuoc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problems;

/** The definition of the questions: what it gives, and which of its mistakes are found. */
class BenchQuestionsTest {
  private static final DefinitionFolder DASHBOARDS = DefinitionFolder.onClassPath("dashboards");

  @TempDir private Path folder;

  @Test
  void theTwelveQuestionsHoldAndTakeWhatIsChosen() {
    Problems problems = new Problems();

    BenchQuestions questions =
        BenchQuestions.read(DASHBOARDS.under("bench"), metrics(problems), problems);

    assertThat(problems.found()).isEmpty();
    assertThat(questions.questions()).hasSize(12);
    Map<String, String> chosen =
        Map.of(
            "year", "2022",
            "province", "an-giang",
            "unit", "an-phu",
            "criterion", "1.1",
            "indicator", "email");
    assertThat(questions.with(chosen))
        .allSatisfy(
            question -> {
              assertThat(question.address()).doesNotContain("{");
              assertThat(question.sql()).doesNotContain("{");
            })
        .filteredOn(question -> question.id().equals("heat_map"))
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.address()).contains("year:2022", "parent_id:an-giang");
              assertThat(question.sql()).contains("score.year = 2022", "'an-giang'");
            });
  }

  @Test
  void mistakesAreFoundWithTheirLines() throws IOException {
    Files.writeString(
        folder.resolve("questions.yml"),
        """
        choices:
          - {id: year, sql: "SELECT 1 AS value"}
        questions:
          - id: one
            label: {vi: "Một", en: "One"}
            address: "/api/v1/metrics/standing?measures=height&by=unit_id"
            key: [unit_id]
            sql: SELECT 1
          - id: one
            label: {vi: "Hai", en: "Two"}
            address: "/standing"
            key: [unit_id]
            sql: SELECT {month}
        """);
    Problems problems = new Problems();

    BenchQuestions.read(
        DefinitionFolder.onDisk(folder, "bench"), metrics(new Problems()), problems);

    assertThat(problems.found())
        .extracting(problem -> problem.sentence(Language.EN))
        .satisfiesExactlyInAnyOrder(
            text -> assertThat(text).contains("bench/questions.yml:6").contains("height"),
            text -> assertThat(text).contains("bench/questions.yml:9").contains("'one' is taken"),
            text -> assertThat(text).contains("bench/questions.yml:11").contains("no address"),
            text -> assertThat(text).contains("bench/questions.yml:11").contains("'month'"));
  }

  private static MetricDefinitions metrics(Problems problems) {
    return MetricDefinitions.read(DASHBOARDS.under("metrics"), problems);
  }
}
