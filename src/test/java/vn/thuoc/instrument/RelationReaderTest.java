package vn.thuoc.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.description.CheckDescription;
import vn.thuoc.instrument.description.Describer;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;

/** What an instrument says about figures that go together is checked with it, and told. */
class RelationReaderTest {
  private static final String FORM = DefinitionFolder.onClassPath("checks").file("form.yml").text();

  private static List<Problem> problems(String text) {
    Problems problems = new Problems();
    new InstrumentReader().read(new DefinitionFile("form.yml", text), problems);
    return problems.found();
  }

  @Test
  void theFormItselfIsInOrder() {
    assertThat(problems(FORM)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "part: on_lan, whole: computers, counted: \"máy tính\" | part: on_lna, whole: computers, counted: \"máy tính\" | REFERENCE_UNKNOWN",
        "part: on_lan, whole: computers, counted: \"máy tính\" | part: on_lan, whole: computers | UNITS_OF_MEASURE_DIFFER",
        "part: on_lan, whole: computers, counted: \"máy tính\" | part: lan_percent, whole: computers, counted: \"máy tính\" | UNITS_OF_MEASURE_DIFFER",
        "part: on_lan, whole: computers, counted: \"máy tính\" | part: unit_name, whole: computers | REFERENCE_UNKNOWN",
        "part: on_lan, whole: computers, counted: \"máy tính\" | part: lan_band, whole: computers | REFERENCE_UNKNOWN",
        "part: \"services#*.online\", whole: \"services#*.files\" | part: \"services#*.name\", whole: \"services#*.files\" | REFERENCE_UNKNOWN",
        "part: \"services#*.online\", whole: \"services#*.files\" | part: \"services#*.online\", whole: \"budget#*.total\" | FIGURE_OF_WRONG_KIND",
        "whole: \"budget#*.total\", parts: [\"budget#*.central\", | whole: \"budget#*.total\", parts: [\"budget#all.*\", | FIGURE_OF_WRONG_KIND",
        "whole: \"budget#all.*\", parts: [\"budget#training.*\", | whole: \"budget#none.*\", parts: [\"budget#training.*\", | REFERENCE_UNKNOWN",
        "percent: lan_percent, numerator | percent: on_lan, numerator | FIGURE_OF_WRONG_KIND",
        "percent: \"services#*.share\" | percent: \"services#*.online\" | FIGURE_OF_WRONG_KIND",
        "choice: lan_band, numerator | choice: wifi_band, numerator | FIGURE_OF_WRONG_KIND",
        "choice: wifi_band, number | choice: lan_band, number | FIGURE_OF_WRONG_KIND",
        "choice: wifi_band, number: wifi | choice: wifi_band, number: \"services#*.online\" | REFERENCE_UNKNOWN",
        "choice: wifi_band, number: wifi | choice: wifi_band, number: wifi, relation: about | TYPE_WRONG",
        "choice: wifi_band, number: wifi | choice: wifi_band, numbers: wifi | KEY_MISSING",
      })
  void mistakesAreToldWithTheirLines(String right, String wrong, String code) {
    assertThat(FORM).contains(right);
    int line = (int) FORM.substring(0, FORM.indexOf(right)).lines().count();

    List<Problem> problems = problems(FORM.replace(right, wrong));

    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.code().name()).isEqualTo(code);
              assertThat(problem.place()).isEqualTo(new Place.Line("form.yml", line));
            });
  }

  @Test
  void everyRelationIsToldInASentence() {
    Instrument form = Instruments.read(DefinitionFolder.onClassPath("checks")).get("checked-form");

    assertThat(new Describer(Language.VI).describe(form).checks())
        .extracting(CheckDescription::kind, CheckDescription::words)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "part",
                "Câu 2 «Số máy tính nối mạng LAN» không được lớn hơn câu 1 «Tổng số máy tính»."),
            org.assertj.core.groups.Tuple.tuple(
                "part",
                "Cột «Hồ sơ trực tuyến», từng dòng, của câu 11 «Dịch vụ công» không được lớn hơn cột"
                    + " «Hồ sơ», từng dòng, của câu 11 «Dịch vụ công»."),
            org.assertj.core.groups.Tuple.tuple(
                "percent",
                "Câu 3 «Tỷ lệ máy tính nối mạng LAN» phải bằng câu 2 «Số máy tính nối mạng LAN» chia"
                    + " cho câu 1 «Tổng số máy tính», làm tròn hoặc cắt."),
            org.assertj.core.groups.Tuple.tuple(
                "band", "Mức chọn ở câu 6 «Mức thiết bị wifi» phải chứa câu 5 «Số thiết bị wifi»."),
            org.assertj.core.groups.Tuple.tuple(
                "band",
                "Mức chọn ở câu 9 «Mức máy tính có phần mềm an toàn» không được thấp hơn câu 2 «Số"
                    + " máy tính nối mạng LAN» chia cho câu 1 «Tổng số máy tính»."));
  }

  /** What the documents make certain is declared in every instrument that asks several figures. */
  @Test
  void theInstrumentsDeclareTheirRelations() {
    assertThat(Instruments.read(DefinitionFolder.onClassPath("etl").under("instruments")).all())
        .hasSize(8)
        .allSatisfy(
            instrument ->
                assertThat(
                        instrument.relations().parts().size()
                            + instrument.relations().bands().size())
                    .as(instrument.id())
                    .isPositive())
        .allSatisfy(
            instrument ->
                assertThat(instrument.questions().filter(Question::required).map(Question::id))
                    .as(instrument.id())
                    .contains("unit_name"));
  }
}
