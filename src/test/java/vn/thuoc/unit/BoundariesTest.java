package vn.thuoc.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Tier;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;

/** Lists of three days, and what became of their units, worked out by hand. */
class BoundariesTest {
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
  private static final LocalDate SECOND = LocalDate.of(2022, 10, 1);
  private static final LocalDate TODAY = LocalDate.of(2024, 1, 1);

  /** Xã An and Xã Bình; Xã Chung is there throughout; Dài is split, Em gets another code. */
  private static final OfficialList OLD =
      list(FIRST, "00001 Xã An", "00002 Xã Bình", "00003 Xã Chung", "00004 Xã Dài", "00005 Xã Em");

  private static final OfficialList NEW =
      list(
          SECOND,
          "00003 Xã Chung",
          "00006 Xã An Bình",
          "00007 Xã Dài Đông",
          "00008 Xã Dài Tây",
          "00009 Phường Em");

  private final Problems problems = new Problems();

  @Test
  void aNewerListEndsWhatIsGoneTheDayBeforeAndBeginsWhatIsNew() {
    Units units = joined(List.of(OLD, NEW), List.of());

    assertThat(problems.found()).isEmpty();
    assertThat(dates(units, "commune-00001")).isEqualTo(" - 2022-09-30");
    assertThat(dates(units, "commune-00003")).isEqualTo(" - ");
    assertThat(dates(units, "commune-00006")).isEqualTo("2022-10-01 - ");
    assertThat(today(units, "commune-00001")).isEqualTo("ENDED_UNASSIGNED ");
    assertThat(joined(List.of(NEW, OLD), List.of()).all())
        .as("whatever the order of loading")
        .containsExactlyElementsOf(units.all());
  }

  @Test
  void changesSayWhoCarriesOnAndWhen() {
    Units units =
        joined(
            List.of(OLD, NEW),
            List.of(
                change("00001", "00006", Succession.Kind.MERGER, false),
                change("00002", "00006", Succession.Kind.MERGER, false),
                change("00004", "00007", Succession.Kind.SPLIT, true),
                change("00004", "00008", Succession.Kind.SPLIT, false),
                change("00005", "00009", Succession.Kind.RENAMING, false)));

    assertThat(problems.found()).isEmpty();
    assertThat(dates(units, "commune-00001")).isEqualTo(" - 2019-12-31");
    assertThat(dates(units, "commune-00006")).isEqualTo("2020-01-01 - ");
    assertThat(today(units, "commune-00001")).isEqualTo("MERGED commune-00006");
    assertThat(today(units, "commune-00002")).isEqualTo("MERGED commune-00006");
    assertThat(today(units, "commune-00003")).isEqualTo("SAME commune-00003");
    assertThat(today(units, "commune-00004")).isEqualTo("SPLIT_TO_MAIN commune-00007");
    assertThat(today(units, "commune-00005")).isEqualTo("RENAMED commune-00009");
    assertThat(today(units, "commune-00006")).isEqualTo("SAME commune-00006");
    Boundaries before = units.boundariesOn(LocalDate.of(2019, 6, 1));
    assertThat(before.of(units.get("commune-00001").orElseThrow()).change())
        .isEqualTo(Boundary.Change.SAME);
    assertThat(before.of(units.get("commune-00006").orElseThrow()))
        .isEqualTo(new Boundary(Optional.empty(), Boundary.Change.LATER_UNASSIGNED));
    assertThat(before.predecessors(units.get("commune-00006").orElseThrow()))
        .containsExactly("commune-00001", "commune-00002");
  }

  @Test
  void aSplitWithoutMainSuccessorStaysUnassigned() {
    Units units =
        joined(
            List.of(OLD, NEW),
            List.of(
                change("00004", "00007", Succession.Kind.SPLIT, false),
                change("00004", "00008", Succession.Kind.SPLIT, false)));

    assertThat(problems.found()).isEmpty();
    assertThat(today(units, "commune-00004")).isEqualTo("SPLIT_UNASSIGNED ");
  }

  @Test
  void mergedIntoAUnitThatWasThereAlready() {
    Units units =
        joined(List.of(OLD, NEW), List.of(change("00001", "00003", Succession.Kind.MERGER, false)));

    assertThat(problems.found()).isEmpty();
    assertThat(dates(units, "commune-00003")).isEqualTo(" - ");
    assertThat(today(units, "commune-00001")).isEqualTo("MERGED commune-00003");
  }

  @Test
  void changesThatTheListsContradictAreProblems() {
    joined(
        List.of(OLD, NEW),
        List.of(
            change("00003", "00006", Succession.Kind.MERGER, false),
            change("77777", "00006", Succession.Kind.MERGER, false)));

    assertThat(problems.found())
        .extracting(Problem::code)
        .containsExactly(UnitError.CONTRADICTS_OFFICIAL, UnitError.CONTRADICTS_OFFICIAL);
    assertThat(problems.found().get(0).message().vi()).contains("vẫn có trong danh mục");
    assertThat(problems.found().get(1).message().vi()).contains("77777");
  }

