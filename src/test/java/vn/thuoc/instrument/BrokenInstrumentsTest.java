package vn.thuoc.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;

/** Every instrument, broken in five ways at once: each break is told with its line. */
class BrokenInstrumentsTest {
  private static final Pattern BAND = Pattern.compile("\\{from: (\\d+), below: (\\d+)}");
  private static final Pattern PARENT =
      Pattern.compile("(?m)^( *)max: (\\d+)\\n(?:\\1\\w+:.*\\n)*?\\1criteria:");
  private static final Pattern ID = Pattern.compile("\\bid: ?\"?([^\",}\\n]+)");

  private String text = "";
  private String name = "";
  private final List<String> expected = new ArrayList<>();

  static List<DefinitionFile> files() {
    return DefinitionFolder.onClassPath("etl").under("instruments").files(".yml");
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyBreakIsTold(DefinitionFile file) {
    text = file.text();
    name = file.name();
    breakGap();
    breakSum();
    breakReference();
    breakId();
    breakKey();

    Set<String> told =
        problems(new DefinitionFile(name, text)).stream()
            .map(problem -> problem.code().name() + " " + problem.place().shown())
            .collect(Collectors.toSet());

    assertThat(expected).hasSizeGreaterThanOrEqualTo(3);
    assertThat(told).containsAll(expected);
  }

  @Test
  void whatIsToldSaysWhatToDo() {
    DefinitionFile first = files().get(0);
    List<Problem> problems =
        problems(new DefinitionFile(first.name(), first.text().replace("issuer:", "isuer:")));

    assertThat(problems).isNotEmpty();
    assertThat(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem.message().vi()).isNotBlank();
              assertThat(problem.remedy().vi()).isNotBlank();
              assertThat(problem.place()).isInstanceOf(Place.Line.class);
            });
  }

  private static List<Problem> problems(DefinitionFile file) {
    Problems problems = new Problems();
    new InstrumentReader().read(file, problems);
    return problems.found();
  }

  private void breakGap() {
    Matcher band = BAND.matcher(text);
    while (band.find()) {
      int from = Integer.parseInt(band.group(1));
      int below = Integer.parseInt(band.group(2));
      if (below - from > 1) {
        int list = text.lastIndexOf("options:", band.start());
        int steps = text.lastIndexOf("steps:", band.start());
        text = text.substring(0, band.start(2)) + (below - 1) + text.substring(band.end(2));
        expect(InstrumentError.BANDS_LEAVE_A_GAP.name(), Math.max(list, steps));
        return;
      }
    }
  }

  private void breakSum() {
    Set<String> declared = declaredMaxima();
    Matcher parent = PARENT.matcher(text);
    while (parent.find()) {
      String id = idBefore(parent.start());
      if (!declared.contains(id)
          && !text.substring(parent.start(), parent.end()).contains("rule:")) {
        int max = Integer.parseInt(parent.group(2));
        text = text.substring(0, parent.start(2)) + (max + 1) + text.substring(parent.end(2));
        expect(InstrumentError.MAXIMUM_DOES_NOT_ADD_UP.name(), parent.start(2));
        return;
      }
    }
  }

  private Set<String> declaredMaxima() {
    return Pattern.compile("kind: maximum_\\w+,?\\s+at: \"?([^\",}\\n]+)")
        .matcher(text)
        .results()
        .map(found -> found.group(1).strip())
        .collect(Collectors.toSet());
  }

  private String idBefore(int position) {
    return ID.matcher(text.substring(0, position))
        .results()
        .reduce((first, second) -> second)
        .map(found -> found.group(1).strip())
        .orElseThrow();
  }

  private void breakReference() {
    Matcher at = Pattern.compile("\\bat: ?(\"?[^\",}\\n]+\"?)").matcher(text);
    if (at.find(text.indexOf("\ndefects:"))) {
      text = text.substring(0, at.start(1)) + "nowhere" + text.substring(at.end(1));
      expect("REFERENCE_UNKNOWN", at.start(1));
    }
  }

  /** The second question of the head takes the id of the first. */
  private void breakId() {
    Matcher ids = Pattern.compile("\\bid: ?(\\w+)").matcher(text);
    int general = text.indexOf("\ngeneral:");
    Optional<String> first = ids.find(general) ? Optional.of(ids.group(1)) : Optional.empty();
    if (first.isPresent() && ids.find() && ids.start() < text.indexOf("\n\n", general) + 4_000) {
      text = text.substring(0, ids.start(1)) + first.get() + text.substring(ids.end(1));
      expect("ID_TWICE", ids.start(1));
    }
  }

  private void breakKey() {
    int issuer = text.indexOf("\nissuer:") + 1;
    text = text.substring(0, issuer) + "colour: red # " + text.substring(issuer);
    expect("KEY_UNKNOWN", issuer);
  }

  private void expect(String code, int position) {
    long line = text.substring(0, position).chars().filter(c -> c == '\n').count() + 1;
    expected.add(code + " " + new Place.Line(name, (int) line).shown());
  }
}
