package vn.thuoc.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;

class ReadModelTest {
  private static final String VIEW =
      """
      id: points
      mart: points
      label: {vi: Điểm, en: Points}
      grain: {vi: một dòng cho mỗi đơn vị và nhóm, en: one row per unit and group, dimensions: [unit_id, group_id]}
      dimensions:
        - {id: unit_id, label: {vi: Đơn vị, en: Unit}, format: text, definition: {vi: Đơn vị., en: The unit.}}
        - {id: group_id, label: {vi: Nhóm, en: Group}, format: text, definition: {vi: Nhóm., en: The group.}}
        - {id: year, label: {vi: Năm, en: Year}, format: text, definition: {vi: Năm., en: The year.}}
      measures:
        - {id: score, label: {vi: Điểm, en: Points}, format: score, additivity: sum, definition: {vi: Điểm., en: Points.}}
        - {id: less, label: {vi: Trừ, en: Less}, format: score, additivity: sum, definition: {vi: Trừ., en: Less.}}
        - {id: share, label: {vi: Tỷ lệ, en: Share}, format: percent, additivity: none, definition: {vi: Tỷ lệ., en: Share.}}
        - {id: files, label: {vi: Tệp, en: Files}, format: whole, additivity: sum, definition: {vi: Tệp., en: Files.}}
        - {id: rest, label: {vi: Còn, en: Rest}, format: score, difference: {of: score, less: less}, definition: {vi: Còn., en: Rest.}}
        - {id: per_file, label: {vi: Điểm mỗi tệp, en: Points per file}, format: score, ratio: {of: score, over: files}, definition: {vi: Điểm mỗi tệp., en: Points per file.}}
        - {id: part_less, label: {vi: Phần trừ, en: Share taken}, format: percent, ratio: {of: less, over: score}, definition: {vi: Phần trừ., en: Share taken.}}
        - {id: worth, label: {vi: Giá trị, en: Worth}, format: score, additivity: sum, within: [unit_id], definition: {vi: Giá trị., en: Worth.}}
        - {id: worth_per_file, label: {vi: Giá trị mỗi tệp, en: Worth per file}, format: score, ratio: {of: worth, over: files}, definition: {vi: Giá trị mỗi tệp., en: Worth per file.}}
      """;

  @TempDir Path folder;
  private ReadModel model;

  @BeforeEach
  void build() throws Exception {
    Files.writeString(folder.resolve("points.yml"), VIEW);
    MartTable table =
        MartTable.of(
                List.of("unit_id", "group_id", "year", "score", "less", "share", "files", "worth"))
            .add(row("Đức Linh", "a", 2022L, "0.1", "0.05", "0.5", 2L))
            .add(row("Đức Linh", "b", 2022L, "0.2", null, "0.25", 3L))
            .add(row("Dương Minh", "a", 2022L, "3.30", "1", "1", 1L))
            .add(row("Dương Minh", "a", 2021L, null, null, null, 4L))
            .build();
    model = ReadModel.of(definitions(), source(table));
  }

  @Test
  void sumsAreExactAndKeepTheOrderOfTheMart() {
    assertThat(ask(List.of("score", "files"), List.of("unit_id")).rows())
        .containsExactly(
            Map.of("unit_id", "Đức Linh", "score", new BigDecimal("0.3"), "files", 5L),
            Map.of("unit_id", "Dương Minh", "score", new BigDecimal("3.3"), "files", 5L));
  }

  @Test
  void withoutGroupingThereIsOneRowOverEverything() {
    assertThat(ask(List.of("score"), List.of()).rows())
        .containsExactly(Map.of("score", new BigDecimal("3.6")));
  }

  @Test
  void whatNobodyGaveStaysAbsentAndIsNotZero() {
    MetricQuery query =
        new MetricQuery(
            "points",
            List.of("score", "rest", "share"),
            List.of("year"),
            Map.of("year", List.of("2021")),
            List.of(),
            OptionalInt.empty());
    assertThat(model.ask(query).rows()).containsExactly(Map.of("year", 2021L));
  }

  @Test
  void aDifferenceFollowsItsSums() {
    assertThat(ask(List.of("rest"), List.of("unit_id")).rows())
        .containsExactly(
            Map.of("unit_id", "Đức Linh", "rest", new BigDecimal("0.25")),
            Map.of("unit_id", "Dương Minh", "rest", new BigDecimal("2.3")));
  }

  @Test
  void aRatioIsOfTheSumsAndNotTheMeanOfRatios() {
    // 0.3 points over 5 files; 3.30 over 1 + 4, where the row without points still has its files.
    assertThat(ask(List.of("per_file"), List.of("unit_id")).rows())
        .containsExactly(
            Map.of("unit_id", "Đức Linh", "per_file", new BigDecimal("0.06")),
            Map.of("unit_id", "Dương Minh", "per_file", new BigDecimal("0.66")));
    // 1.05 over 3.6 is 0.291666..., rounded half up at the sixth decimal.
    assertThat(ask(List.of("part_less"), List.of()).rows())
        .containsExactly(Map.of("part_less", new BigDecimal("0.291667")));
  }

  @Test
  void aRatioWithoutAPartIsAbsent() {
    assertThat(ask(List.of("part_less"), List.of("year")).rows())
        .containsExactly(
            Map.of("year", 2022L, "part_less", new BigDecimal("0.291667")), Map.of("year", 2021L));
  }

