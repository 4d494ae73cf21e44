package vn.thuoc.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalInt;
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
    assertThat(units.of(Tier.DISTRICT, 2022))
        .allMatch(u -> u.parentId().isPresent())
        .filteredOn(u -> u.parentId().get().equals("binh-thuan"))
        .hasSize(10);
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
          .isEqualTo(new UnitMatch.Matched(units.get(id).orElseThrow(), false, true));
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

    assertThat(match)
        .isEqualTo(new UnitMatch.Matched(units.get("duc-linh").orElseThrow(), true, true));
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
        .isEqualTo(new UnitMatch.Matched(others.get("hoa-1").orElseThrow(), false, true));
    assertThat(others.match("P. Thuỷ Xuân", Optional.empty()))
        .isEqualTo(new UnitMatch.Matched(others.get("thuy").orElseThrow(), false, true));
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

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "xã Tân Lập, huyện Hàm Thuận Nam, tỉnh Bình Thuận; tan-lap-1",
        "Xã Tân Lập - Huyện Hàm Thuận Nam; tan-lap-1",
        "UBND xã Tân Lập - UBND H. Hàm Thuận Nam - T. Bình Thuận; tan-lap-1",
        "X. Tân Lập (H Hàm Thuận Nam); tan-lap-1",
        "Tân Lập Hàm Thuận Nam; tan-lap-1",
        "Tân Lập, tỉnh Thừa Thiên - Huế; tan-lap-2",
        "TÂN LẬP, THỪA THIÊN HUẾ; tan-lap-2",
        "P. 5, TP Huế; phuong-5",
        "phường 05 thành phố Huế; phuong-5",
        "Phường Thuỷ Xuân; thuy-xuan",
        "Huyện Đak Pơ; dak-po",
        "Huyện Đăk Pơ; dak-po",
        "Xã H’ Neng; h-neng",
        "H' Neng; h-neng",
        "Văn phòng Ủy ban nhân dân huyện Đăk Pơ; office"
      })
  void namesWithTheirParentsSettleWhichIsMeant(String name, String id, @TempDir Path folder)
      throws Exception {
    Units others = read(folder, TWO_PROVINCES, new Problems());

    assertThat(others.match(name, Optional.empty()))
        .as(name)
        .isEqualTo(new UnitMatch.Matched(others.get(id).orElseThrow(), false, true));
  }

  @Test
  void anAmbiguousNameGivesItsCandidatesAndOtherParentsGiveNone(@TempDir Path folder)
      throws Exception {
    Units others = read(folder, TWO_PROVINCES, new Problems());

    UnitMatch match = others.match("Xã Tân Lập", Optional.of(Tier.COMMUNE));
    assertThat(((UnitMatch.Ambiguous) match).candidates())
        .extracting(others::fullName)
        .containsExactly(
            "Xã Tân Lập, huyện Hàm Thuận Nam, tỉnh Bình Thuận",
            "Xã Tân Lập, thành phố Huế, tỉnh Thừa Thiên Huế");
    assertThat(others.match("Xã Tân Lập, huyện Đăk Pơ", Optional.empty()))
        .isInstanceOf(UnitMatch.Unknown.class);
    assertThat(
            others.match("Xã Tân Lập, huyện Hàm Thuận Nam, tỉnh Thừa Thiên Huế", Optional.empty()))
        .isInstanceOf(UnitMatch.Unknown.class);
    assertThat(others.clearName(others.get("tan-lap-2").orElseThrow(), 2022))
        .isEqualTo("Xã Tân Lập, thành phố Huế");
    assertThat(others.clearName(others.get("thuy-xuan").orElseThrow(), 2022))
        .isEqualTo("Phường Thủy Xuân");
  }

  @Test
  void theNearestNamesAreFoundWithoutAccentsAndWithParents(@TempDir Path folder) throws Exception {
    Units others = read(folder, TWO_PROVINCES, new Problems());

    assertThat(nearest(others, "phuong thuy xuan").get(0)).isEqualTo("thuy-xuan");
    assertThat(nearest(others, "Xã Tân Lạp, huyện Hàm Thuận Nam").get(0)).isEqualTo("tan-lap-1");
    assertThat(nearest(others, "Trường Đại học Bách khoa")).isEmpty();
  }

  private static java.util.List<String> nearest(Units units, String name) {
    UnitMatch match = units.match(name, Optional.empty());
    return ((UnitMatch.Unknown) match).nearest().stream().map(Unit::id).toList();
  }

  private static final String TWO_PROVINCES =
      """
      units:
        - {id: bt, name: "Tỉnh Bình Thuận", tier: province, block: government}
        - {id: tth, name: "Tỉnh Thừa Thiên Huế", tier: province, block: government}
        - {id: htn, name: "Huyện Hàm Thuận Nam", tier: district, block: government, parent: bt}
        - {id: hue, name: "Thành phố Huế", tier: district, block: government, parent: tth}
        - {id: dak-po, name: "Huyện Đăk Pơ", tier: district, block: government, aliases: ["Đak Pơ"]}
        - {id: tan-lap-1, name: "Xã Tân Lập", tier: commune, block: government, parent: htn}
        - {id: tan-lap-2, name: "Xã Tân Lập", tier: commune, block: government, parent: hue}
        - {id: thuy-xuan, name: "Phường Thủy Xuân", tier: commune, block: government, parent: hue}
        - {id: phuong-5, name: "Phường 05", tier: commune, block: government, parent: hue}
        - {id: h-neng, name: "Xã H' Neng", tier: commune, block: government, parent: dak-po}
        - {id: office, name: "Văn phòng UBND huyện Đăk Pơ", tier: subordinate, block: government}
      """;

  @Test
  void aUnitThatDidNotExistInTheYearIsMeantOnlyWhenNoOtherBearsTheName(@TempDir Path folder)
      throws Exception {
    Units others =
        read(
            folder,
            """
            units:
              - {id: old, name: "Xã An Phú", tier: commune, block: government, exists_to: 2019-12-31, successors: [new]}
              - {id: new, name: "Phường An Phú", tier: commune, block: government, exists_from: 2020-01-01}
              - {id: gone, name: "Xã An Lợi", tier: commune, block: government, exists_to: 2019-12-31}
              - {id: half, name: "Xã Bình An", tier: commune, block: government, exists_to: 2020-06-30, successors: [rest]}
              - {id: rest, name: "Xã Bình An", tier: commune, block: government, exists_from: 2020-07-01}
            """,
            new Problems());

    assertThat(meant(others, "An Phú", 2019)).isEqualTo("old true");
    assertThat(meant(others, "An Phú", 2020)).isEqualTo("new true");
    assertThat(meant(others, "Xã An Phú", 2020)).isEqualTo("old false");
    assertThat(meant(others, "An Lợi", 2022)).isEqualTo("gone false");
    assertThat(meant(others, "Bình An", 2019)).isEqualTo("half true");
    assertThat(meant(others, "Bình An", 2020))
        .as("of one year the successor")
        .isEqualTo("rest true");
    assertThat(others.match("An Phú", Optional.empty())).isInstanceOf(UnitMatch.Ambiguous.class);
  }

  private static String meant(Units units, String name, int year) {
    UnitMatch.Matched matched =
        (UnitMatch.Matched) units.match(name, Optional.empty(), OptionalInt.of(year));
    return matched.unit().id() + " " + matched.existedThen();
  }

  @Test
  void allProblemsOfSuccessionsComeOutTogether(@TempDir Path folder) throws Exception {
    Problems problems = new Problems();
    read(
        folder,
        """
        units:
          - {id: a, name: "Xã A", tier: commune, block: government, exists_to: 2019-12-31, successors: [nobody]}
          - {id: b, name: "Xã B", tier: commune, block: government, successors: [e]}
          - {id: c, name: "Xã C", tier: commune, block: government, exists_to: 2019-12-31, successors: [d]}
          - {id: d, name: "Xã D", tier: commune, block: government, exists_to: 2020-12-31, successors: [c]}
          - {id: e, name: "Xã E", tier: commune, block: government, exists_from: 2021-01-01}
          - {id: f, name: "Xã F", tier: commune, block: government, exists_to: 2019-12-31, successors: [e]}
          - {id: g, name: "Xã G", tier: commune, block: government, exists_to: 2020-12-31, successors: [e, h], main_successor: b}
          - {id: h, name: "Huyện H", tier: district, block: government, code: "1234"}
          - {id: i, name: "Xã I", tier: commune, block: government, exists_to: 2020-12-31, change: split, successors: [e]}
          - {id: j, name: "Xã J", tier: commune, block: government, parent: k}
          - {id: k, name: "Huyện K", tier: district, block: government, parent: j}
          - {id: l, name: "Xã L", tier: commune, block: government, exists_to: 2020-12-31, successors: [commune-00001]}
        official_aliases:
          - {code: "6", aliases: ["Tỉnh Sáu"]}
        """,
        problems);

    assertThat(problems.found())
        .extracting(problem -> problem.code() + " " + problem.place().shown())
        .containsExactlyInAnyOrder(
            "CODE_WRONG units/units.yml:9",
            "CODE_WRONG units/units.yml:15",
            "REFERENCE_UNKNOWN units/units.yml:2",
            "SUCCESSOR_WITHOUT_END units/units.yml:3",
            "SUCCESSION_CIRCLES units/units.yml:4",
            "SUCCESSION_CIRCLES units/units.yml:5",
            "SUCCESSOR_NOT_THERE units/units.yml:7",
            "MAIN_SUCCESSOR_UNKNOWN units/units.yml:8",
            "SUCCESSOR_OF_ANOTHER_TIER units/units.yml:8",
            "SUCCESSION_KIND_WRONG units/units.yml:10",
            "PARENTS_CIRCLE units/units.yml:11",
            "PARENTS_CIRCLE units/units.yml:12");
  }

  @Test
  void aTextIsFoundInANameWithoutItsAccents() {
    assertThat(VietnameseText.finds("duc linh", "Huyện Đức Linh")).isTrue();
    assertThat(VietnameseText.finds("Đức", "Huyện Đức Linh")).isTrue();
    assertThat(VietnameseText.finds("đúc", "Huyện Đức Linh")).isFalse();
    assertThat(VietnameseText.finds("hoà", "Xã Hòa An")).isTrue();
  }

  private static Units read(Path folder, String text, Problems problems) throws Exception {
    Files.writeString(folder.resolve("units.yml"), text);
    return Units.read(DefinitionFolder.onDisk(folder, "units"), problems);
  }
}
