package vn.thuoc.unit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problems;
import vn.thuoc.unit.Units;

/** Who is expected to send what by when. */
class CampaignsTest {
  private static final Instruments INSTRUMENTS =
      Instruments.read(DefinitionFolder.onClassPath("etl").under("instruments"));
  private static final Units PRODUCT =
      Units.read(DefinitionFolder.onClassPath("etl").under("units"));

  @TempDir private Path folder;

  /** 11 districts, 156 communes and 20 bodies of the province; 10 districts of Bình Thuận. */
  @Test
  void theCampaignsOfTheDocumentsCallTheUnitsTheyName() {
    Campaigns campaigns =
        Campaigns.read(
            DefinitionFolder.onClassPath("etl").under("campaigns"), INSTRUMENTS, PRODUCT);
    List<Expected> expected = campaigns.expected(PRODUCT);

    assertThat(campaigns.count()).isEqualTo(8);
    assertThat(of(expected, "an-giang-2018-district", 2020)).hasSize(11);
    assertThat(of(expected, "an-giang-2018-commune", 2022))
        .hasSize(156)
        .allSatisfy(one -> assertThat(one.due()).contains(LocalDate.of(2022, 11, 30)));
    assertThat(of(expected, "an-giang-2018-province", 2018))
        .hasSize(20)
        .noneMatch(one -> one.unit().id().equals("an-giang"));
    assertThat(of(expected, "binh-thuan-2022-district", 2022))
        .hasSize(10)
        .allSatisfy(one -> assertThat(one.due()).isEmpty());
    assertThat(of(expected, "long-bien-2021-party", 2021))
        .hasSize(11)
        .allSatisfy(one -> assertThat(one.due()).contains(LocalDate.of(2021, 12, 2)));
    assertThat(of(expected, "long-bien-2021-government", 2021)).hasSize(12 + 14);
  }

  /** The old commune ended on 31 January, so its successor is there at the end of the year. */
  @Test
  void unitsThatAreGoneOnTheLastDayAreNotExpected() throws IOException {
    Units units =
        units(
            """
            units:
              - {id: p, name: "Tỉnh P", tier: province, block: government, aliases: []}
              - {id: d, name: "Huyện D", tier: district, block: government, parent: p, aliases: []}
              - {id: old, name: "Xã Cũ", tier: commune, block: government, parent: d, aliases: [], exists_to: 2020-01-31, successors: [new]}
              - {id: new, name: "Xã Mới", tier: commune, block: government, parent: d, aliases: [], exists_from: 2020-02-01}
              - {id: autumn, name: "Xã Thu", tier: commune, block: government, parent: d, aliases: [], exists_from: 2020-12-05}
              - {id: school, name: "Trường T", tier: commune, block: school, parent: d, aliases: []}
              - {id: far, name: "Xã Xa", tier: commune, block: government, aliases: []}
            """);
    Campaigns campaigns =
        read(
            """
            campaigns:
              - id: communes
                instrument: an-giang-2018-commune
                under: p
                blocks: [government]
                units: [far, d]
                years:
                  - {year: 2019, due: 2020-01-15}
                  - {year: 2020, due: 2020-11-30}
                  - {year: 2021}
              - id: again
                instrument: an-giang-2018-commune
                under: d
                without: [new]
                years:
                  - {year: 2021, due: 2021-11-30}
            """,
            units,
            new Problems());

    List<Expected> expected = campaigns.expected(units);
    assertThat(of(expected, "an-giang-2018-commune", 2019))
        .extracting(one -> one.unit().id())
        .containsExactlyInAnyOrder("old", "far", "d");
    assertThat(of(expected, "an-giang-2018-commune", 2020))
        .extracting(one -> one.unit().id())
        .containsExactlyInAnyOrder("new", "far", "d");
    assertThat(of(expected, "an-giang-2018-commune", 2021))
        .extracting(
            one ->
                one.unit().id()
                    + " "
                    + one.campaign()
                    + " "
                    + one.due().map(LocalDate::toString).orElse(""))
        .containsExactlyInAnyOrder(
            "new communes ",
            "far communes ",
            "d communes ",
            "autumn communes ",
            "school again 2021-11-30");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceWithItsLine() throws IOException {
    Problems problems = new Problems();
    read(
        """
        campaigns:
          - id: one
            instrument: no-such-form
            under: nowhere
            blocks: [goverment]
            years:
              - {year: 2018}
          - id: one
            instrument: binh-thuan-2022-district
            units: [la-gi, la-gy]
            tier: district
            years:
              - {year: 2021}
              - {year: 2022, due: 2024-01-01}
              - {year: 2022, due: "30/11/2022"}
          - id: empty
            instrument: binh-thuan-2022-district
        """,
        PRODUCT,
        problems);

    assertThat(problems.found())
        .extracting(
            problem ->
                ((Place.Line) problem.place()).line()
                    + " "
                    + problem.code()
                    + " "
                    + problem.message().vi())
        .containsExactlyInAnyOrder(
            "3 REFERENCE_UNKNOWN Không có «no-such-form».",
            "4 REFERENCE_UNKNOWN Không có đơn vị «nowhere».",
            "5 REFERENCE_UNKNOWN Không có «goverment».",
            "8 ID_TWICE Mã đợt «one» đã có.",
            "10 REFERENCE_UNKNOWN Không có đơn vị «la-gy».",
            "11 KEY_UNKNOWN Khóa «tier» không có nghĩa ở đây.",
            "13 REFERENCE_UNKNOWN Không có «2021».",
            "14 DUE_DAY_OUTSIDE_ITS_YEARS Hạn 2024-01-01 không nằm trong năm 2022 hay năm sau đó.",
            "15 DATE_WRONG «30/11/2022» không phải là một ngày.",
            "16 KEY_MISSING Đợt này không nêu năm nào.");
    assertThat(problems.found())
        .allSatisfy(one -> assertThat(one.sentence(Language.EN)).isNotBlank());
  }

  private static List<Expected> of(List<Expected> expected, String instrument, int year) {
    return expected.stream()
        .filter(one -> one.instrument().equals(instrument) && one.year() == year)
        .toList();
  }

  private Units units(String text) throws IOException {
    return Units.read(written("units", text));
  }

  private Campaigns read(String text, Units units, Problems problems) throws IOException {
    return Campaigns.read(written("campaigns", text), INSTRUMENTS, units, problems);
  }

  private DefinitionFolder written(String name, String text) throws IOException {
    Path written = Files.createDirectories(folder.resolve(name));
    Files.writeString(written.resolve(name + ".yml"), text);
    return DefinitionFolder.onDisk(written, name);
  }
}
