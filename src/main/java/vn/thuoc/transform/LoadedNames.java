package vn.thuoc.transform;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Unit;

/**
 * Sees to it that everything loaded is still defined: a form whose unit or instrument is missing
 * would otherwise be lost on the way to the marts.
 */
final class LoadedNames {
  private static final Words REMEDY =
      new Words(
          "Công bố với cùng thư mục --definitions như khi nạp, hoặc thêm lại định nghĩa.",
          "Publish with the --definitions folder that the forms were loaded with, or put the"
              + " definition back.");

  private final ReleaseDefinitions definitions;
  private final Dataset<Row> loaded;

  /**
   * @param loaded rows of {@code warehouse/scoring/loaded_name.sql}
   */
  LoadedNames(ReleaseDefinitions definitions, Dataset<Row> loaded) {
    this.definitions = definitions;
    this.loaded = loaded;
  }

  /**
   * Asks for every unit and instrument.
   *
   * @throws vn.thuoc.problem.ProblemException with all that are missing
   */
  void require() {
    Set<String> instruments = new TreeSet<>();
    Set<String> units = new TreeSet<>();
    for (Row row : loaded.collectAsList()) {
      instruments.add(row.getAs("instrument_id"));
      units.add(row.getAs("unit_id"));
    }
    instruments.removeAll(
        definitions.instruments().all().stream().map(Instrument::id).collect(Collectors.toSet()));
    units.removeAll(definitions.units().all().stream().map(Unit::id).collect(Collectors.toSet()));
    Problems problems = new Problems();
    instruments.forEach(
        id ->
            problems.add(
                missing(
                    id,
                    new Words(
                        "Có phiếu đã nạp của bộ phiếu này nhưng nó không còn định nghĩa.",
                        "Forms of this instrument are loaded, but it is not defined."))));
    units.forEach(
        id ->
            problems.add(
                missing(
                    id,
                    new Words(
                        "Có phiếu đã nạp của đơn vị này nhưng danh mục không có đơn vị đó.",
                        "Forms of this unit are loaded, but the register does not have it."))));
    problems.orThrow();
  }

  private static Problem missing(String id, Words message) {
    return Problem.error(TransformError.DEFINITION_MISSING, Place.named(id), message, REMEDY);
  }
}