  @Test
  void aRatioKeepsToWhatItsPartsMayBeAddedUpWithin() {
    assertThat(ask(List.of("worth_per_file"), List.of("unit_id")).rows())
        .extracting("worth_per_file")
        .containsExactly(new BigDecimal("10"), new BigDecimal("10"));
    assertThatThrownBy(() -> ask(List.of("worth_per_file"), List.of("year")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("«worth»");
  }

  @Test
  void aMeasureThatMustNotBeAddedIsGivenAsIsWhereEachGroupIsOneRow() {
    MetricQuery query =
        new MetricQuery(
            "points",
            List.of("share"),
            List.of("group_id"),
            Map.of("unit_id", List.of("Đức Linh")),
            List.of(),
            OptionalInt.empty());
    assertThat(model.ask(query).rows())
        .containsExactly(
            Map.of("group_id", "a", "share", new BigDecimal("0.5")),
            Map.of("group_id", "b", "share", new BigDecimal("0.25")));
  }

  @Test
  void aMeasureThatMustNotBeAddedIsRefusedWhereAGroupHasSeveralRows() {
    assertThatThrownBy(() -> ask(List.of("share"), List.of("unit_id")))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "points: Số đo «share» (Tỷ lệ) không cộng được, mà câu hỏi gộp 2 dòng làm một. "
                + "Nhóm theo đủ các chiều: unit_id, group_id, hoặc lọc để mỗi nhóm còn một dòng.");
  }

  @Test
  void everythingUnknownIsRefusedAtOnceWithTheKnownNames() {
    MetricQuery query =
        new MetricQuery(
            "points",
            List.of("points"),
            List.of("unit"),
            Map.of("tier", List.of("district")),
            List.of(new MetricQuery.Sort("score", false)),
            OptionalInt.of(0));
    assertThatThrownBy(() -> model.ask(query))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.problems())
                  .extracting(Problem::code)
                  .containsExactly(
                      MetricError.MEASURE_UNKNOWN,
                      MetricError.DIMENSION_UNKNOWN,
                      MetricError.DIMENSION_UNKNOWN,
                      MetricError.SORT_UNKNOWN,
                      MetricError.LIMIT_WRONG);
              assertThat(refused.problems().get(0).remedy().vi())
                  .isEqualTo(
                      "Các tên dùng được: score, less, share, files, rest, per_file, part_less, worth, worth_per_file.");
            });
  }

  @Test
  void textIsOrderedAsTheVietnameseAlphabetGoes() {
    MetricQuery query =
        new MetricQuery(
            "points",
            List.of("files"),
            List.of("unit_id"),
            Map.of(),
            List.of(new MetricQuery.Sort("unit_id", false)),
            OptionalInt.of(1));
    assertThat(model.ask(query).rows()).extracting("unit_id").containsExactly("Dương Minh");
  }

  @Test
  void absentValuesComeLastWhicheverWayRowsAreOrdered() {
    for (boolean descending : new boolean[] {true, false}) {
      MetricQuery query =
          new MetricQuery(
              "points",
              List.of("score"),
              List.of("unit_id", "year"),
              Map.of(),
              List.of(new MetricQuery.Sort("score", descending)),
              OptionalInt.empty());
      assertThat(model.ask(query).rows().get(2)).containsEntry("year", 2021L);
    }
  }

  @Test
  void valuesOfOneFilterAreAlternatives() {
    MetricQuery query =
        new MetricQuery(
            "points",
            List.of("files"),
            List.of("group_id"),
            Map.of("group_id", List.of("b", "c"), "year", List.of("2022")),
            List.of(),
            OptionalInt.empty());
    assertThat(model.ask(query).rows()).containsExactly(Map.of("group_id", "b", "files", 3L));
  }

  @Test
  void aMartWithoutAPromisedColumnIsRefusedBeforeItAnswers() {
    MartTable table = MartTable.of(List.of("unit_id", "group_id", "year", "score")).build();
    assertThatThrownBy(() -> ReadModel.of(definitions(), source(table)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::code)
                    .containsExactly(
                        MetricError.COLUMN_MISSING,
                        MetricError.COLUMN_MISSING,
                        MetricError.COLUMN_MISSING,
                        MetricError.COLUMN_MISSING));
  }

  private MetricResult ask(List<String> measures, List<String> by) {
    return model.ask(
        new MetricQuery("points", measures, by, Map.of(), List.of(), OptionalInt.empty()));
  }

  private MetricDefinitions definitions() {
    Problems problems = new Problems();
    MetricDefinitions definitions =
        MetricDefinitions.read(DefinitionFolder.onDisk(folder, "metrics"), problems);
    assertThat(problems.found()).isEmpty();
    return definitions;
  }

  private static Map<String, Object> row(
      String unit, String group, long year, String score, String less, String share, long files) {
    Map<String, Object> row = new java.util.HashMap<>();
    row.put("unit_id", unit);
    row.put("group_id", group);
    row.put("year", year);
    row.put("files", files);
    row.put("worth", new BigDecimal(files * 10));
    List<String> names = List.of("score", "less", "share");
    List<String> values = Arrays.asList(score, less, share);
    for (int i = 0; i < names.size(); i++) {
      if (values.get(i) != null) {
        row.put(names.get(i), new BigDecimal(values.get(i)));
      }
    }
    return row;
  }

  private static MartSource source(MartTable table) {
    ReleaseStamp stamp =
        new ReleaseStamp(1, "thử", Instant.EPOCH, LocalDate.of(2022, 12, 31), false);
    return new MartSource() {
      @Override
      public ReleaseStamp release() {
        return stamp;
      }

      @Override
      public List<String> columns(String mart) {
        return table.columns();
      }

      @Override
      public MartTable read(String mart, List<String> columns) {
        return table;
      }
    };
  }
}
