package vn.thuoc.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.ingest.AskedQuestion;
import vn.thuoc.ingest.filling.FormFiller;
import vn.thuoc.ingest.template.TemplateFormat;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.Tier;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.unit.Units;

/**
 * Any number of filled-in forms to measure loading with: every instrument in turn, Word and Excel
 * in turn, each of a unit of its own that is defined beside them. The same seed gives the same
 * answers. They say of themselves that they are simulated.
 */
final class BenchForms {
  private static final List<TemplateFormat> FORMATS =
      List.of(TemplateFormat.DOCX, TemplateFormat.XLSX);

  /** Forms in one folder. */
  private static final int FOLDER = 100;

  private final List<Instrument> instruments;
  private final FormFiller filler;
  private final long seed;

  BenchForms(Instruments instruments, Units units, long seed) {
    this.instruments =
        instruments.all().stream().sorted(Comparator.comparing(Instrument::id)).toList();
    this.filler = new FormFiller(units);
    this.seed = seed;
  }

  /**
   * Writes forms below a folder, and the definitions of their units.
   *
   * @return the folder of the definitions
   */
  Path write(Path folder, int count) {
    Set<String> units = new TreeSet<>();
    try {
      for (int number = 0; number < count; number++) {
        Instrument instrument = instruments.get(number / FORMATS.size() % instruments.size());
        TemplateFormat format = FORMATS.get(number % FORMATS.size());
        Tier tier = instrument.tier();
        units.add(unit(tier, number));
        Path group = folder.resolve("forms").resolve("%04d".formatted(number / FOLDER));
        Files.createDirectories(group);
        Files.write(
            group.resolve("phieu-%05d%s".formatted(number, format.ending())),
            filler.fillSimulated(instrument, format, answers(instrument, format, number)));
      }
      Path definitions = folder.resolve("definitions");
      Path file = definitions.resolve("etl/units/bench.yml");
      Files.createDirectories(file.getParent());
      Files.write(
          file,
          ("units:\n" + units.stream().collect(Collectors.joining("\n")) + "\n")
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return definitions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unit(Tier tier, int number) {
    return "  - {id: do-thu-%d, name: \"%s\", tier: %s, block: government, aliases: []}"
        .formatted(number, name(tier, number), tier.term());
  }

  private static String name(Tier tier, int number) {
    return tier.label().vi() + " Đo Thử " + number;
  }

  private Map<AnswerAddress, String> answers(
      Instrument instrument, TemplateFormat format, int number) {
    Random random = new Random(seed * 1_000_003 + number);
    Set<AnswerAddress> places = filler.places(instrument, format);
    Map<AnswerAddress, String> written = new LinkedHashMap<>();
    for (AskedQuestion asked : AskedQuestion.of(instrument)) {
      for (Side side : asked.sides()) {
        for (AnswerSlot slot : asked.slots(side)) {
          String text =
              switch (slot.question()) {
                case AskedQuestion.UNIT_NAME -> name(instrument.tier(), number);
                case AskedQuestion.REPORT_YEAR -> String.valueOf(year(instrument));
                default -> text(slot, asked, random);
              };
          if (places.contains(slot.address(side)) || anyBox(slot, side, places)) {
            written.put(slot.address(side), text);
          }
        }
      }
    }
    return written;
  }

  private static boolean anyBox(AnswerSlot slot, Side side, Set<AnswerAddress> places) {
    return slot.optionAddresses(side).stream().anyMatch(places::contains);
  }

  private static int year(Instrument instrument) {
    return instrument.years().stream().sorted().findFirst().orElseThrow();
  }

  private static String text(AnswerSlot slot, AskedQuestion asked, Random random) {
    AnswerType type = slot.type();
    List<Option> options = new ArrayList<>(AnswerSlot.options(type));
    if (!options.isEmpty()) {
      return options.get(random.nextInt(options.size())).id();
    } else if (type instanceof AnswerType.Count) {
      boolean part = slot.column().equals(AnswerSlot.NUMERATOR);
      return String.valueOf(part ? random.nextInt(50) : 50 + random.nextInt(50));
    } else if (type instanceof AnswerType.Percent) {
      return String.valueOf(2 + random.nextInt(98));
    } else if (type instanceof AnswerType.Measure) {
      return String.valueOf(10 + random.nextInt(1000));
    } else if (type instanceof AnswerType.Points) {
      return asked.criterion().map(c -> c.max().toPlainString().replace('.', ',')).orElse("1");
    }
    return "Nội dung đo thử " + random.nextInt(1000);
  }
}
