package vn.thuoc.ingest.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Tier;
import vn.thuoc.unit.DefinedUnits;
import vn.thuoc.unit.Unit;
import vn.thuoc.unit.UnitMatch;
import vn.thuoc.unit.Units;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseLocation;

/** The national list of October 2022, every unit of it. */
class OfficialListTest {
  private static final Path LIST = Path.of("..", "shared", "data", "vn-units-2022-10.csv");
  private static final DefinedUnits DEFINED =
      DefinedUnits.read(DefinitionFolder.onClassPath("etl").under("units"));

  @TempDir private static Path folder;
  private static ListReport report;
  private static Units units;

  @BeforeAll
  static void load() {
    Optional<Path> list =
        List.of(LIST, Path.of("..").resolve(LIST)).stream().filter(Files::exists).findFirst();
    assumeThat(list).as("the official list is not beside this checkout (../shared)").isPresent();
    WarehouseLocation location = new WarehouseLocation(folder.resolve("data"));
    report =
        new RegisterLoader(
                location, TableDefinitions.read(DefinitionFolder.onClassPath("warehouse")), DEFINED)
            .loadList(
                list.get(),
                Optional.of(LocalDate.of(2022, 10, 1)),
                LocalDate.of(2023, 1, 1),
                false);
    units = new Register(DEFINED).at(location);
  }

  /** Bình Thuận with its 10, An Giang with its 11 and their 156, Hà Nội, Long Biên with its 14. */
  private static final int JOINED = 11 + 1 + 11 + 156 + 1 + 1 + 14;

  @Test
  void theListHasItsNumbersAndTheDefinedUnitsAreInItOnce() {
    assertThat(List.of(report.provinces(), report.districts(), report.communes()))
        .containsExactly(63L, 705L, 10_599L);
    assertThat(report.added()).hasSize(63 + 705 + 10_599 - JOINED);
    assertThat(report.joined()).isEqualTo(JOINED);
    assertThat(units.all()).hasSize(63 + 705 + 10_599 + DEFINED.units().all().size() - JOINED);
    assertThat(units.get("la-gi").orElseThrow().code()).contains("594");
    assertThat(units.get("phu-quy").orElseThrow().code()).contains("602");
    assertThat(units.get("binh-thuan").orElseThrow().code()).contains("60");
    assertThat(units.of(Tier.DISTRICT, 2022)).hasSize(705);
    assertThat(units.of(Tier.DISTRICT, 2022))
        .filteredOn(unit -> unit.parentId().equals(Optional.of("binh-thuan")))
        .hasSize(10);
  }

  @Test
  void noTwoUnitsShareAFullName() {
    Map<String, Unit> byName = new HashMap<>();
    for (Unit unit : units.all()) {
      assertThat(byName.put(units.fullName(unit), unit)).as(units.fullName(unit)).isNull();
    }
  }

  @Test
  void everyUnitIsFoundByItsFullNameHoweverItIsWritten() {
    assertThat(missed(name -> name)).isEmpty();
    assertThat(missed(name -> Normalizer.normalize(name, Normalizer.Form.NFD))).isEmpty();
    assertThat(missed(name -> name.toUpperCase(Locale.ROOT))).isEmpty();
    assertThat(missed(OfficialListTest::otherPlaceOfTheTone)).isEmpty();
    assertThat(missed(name -> "UBND " + name.replace(", ", " - "))).isEmpty();
  }

  @Test
  void everyUnitIsFoundByTheNameThatATemplateOffers() {
    List<String> missed =
        units.of(Tier.DISTRICT, 2022).stream()
            .filter(unit -> !isFound(unit, units.clearName(unit, 2022), Optional.of(Tier.DISTRICT)))
            .map(units::fullName)
            .toList();

    assertThat(missed).isEmpty();
    assertThat(units.clearName(units.get("la-gi").orElseThrow(), 2022)).isEqualTo("Thị xã La Gi");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Tỉnh Hoà Bình; 17",
        "Tỉnh Hòa Bình; 17",
        "Thị xã Hương Thuỷ; 479",
        "TX. Hương Thủy; 479",
        "Huyện Đak Pơ; 634",
        "H. Đăk Pơ; 634",
        "TP. Hồ Chí Minh; 79",
        "Thành phố Hồ Chí Minh; 79",
        "TP.HCM; 79",
        "Tỉnh Thừa Thiên - Huế; 46",
        "tỉnh Thừa Thiên–Huế; 46",
        "THÀNH PHỐ QUI NHƠN; 540",
        "Huyện Phú Quí; 602",
        "Huyện M’Đrắk; 652",
        "Thành phố Phan Rang - Tháp Chàm; 582",
        "Bà Rịa – Vũng Tàu; 77"
      })
  void namesAsTheyAreWritten(String name, String code) {
    assertThat(units.match(name, Optional.empty()))
        .isInstanceOfSatisfying(
            UnitMatch.Matched.class, matched -> assertThat(matched.unit().code()).contains(code));
  }

  @Test
  void otherTonesAreOtherNamesAndManyBearersAreAllNamed() {
    assertThat(units.match("Tỉnh Hoa Bình", Optional.empty()))
        .isInstanceOf(UnitMatch.Unknown.class);
    assertThat(units.match("Tỉnh Hóa Bình", Optional.empty()))
        .isInstanceOf(UnitMatch.Unknown.class);
    UnitMatch match = units.match("Huyện Châu Thành", Optional.of(Tier.DISTRICT));
    assertThat(((UnitMatch.Ambiguous) match).candidates())
        .extracting(units::fullName)
        .contains("Huyện Châu Thành, tỉnh An Giang", "Huyện Châu Thành, tỉnh Long An")
        .doesNotHaveDuplicates();
  }

  private static List<String> missed(UnaryOperator<String> written) {
    return units.all().stream()
        .filter(unit -> !isFound(unit, written.apply(units.fullName(unit)), Optional.<Tier>empty()))
        .map(units::fullName)
        .toList();
  }

  private static boolean isFound(Unit unit, String name, Optional<Tier> tier) {
    return units.match(name, tier) instanceof UnitMatch.Matched matched
        && matched.unit().equals(unit);
  }

  /** Hòa as Hoà and Hoà as Hòa, likewise for oe and uy. */
  private static String otherPlaceOfTheTone(String name) {
    String text = name;
    String[][] pairs = {
      {"òa", "oà"}, {"óa", "oá"}, {"ỏa", "oả"}, {"õa", "oã"}, {"ọa", "oạ"},
      {"òe", "oè"}, {"óe", "oé"}, {"ỏe", "oẻ"}, {"õe", "oẽ"}, {"ọe", "oẹ"},
      {"ùy", "uỳ"}, {"úy", "uý"}, {"ủy", "uỷ"}, {"ũy", "uỹ"}, {"ụy", "uỵ"}
    };
    for (String[] pair : pairs) {
      text = text.replace(pair[0], "\u0000").replace(pair[1], pair[0]).replace("\u0000", pair[1]);
    }
    return text;
  }
}
