package vn.thuoc.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.filling.FormFiller;
import vn.thuoc.ingest.template.TemplateFormat;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Units;

/** Writes simulated forms as files, in a tree of issuers and years, named as people name files. */
public final class SimulatedFolder {
  private static final LocalTime MORNING = LocalTime.of(2, 30);

  private final SimulationDefinitions definitions;
  private final FormFiller filler;
  private final Path folder;
  private final Draw draw;

  /**
   * @param folder where the files go; it must be empty, or not be there yet
   * @throws ProblemException when something stands in the folder already
   */
  public SimulatedFolder(SimulationDefinitions definitions, Units units, Path folder, long seed) {
    this.definitions = definitions;
    this.filler = new FormFiller(units);
    this.folder = folder;
    this.draw = new Draw(seed).of("files");
    try {
      Files.createDirectories(folder);
      try (Stream<Path> there = Files.list(folder)) {
        if (there.findAny().isPresent()) {
          throw notEmpty(folder);
        }
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** Writes one form; the file carries the day on which it came in. */
  public Path write(SimulatedForm form) {
    Sent sent = form.sent();
    Draw own =
        draw.of(sent.instrument().id()).of(sent.year()).of(sent.unit().id()).of(sent.revision());
    TemplateFormat format = format(own);
    Path file =
        folder
            .resolve(named(sent.instrument().issuer()))
            .resolve(String.valueOf(sent.year()))
            .resolve(name(sent, own) + format.ending());
    byte[] bytes =
        filler.fillSimulated(sent.instrument(), format, fitting(sent.instrument(), format, form));
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      Files.setLastModifiedTime(
          file, FileTime.from(sent.on().atTime(MORNING).toInstant(ZoneOffset.UTC)));
    } catch (IOException e) {
      throw unwritable(file, e);
    }
    return file;
  }

  private TemplateFormat format(Draw own) {
    int all = definitions.formats().values().stream().mapToInt(Integer::intValue).sum();
    int at = own.of("format").numbers().nextInt(all);
    for (Map.Entry<String, Integer> format : definitions.formats().entrySet()) {
      at -= format.getValue();
      if (at < 0) {
        return TemplateFormat.valueOf(format.getKey().toUpperCase(Locale.ROOT));
      }
    }
    throw new IllegalStateException("formats");
  }

  /** Some name their files in capitals, some by day, some with marks apart from their letters. */
  private static String name(Sent sent, Draw own) {
    String plain =
        sent.unit().name()
            + " - "
            + sent.instrument().id()
            + " "
            + sent.year()
            + (sent.revision() > 1 ? " (sửa lần " + (sent.revision() - 1) + ")" : "");
    return named(
        switch (own.of("name").numbers().nextInt(4)) {
          case 0 -> plain.toUpperCase(Locale.ROOT);
          case 1 -> Normalizer.normalize(plain, Normalizer.Form.NFD);
          case 2 -> sent.on() + " " + plain;
          default -> plain.replace(" ", "_");
        });
  }

  private static String named(String text) {
    return text.replaceAll("[\\\\/:*?\"<>|]", "-");
  }

  /** What this kind of file has places for: some carry one side only. */
  private Map<AnswerAddress, String> fitting(
      Instrument instrument, TemplateFormat format, SimulatedForm form) {
    Set<AnswerAddress> places =
        filler.places(instrument, format).stream()
            .map(p -> AnswerAddress.of(p.question(), p.row(), p.column(), p.side()))
            .collect(Collectors.toSet());
    Map<AnswerAddress, String> fitting = new LinkedHashMap<>(form.written());
    fitting.keySet().retainAll(places);
    return fitting;
  }

  private static ProblemException notEmpty(Path folder) {
    return new ProblemException(
        Problem.error(
            SimulateError.FOLDER_NOT_EMPTY,
            Place.named(folder.toString()),
            new Words("Thư mục này đã có tệp.", "There are files in this folder already."),
            new Words(
                "Chọn một thư mục trống hoặc chưa có.",
                "Choose a folder that is empty or not there yet.")));
  }

  private static ProblemException unwritable(Path path, IOException cause) {
    return new ProblemException(
        Problem.error(
            SimulateError.FOLDER_UNWRITABLE,
            Place.named(path.toString()),
            new Words("Không ghi được vào đây.", "Nothing can be written here."),
            new Words(
                "Kiểm tra thư mục và quyền ghi.", "Check the folder and the right to write.")),
        cause);
  }
}
