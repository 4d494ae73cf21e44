package vn.thuoc.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Tier;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;

class UnitsTest {
  private final Units units = Units.read(DefinitionFolder.onClassPath("etl").under("units"));

  @Test
  void theRegisterHasTheProvinceAndItsTenDistricts() {
    assertThat(units.all()).hasSize(11);
    assertThat(units.of(Tier.DISTRICT, 2022)).hasSize(10).allMatch(u -> u.parentId().isPresent());
    assertThat(units.of(Tier.DISTRICT, 2026)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UBND Thị xã La Gi, la-gi",
    "la gi, la-gi",
    "TX. La Gi, la-gi",
    "TX.La Gi, la-gi",
    "UBND TX LA GI, la-gi",
    "Ủy ban nhân dân thị xã La Gi, la-gi",
    "Uỷ ban nhân dân thị xã La Gi, la-gi",
    "'UBND thị xã La Gi, tỉnh Bình Thuận', la-gi",
    "Lagi, la-gi",
    "TP. Phan Thiết, phan-thiet",
    "TP Phan Thiết, phan-thiet",
    "H. Đức Linh, duc-linh",
    "huyện  Hàm   Thuận Bắc, ham-thuan-bac",
  })
  void namesMatchHoweverTheyAreWritten(String name, String id) {
    for (Normalizer.Form form : Normalizer.Form.values()) {
      assertThat(units.match(Normalizer.normalize(name, form), Optional.of(Tier.DISTRICT)))
          .as(name)
          .isEqualTo(new UnitMatch.Matched(units.get(id).orElseThrow(), false));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "UBND", "Huyện La Gi", "Thị xã Phan Thiết", "Lã Gi", "Duc Linh", "xyz"})
  void otherNamesMatchNothing(String name) {
    assertThat(units.match(name, Optional.of(Tier.DISTRICT))).isInstanceOf(UnitMatch.Unknown.class);
  }

  @Test
  void aSlipOfThePenIsNotTakenButTheNearestIsNamed() {
    UnitMatch match = units.match("Thị xã La Ghi", Optional.of(Tier.DISTRICT));

    assertThat(((UnitMatch.Unknown) match).nearest()).extracting(Unit::id).startsWith("la-gi");
  }

  @Test
  void theForeignLetterIsReadOnlyAsARepair() {
    UnitMatch match = units.match("Huyện \u00D0ức Linh", Optional.of(Tier.DISTRICT));

    assertThat(match).isEqualTo(new UnitMatch.Matched(units.get("duc-linh").orElseThrow(), true));
  }

  @Test
  void oldAndNewPlaceOfTheToneAreOneNameAndOtherTonesAreOthers(@TempDir Path folder)
      throws Exception {
    Units others =
        read(
            folder,
            """
            units:
              - {id: hoa-1, name: "Xã Hòa An", tier: commune, block: government}
              - {id: hoa-2, name: "Xã Hóa An", tier: commune, block: government}
              - {id: thuy, name: "Phường Thủy Xuân", tier: commune, block: government}
              - {id: d, name: "Huyện Hòa An", tier: district, block: government}
            """,
            new Problems());

    assertThat(others.match("xã Hoà An", Optional.empty()))
        .isEqualTo(new UnitMatch.Matched(others.get("hoa-1").orElseThrow(), false));
    assertThat(others.match("P. Thuỷ Xuân", Optional.empty()))
        .isEqualTo(new UnitMatch.Matched(others.get("thuy").orElseThrow(), false));
    assertThat(others.match("Hoa An", Optional.empty())).isInstanceOf(UnitMatch.Unknown.class);
    assertThat(((UnitMatch.Ambiguous) others.match("Hòa An", Optional.empty())).candidates())
        .extracting(Unit::id)
        .containsExactlyInAnyOrder("hoa-1", "d");
  }

  @Test
  void allProblemsOfARegisterComeOutTogether(@TempDir Path folder) throws Exception {
    Problems problems = new Problems();
    read(
        folder,
        """
        units:
          - {id: a, name: "Huyện A", tier: district, block: government, parent: nowhere, colour: red}
          - {id: a, name: "huyện  a", tier: district, block: government, parent: nowhere}
          - {id: b, name: "Xã B", tier: village, block: government, exists_to: soon}
          - {id: c, name: "Xã C", tier: commune, block: government, exists_from: 2022-02-01, exists_to: 2022-01-01}
        """,
        problems);

    assertThat(problems.found())
        .extracting(Problem::code)
        .contains(
            DefinitionError.KEY_UNKNOWN,
            DefinitionError.ID_TWICE,
            DefinitionError.REFERENCE_UNKNOWN,
            DefinitionError.TYPE_WRONG,
            UnitError.NAME_TWICE,
            UnitError.DATE_WRONG,
            UnitError.ENDS_BEFORE_IT_BEGINS);
  }

  private static Units read(Path folder, String text, Problems problems) throws Exception {
    Files.writeString(folder.resolve("units.yml"), text);
    return Units.read(DefinitionFolder.onDisk(folder, "units"), problems);
  }
}
