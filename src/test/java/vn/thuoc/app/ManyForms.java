package vn.thuoc.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.AskedQuestion;
import vn.thuoc.ingest.filling.FormFiller;
import vn.thuoc.ingest.template.TemplateFormat;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.Tier;
import vn.thuoc.unit.Unit;
import vn.thuoc.unit.Units;

/** Small forms of the ten districts of Bình Thuận in turn, of which no two say the same. */
final class ManyForms {
  static final Instruments INSTRUMENTS =
      Instruments.read(DefinitionFolder.onClassPath("etl").under("instruments"));
  static final Units UNITS = Units.read(DefinitionFolder.onClassPath("etl").under("units"));
  static final int DISTRICTS = 10;

  private static final Instrument FORM = INSTRUMENTS.get("binh-thuan-2022-district");
  private static final FormFiller FILLER = new FormFiller(UNITS);

  private ManyForms() {}

  /** Writes {@code count} forms into folders below {@code folder}, in CSV and Word in turn. */
  static Path write(Path folder, int count) throws IOException {
    List<Unit> districts =
        UNITS.of(Tier.DISTRICT, 2022).stream()
            .filter(unit -> unit.parentId().equals(Optional.of("binh-thuan")))
            .toList();
    for (int number = 0; number < count; number++) {
      TemplateFormat format = number % 2 == 0 ? TemplateFormat.CSV : TemplateFormat.DOCX;
      Path group = Files.createDirectories(folder.resolve("nhom-" + number % 3));
      byte[] form =
          FILLER.fill(
              FORM,
              format,
              Map.of(
                  at(AskedQuestion.UNIT_NAME),
                  districts.get(number / 2 % DISTRICTS).name(),
                  at("staff_total"),
                  String.valueOf(100 + number),
                  at("phone"),
                  "0252 " + number));
      Files.write(group.resolve("phieu-%03d%s".formatted(number, format.ending())), form);
    }
    return folder;
  }

  private static AnswerAddress at(String question) {
    return AnswerAddress.of(question, "", "", Side.SELF);
  }
}
