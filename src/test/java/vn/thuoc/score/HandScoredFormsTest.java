package vn.thuoc.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Instruments;

/** Every form of {@code hand/}, scored by hand from the document, to the last digit. */
class HandScoredFormsTest {
  private static final Instruments INSTRUMENTS =
      Instruments.read(DefinitionFolder.onClassPath("etl").under("instruments"));

  static List<String> forms() {
    return DefinitionFolder.onClassPath("hand").files(".yml").stream()
        .map(DefinitionFile::name)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void scoresAsOnPaper(String name) {
    DefinitionFile file =
        DefinitionFolder.onClassPath("hand").file(name.substring(name.lastIndexOf('/') + 1));

    HandForm.Outcome outcome = new HandForm(file, INSTRUMENTS::get).score();

    assertThat(outcome.expected()).isNotEmpty();
    assertThat(outcome.actual()).isEqualTo(outcome.expected());
  }
}
