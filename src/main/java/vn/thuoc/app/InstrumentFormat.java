package vn.thuoc.app;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thuoc.instrument.description.InstrumentDescription;
import vn.thuoc.instrument.description.InstrumentJson;
import vn.thuoc.instrument.description.InstrumentMarkdown;
import vn.thuoc.instrument.description.InstrumentText;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** Ways to write everything about one instrument. */
enum InstrumentFormat {
  TEXT {
    @Override
    byte[] write(InstrumentDescription described, Language language, int width) {
      return InstrumentText.write(described, language, width).getBytes(StandardCharsets.UTF_8);
    }
  },
  MARKDOWN {
    @Override
    byte[] write(InstrumentDescription described, Language language, int width) {
      return InstrumentMarkdown.write(described, language).getBytes(StandardCharsets.UTF_8);
    }
  },
  JSON {
    @Override
    byte[] write(InstrumentDescription described, Language language, int width) {
      return InstrumentJson.writeIndented(described);
    }
  };

  abstract byte[] write(InstrumentDescription described, Language language, int width);

  static InstrumentFormat named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private static ProblemException unknown(String name) {
    String known =
        Arrays.stream(values())
            .map(format -> format.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return new ProblemException(
        Problem.error(
            AppError.FORMAT_UNKNOWN,
            Place.named("--format"),
            new Words(
                "Một bộ phiếu không in được dạng «" + name + "».",
                "One instrument cannot be written as '" + name + "'."),
            new Words("Dùng một trong: " + known + ".", "Use one of: " + known + ".")));
  }
}
