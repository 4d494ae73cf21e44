package vn.thuoc.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.problem.Problems;
import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableDefinitions;

class MetricDefinitionsTest {
  @Test
  void theShippedViewsCoverEveryMart() {
    Problems problems = new Problems();
    MetricDefinitions definitions =
        MetricDefinitions.read(DefinitionFolder.onClassPath("dashboards/metrics"), problems);
    assertThat(problems.found()).isEmpty();
    assertThat(definitions.views())
        .extracting(MetricView::mart)
        .containsExactlyInAnyOrderElementsOf(
            TableDefinitions.read(DefinitionFolder.onClassPath("warehouse")).in("marts").stream()
                .map(TableDefinition::shortName)
                .toList());
  }

  @Test
  void allMistakesAreReportedAtOnceWithTheirLines(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("wrong.yml"),
        """
        id: wrong
        mart: wrong
        label: {vi: Sai, en: Wrong}
        grain: {vi: một dòng, en: one row, dimensions: [unit_id, nowhere]}
        dimensions:
          - {id: unit_id, label: {vi: Đơn vị, en: Unit}, format: words, definition: {vi: Đơn vị., en: Unit.}}
        measures:
          - {id: unit_id, label: {vi: Điểm, en: Points}, format: score, additivity: sum, definition: {vi: Điểm., en: Points.}}
          - {id: rest, label: {vi: Còn, en: Rest}, format: score, difference: {of: gone, less: unit_id}, definition: {vi: Còn., en: Rest.}, colour: red}
        """);
    Problems problems = new Problems();
    MetricDefinitions definitions =
        MetricDefinitions.read(DefinitionFolder.onDisk(folder, "metrics"), problems);
    assertThat(definitions.views()).isEmpty();
    assertThat(problems.found())
        .extracting(problem -> problem.code() + " " + problem.place().shown())
        .containsExactlyInAnyOrder(
            DefinitionError.TYPE_WRONG + " metrics/wrong.yml:6",
            MetricError.DEFINED_TWICE + " metrics/wrong.yml:8",
            MetricError.COLUMN_UNKNOWN + " metrics/wrong.yml:9",
            DefinitionError.KEY_UNKNOWN + " metrics/wrong.yml:9",
            MetricError.COLUMN_UNKNOWN + " metrics/wrong.yml:4");
  }

  @Test
  void ratiosAndLookupsAreCheckedAgainstTheirView(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("wrong.yml"),
        """
        id: wrong
        mart: wrong
        label: {vi: Sai, en: Wrong}
        grain: {vi: một dòng, en: one row, dimensions: [unit_id]}
        held: lookup
        dimensions:
          - {id: unit_id, label: {vi: Đơn vị, en: Unit}, format: text, definition: {vi: Đơn vị., en: Unit.}}
        measures:
          - {id: files, label: {vi: Tệp, en: Files}, format: whole, additivity: sum, definition: {vi: Tệp., en: Files.}}
          - {id: mean, label: {vi: Trung bình, en: Mean}, format: score, additivity: none, definition: {vi: Trung bình., en: Mean.}}
          - {id: rate, label: {vi: Tỷ lệ, en: Rate}, format: percent, ratio: {of: files, over: later}, definition: {vi: Tỷ lệ., en: Rate.}}
          - {id: share, label: {vi: Phần, en: Share}, format: percent, ratio: {of: mean, over: files}, definition: {vi: Phần., en: Share.}}
          - {id: later, label: {vi: Sau, en: Later}, format: whole, additivity: sum, definition: {vi: Sau., en: Later.}}
        """);
    Files.writeString(
        folder.resolve("wrong_again.yml"),
        """
        id: wrong_again
        mart: wrong
        label: {vi: Sai, en: Wrong}
        grain: {vi: một dòng, en: one row, dimensions: []}
        lookup: [nowhere]
        """);
    Problems problems = new Problems();
    MetricDefinitions.read(DefinitionFolder.onDisk(folder, "metrics"), problems);
    assertThat(problems.found())
        .extracting(problem -> problem.code() + " " + problem.place().shown())
        .containsExactlyInAnyOrder(
            MetricError.COLUMN_UNKNOWN + " metrics/wrong.yml:11",
            MetricError.RATIO_NOT_ADDITIVE + " metrics/wrong.yml:12",
            MetricError.LOOKUP_WRONG + " metrics/wrong.yml:5",
            MetricError.COLUMN_UNKNOWN + " metrics/wrong_again.yml:5",
            MetricError.LOOKUP_WRONG + " metrics/wrong_again.yml:5");
  }

  @Test
  void twoViewsCannotShareAnId(@TempDir Path folder) throws Exception {
    String view =
        """
        id: same
        mart: same
        label: {vi: A, en: A}
        grain: {vi: một dòng, en: one row, dimensions: []}
        """;
    for (String name : List.of("first.yml", "second.yml")) {
      Files.writeString(folder.resolve(name), view);
    }
    Problems problems = new Problems();
    MetricDefinitions.read(DefinitionFolder.onDisk(folder, "metrics"), problems);
    assertThat(problems.found()).hasSize(1);
    assertThat(problems.found().get(0).place().shown()).isEqualTo("metrics/second.yml:1");
  }
}
