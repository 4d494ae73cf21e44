package vn.thuoc.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.instrument.Tier;
import vn.thuoc.unit.Unit;
import vn.thuoc.unit.Units;

/** Lists of units in the form of the official list, for warehouses that are measured. */
final class UnitList {
  private static final List<String> HEADER =
      List.of(
          "province_code",
          "province_name",
          "district_code",
          "district_name",
          "commune_code",
          "commune_name");

  /**
   * Provinces, districts and communes of the nation in 2022, in whose proportions units are made.
   */
  private static final int PROVINCES = 63;

  private static final int DISTRICTS = 705;
  private static final int NATION = 11_367;

  private UnitList() {}

  /** The communes that a register holds, with their districts and provinces. */
  static long write(Path file, Units register) throws IOException {
    List<List<String>> rows =
        register.all().stream()
            .filter(unit -> unit.tier() == Tier.COMMUNE && unit.code().isPresent())
            .map(unit -> row(unit, register))
            .flatMap(Optional::stream)
            .toList();
    write(file, rows);
    return rows.size();
  }

  /**
   * Makes units up, in the nation's proportions. Their names say so.
   *
   * @param defined the units that are there already, whose codes are not given again
   */
  static void makeUp(Path file, int count, Units defined) throws IOException {
    int provinces = Math.max(1, count * PROVINCES / NATION);
    int districts = Math.max(3, count * DISTRICTS / NATION);
    int communes = Math.max(districts, count - provinces - districts);
    List<String> provinceCodes = codes(Tier.PROVINCE, 2, provinces, defined);
    List<String> districtCodes = codes(Tier.DISTRICT, 3, districts, defined);
    List<String> communeCodes = codes(Tier.COMMUNE, 5, communes, defined);
    write(
        file,
        Stream.iterate(0, i -> i + 1)
            .limit(communes)
            .map(
                i -> {
                  int district = i % districts;
                  int province = district % provinces;
                  return List.of(
                      provinceCodes.get(province),
                      "Tỉnh Đo Thử " + (province + 1),
                      districtCodes.get(district),
                      "Huyện Đo Thử " + (district + 1),
                      communeCodes.get(i),
                      "Xã Đo Thử " + (i + 1));
                })
            .toList());
  }

  private static List<String> codes(Tier tier, int digits, int count, Units defined) {
    Set<String> taken =
        defined.all().stream()
            .filter(unit -> unit.tier() == tier)
            .flatMap(unit -> unit.code().stream())
            .collect(Collectors.toCollection(HashSet::new));
    return Stream.iterate(1, i -> i + 1)
        .map(i -> ("%0" + digits + "d").formatted(i))
        .filter(code -> !taken.contains(code))
        .limit(count)
        .toList();
  }

  private static Optional<List<String>> row(Unit commune, Units register) {
    Map<Tier, Unit> above = new HashMap<>();
    register.above(commune).forEach(unit -> above.put(unit.tier(), unit));
    Optional<Unit> province = coded(above, Tier.PROVINCE);
    Optional<Unit> district = coded(above, Tier.DISTRICT);
    return province.map(
        top ->
            List.of(
                top.code().orElseThrow(),
                top.name(),
                district.flatMap(Unit::code).orElse(""),
                district.map(Unit::name).orElse(""),
                commune.code().orElseThrow(),
                commune.name()));
  }

  private static Optional<Unit> coded(Map<Tier, Unit> above, Tier tier) {
    return Optional.ofNullable(above.get(tier)).filter(unit -> unit.code().isPresent());
  }

  private static void write(Path file, List<List<String>> rows) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(HEADER);
      rows.forEach(csv::writeRecord);
    }
  }
}
