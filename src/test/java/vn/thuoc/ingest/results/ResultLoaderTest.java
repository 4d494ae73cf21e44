package vn.thuoc.ingest.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.unit.Units;
import vn.thuoc.warehouse.StagedRows;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WarehouseLocation;

/** Tables of announced results, taken whole or not at all. */
class ResultLoaderTest {
  private static final DefinitionFolder ETL = DefinitionFolder.onClassPath("etl");
  private static final Instruments INSTRUMENTS = Instruments.read(ETL.under("instruments"));

  @TempDir private Path folder;
  private WarehouseLocation location;
  private ResultLoader loader;

  @BeforeEach
  void open() {
    location = new WarehouseLocation(folder.resolve("data"));
    loader =
        new ResultLoader(
            location,
            TableDefinitions.read(DefinitionFolder.onClassPath("warehouse")),
            Units.read(ETL.under("units")));
  }

  @Test
  void groupsAreKnownByIdNumberOrNameAndUnitsByName() throws IOException {
    ResultReport report =
        load(
            """
            unit,year,group,points,rank
            UBND TX. La Gi,2021,1,"31,33",
            la-gi,2021,HẠ TẦNG KỸ THUẬT CNTT,62.5,
            Thị xã La Gi,2021,total,430.92,3
            """);

    assertThat(report).isEqualTo(new ResultReport(true, 3, 1, 1));
    assertThat(staged())
        .extracting(row -> row.get("unit_id") + " " + row.get("group_id") + " " + row.get("points"))
        .containsExactlyInAnyOrder(
            "la-gi 1 31.330000", "la-gi 2 62.500000", "la-gi total 430.920000");
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    String text = "unit,year,group,points\nLa Gi,2021,total,400\n";
    load(text);

    assertThat(load(text).changed()).isFalse();
    assertThat(staged()).hasSize(1);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceAndNothingIsLoaded() {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                load(
                    """
                    unit,year,group,points,rank
                    Thị xã Xa Xôi,2021,total,400,
                    La Gi,2035,total,400,
                    La Gi,2021,Nhóm lạ,400,
                    La Gi,2021,1,36,
                    La Gi,2021,2,nhiều,
                    La Gi,2021,3,,
                    La Gi,2021,4,100,0
                    La Gi,2021,5,20,
                    La Gi,2021,5,21,
                    """));

    assertThat(refused.problems())
        .extracting(problem -> ((Place.Line) problem.place()).line() + " " + problem.code().name())
        .containsExactlyInAnyOrder(
            "2 UNIT_UNKNOWN",
            "3 YEAR_WRONG",
            "4 GROUP_UNKNOWN",
            "5 POINTS_ABOVE_MAXIMUM",
            "6 POINTS_WRONG",
            "7 NOTHING_SAID",
            "8 RANK_WRONG",
            "10 ROW_TWICE");
    assertThat(location.exists()).isFalse();
  }

  private ResultReport load(String csv) throws IOException {
    return loader.load(
        Files.writeString(folder.resolve("ket-qua.csv"), csv),
        INSTRUMENTS.get("binh-thuan-2022-district"));
  }

  private List<Map<String, Object>> staged() {
    try (WarehouseCatalog catalog = WarehouseCatalog.open(location)) {
      return new StagedRows(catalog).of("staging.published_result");
    }
  }
}