  @Test
  void theSameCodeWithAnotherNameOrParentIsTheSameUnit() {
    OfficialList renamed =
        new OfficialList(
            SECOND,
            false,
            List.of(
                new OfficialUnit(Tier.PROVINCE, "60", "Tỉnh Bình Thuận", Optional.empty()),
                new OfficialUnit(Tier.DISTRICT, "598", "Huyện Hàm Thuận Nam", Optional.of("60")),
                new OfficialUnit(Tier.DISTRICT, "599", "Huyện Tánh Linh", Optional.of("60")),
                new OfficialUnit(Tier.COMMUNE, "00001", "Thị trấn An", Optional.of("599"))));

    Units units = joined(List.of(OLD, renamed), List.of());

    Unit unit = units.get("commune-00001").orElseThrow();
    assertThat(units.fullName(unit)).isEqualTo("Thị trấn An, huyện Tánh Linh, tỉnh Bình Thuận");
    for (String name :
        List.of(
            "Xã An, huyện Hàm Thuận Nam",
            "Thị trấn An",
            "Xã An, huyện Tánh Linh",
            "An, Bình Thuận")) {
      assertThat(units.match(name, Optional.empty()))
          .as(name)
          .isEqualTo(new UnitMatch.Matched(unit, false, true));
    }
  }

  @Test
  void aPartialListSpeaksForItsProvincesAlone() {
    OfficialList elsewhere =
        new OfficialList(
            SECOND,
            true,
            List.of(new OfficialUnit(Tier.PROVINCE, "01", "Thành phố Hà Nội", Optional.empty())));

    Units units = joined(List.of(OLD, elsewhere), List.of());

    assertThat(units.all()).hasSize(8).allMatch(unit -> unit.existsTo().isEmpty());
  }

  @Test
  void aDefinedUnitKeepsItsIdAndGetsTheCode(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("units.yml"),
        """
        units:
          - {id: bt, name: "Tỉnh Bình Thuận", tier: province, block: government}
          - {id: nam, name: "Huyện Hàm Thuận Nam", tier: district, block: government, parent: bt}
          - {id: an, name: "xã  An", tier: commune, block: government, parent: nam, exists_to: 2023-06-30, successors: [binh]}
          - {id: binh, name: "Thị trấn Bình Mới", tier: commune, block: government, parent: nam, code: "00002"}
          - {id: party, name: "Đảng ủy Xã Chung", tier: commune, block: party, parent: nam}
        official_aliases:
          - {code: "00004", aliases: ["Xã Dài Quá"]}
        """);
    Units units =
        DefinedUnits.read(DefinitionFolder.onDisk(folder, "units"))
            .joinedWith(List.of(OLD), List.of(), change -> Place.nowhere(), problems);

    assertThat(problems.found()).isEmpty();
    assertThat(units.all())
        .extracting(Unit::id)
        .containsExactly(
            "bt", "nam", "an", "binh", "party", "commune-00003", "commune-00004", "commune-00005");
    assertThat(units.get("an").orElseThrow().code()).contains("00001");
    assertThat(units.get("an").orElseThrow().existsTo()).contains(LocalDate.of(2023, 6, 30));
    assertThat(units.get("commune-00003").orElseThrow().parentId()).contains("nam");
    assertThat(today(units, "an")).isEqualTo("MERGED binh");
    assertThat(units.match("Xã Bình", Optional.empty()))
        .isEqualTo(new UnitMatch.Matched(units.get("binh").orElseThrow(), false, true));
    assertThat(units.match("xã dài quá", Optional.empty()))
        .isEqualTo(new UnitMatch.Matched(units.get("commune-00004").orElseThrow(), false, true));
  }

  private Units joined(List<OfficialList> lists, List<UnitChange> changes) {
    return new DefinedUnits(List.of(), java.util.Map.of())
        .joinedWith(lists, changes, change -> Place.nowhere(), problems);
  }

  private static OfficialList list(LocalDate asOf, String... communes) {
    return new OfficialList(
        asOf,
        false,
        Stream.concat(
                Stream.of(
                    new OfficialUnit(Tier.PROVINCE, "60", "Tỉnh Bình Thuận", Optional.empty()),
                    new OfficialUnit(
                        Tier.DISTRICT, "598", "Huyện Hàm Thuận Nam", Optional.of("60"))),
                Stream.of(communes)
                    .map(
                        text ->
                            new OfficialUnit(
                                Tier.COMMUNE,
                                text.substring(0, 5),
                                text.substring(6),
                                Optional.of("598"))))
            .toList());
  }

  private static UnitChange change(String from, String to, Succession.Kind kind, boolean main) {
    return new UnitChange(from, to, LocalDate.of(2020, 1, 1), kind, main);
  }

  private static String dates(Units units, String id) {
    Unit unit = units.get(id).orElseThrow();
    return unit.existsFrom().map(LocalDate::toString).orElse("")
        + " - "
        + unit.existsTo().map(LocalDate::toString).orElse("");
  }

  private static String today(Units units, String id) {
    Boundary boundary = units.boundariesOn(TODAY).of(units.get(id).orElseThrow());
    return boundary.change() + " " + boundary.unit().map(Unit::id).orElse("");
  }
}
