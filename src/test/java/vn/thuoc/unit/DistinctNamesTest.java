package vn.thuoc.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;

class DistinctNamesTest {
  @TempDir private Path folder;

  @Test
  void aNameTakesAsManyUnitsAboveAsTellItApart() throws Exception {
    Files.writeString(
        folder.resolve("units.yml"),
        """
        units:
          - {id: nam, name: "Tỉnh Nam", tier: province, block: government}
          - {id: bac, name: "Tỉnh Bắc", tier: province, block: government}
          - {id: chau-nam, name: "Huyện Châu Thành", tier: district, block: government, parent: nam}
          - {id: chau-bac, name: "Huyện Châu Thành", tier: district, block: government, parent: bac}
          - {id: lap-nam, name: "Xã Tân Lập", tier: commune, block: government, parent: chau-nam}
          - {id: lap-bac, name: "Xã Tân Lập", tier: commune, block: government, parent: chau-bac}
          - {id: hoa-nam, name: "Xã Tân Hòa", tier: commune, block: government, parent: chau-nam}
          - {id: hoa-bac, name: "Xã Tân Hoà", tier: commune, block: government, parent: bac}
          - {id: rieng, name: "Xã Riêng", tier: commune, block: government, parent: chau-nam}
        """);
    Units units = Units.read(DefinitionFolder.onDisk(folder, "units"));
    DistinctNames names = new DistinctNames(units);

    assertThat(units.all())
        .extracting(names::of)
        .containsExactlyInAnyOrder(
            "Tỉnh Nam",
            "Tỉnh Bắc",
            "Huyện Châu Thành (Tỉnh Nam)",
            "Huyện Châu Thành (Tỉnh Bắc)",
            units.fullName(units.get("lap-nam").orElseThrow()),
            units.fullName(units.get("lap-bac").orElseThrow()),
            "Xã Tân Hòa (Huyện Châu Thành)",
            "Xã Tân Hoà (Tỉnh Bắc)",
            "Xã Riêng");
    assertThat(names.of(units.get("lap-nam").orElseThrow()))
        .isNotEqualTo(names.of(units.get("lap-bac").orElseThrow()))
        .contains("Xã Tân Lập", "Châu Thành", "Nam");
  }
}
