package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A survey of Long Biên sent as CSV: written empty, filled in, loaded, and loaded again. */
class FormAsCsvTest {
  private static final String INSTRUMENT = "long-bien-2021-government";

  @TempDir private Path folder;

  @Test
  void aFilledInFormLoads() throws IOException {
    Thuoc thuoc = new Thuoc(folder.resolve("data"));
    Path definitions = folder.resolve("own");
    Path units = Files.createDirectories(definitions.resolve("etl/units"));
    Files.writeString(
        units.resolve("long-bien.yml"),
        """
        units:
          - {id: long-bien, name: "Quận Long Biên", tier: district, block: government, aliases: []}
          - {id: bo-de, name: "Phường Bồ Đề", tier: commune, block: government, parent: long-bien, aliases: []}
        """);
    Path form = folder.resolve("phieu.csv");
    Thuoc.Ran written = Thuoc.runPlain("template", INSTRUMENT, "--out", form.toString());
    assertThat(written.code()).as(written.err()).isZero();

    assertThat(load(thuoc, definitions, form).err()).contains("Phiếu không ghi tên cơ quan");

    fill(form, "unit_name,,,,ĐƠN VỊ,text,,,", "UBND phường Bồ Đề");
    fill(form, "i.1.printers,,,,Số máy in đang sử dụng tại đơn vị,count,máy,,", "12");
    fill(form, "i.1.scanners,,,,Số máy scan đang sử dụng tại đơn vị,count,máy,,", "vài cái");
    Thuoc.Ran loaded = load(thuoc, definitions, form);

    assertThat(loaded.code()).as(loaded.toString()).isZero();
    assertThat(loaded.out().lines().filter(line -> line.contains("phieu.csv")))
        .singleElement()
        .asString()
        .contains("đã nạp", INSTRUMENT + "/2021/bo-de/1")
        .endsWith("1");
    assertThat(load(thuoc, definitions, form).out()).contains("không đổi");
  }

  private static Thuoc.Ran load(Thuoc thuoc, Path definitions, Path form) {
    return thuoc.run("load", form.toString(), "--definitions", definitions.toString());
  }

  private static void fill(Path form, String line, String answer) throws IOException {
    String text = Files.readString(form);
    assertThat(text).contains(line + "\r\n");
    Files.writeString(form, text.replace(line + "\r\n", line + answer + "\r\n"));
  }

  @Test
  void anEmptyWorkbookIsAFormOfNobody(@TempDir Path folder) {
    Path file = folder.resolve("phieu.xlsx");
    assertThat(
            Thuoc.runPlain("template", "long-bien-2021-government", "--out", file.toString())
                .code())
        .isZero();

    Thuoc.Ran ran = new Thuoc(folder.resolve("data")).run("load", file.toString());

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("Phiếu không ghi tên cơ quan");
  }
}
