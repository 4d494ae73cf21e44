package vn.thuoc.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;

/** Holds the four surveys that give no points against the very paper: its boxes and its words. */
class SurveyPaperTest {
  private static final Instruments INSTRUMENTS =
      Instruments.read(DefinitionFolder.onClassPath("etl").under("instruments"));

  /**
   * The boxes that each document draws: 360 in the two forms of Long Biên, with every repeated
   * block drawn twice; 66 in huyen-thi, which draws none for the two kinds and four degrees of
   * officers and for "other" backup, and one instead of two at d.1.1.reception; 68 in bo-khcn.
   */
  @ParameterizedTest
  @CsvSource({
    "long-bien-2021-government, 180",
    "long-bien-2021-party, 180",
    "huyen-thi-2020, 74",
    "bo-khcn-2020, 68"
  })
  void everyPrintedBoxIsAnOption(String id, int boxes) {
    assertThat(INSTRUMENTS.get(id).questions().mapToInt(q -> boxes(q.type())).sum())
        .isEqualTo(boxes);
  }

  @ParameterizedTest
  @CsvSource({
    "long-bien-2021-government, 000_3c76d9c5190b418c.txt",
    "long-bien-2021-party, 000_3c76d9c5190b418c.txt",
    "huyen-thi-2020, 001_e55a8ac54b88b66d.txt",
    "bo-khcn-2020, 004_d99e2a3d3f1db199.txt"
  })
  void everyLabelStandsInTheDocument(String id, String seed) throws IOException {
    Path file = Path.of("..", "shared", "seeds", seed);
    assumeTrue(Files.exists(file), "the document is not here: " + file);
    String document = bare(Files.readString(file));

    assertThat(labels(INSTRUMENTS.get(id)).flatMap(label -> Stream.of(label.split(": "))))
        .isNotEmpty()
        .allSatisfy(label -> assertThat(document).contains(bare(label)));
  }

  /** Without boxes, dots to write on, and the spaces that lay them out. */
  private static String bare(String text) {
    return text.replaceAll("[\\uf071\\uf020☐☒□]", " ")
        .replaceAll("\\.{3,}|…", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static Stream<String> labels(Instrument instrument) {
    return Stream.concat(
        instrument.sections().map(Section::label),
        instrument.questions().flatMap(q -> Stream.concat(Stream.of(q.label()), labels(q.type()))));
  }

  private static Stream<String> labels(AnswerType type) {
    if (type instanceof AnswerType.Table table) {
      return Stream.concat(
          table.rows().stream().map(AnswerType.Row::label),
          table.columns().stream()
              .flatMap(c -> Stream.concat(Stream.of(c.label()), labels(c.type()))));
    } else if (type instanceof AnswerType.Ratio ratio) {
      return Stream.of(ratio.numerator(), ratio.denominator());
    }
    return type.options().stream().map(Option::text);
  }

  /** How many boxes it takes on paper, each repeated block being printed twice. */
  private static int boxes(AnswerType type) {
    if (type instanceof AnswerType.YesNo) {
      return 2;
    } else if (type instanceof AnswerType.Table table) {
      int lines = table.shape() == AnswerType.Shape.BLOCKS ? 2 : table.rows().size();
      return lines * table.columns().stream().mapToInt(c -> cellBoxes(c.type())).sum();
    }
    return type.options().size();
  }

  private static int cellBoxes(AnswerType type) {
    return type instanceof AnswerType.YesNo ? 1 : boxes(type);
  }
}
