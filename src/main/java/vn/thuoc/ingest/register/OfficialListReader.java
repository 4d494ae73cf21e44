package vn.thuoc.ingest.register;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.ingest.csv.CsvFile;
import vn.thuoc.ingest.csv.CsvRow;
import vn.thuoc.instrument.Tier;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.OfficialList;
import vn.thuoc.unit.OfficialUnit;
import vn.thuoc.unit.VietnameseText;

/**
 * Reads an official list: a row for each unit of the lowest level, with code, name and kind of
 * every level above. A level may be empty: a district without communes, or a commune that belongs
 * directly to its province.
 */
final class OfficialListReader {
  private static final List<Tier> TIERS = List.of(Tier.PROVINCE, Tier.DISTRICT, Tier.COMMUNE);
  private static final List<String> REQUIRED =
      List.of("province_code", "province_name", "commune_code", "commune_name");

  private record Seen(OfficialUnit unit, CsvRow row) {}

  private final Problems problems;
  private final Map<String, Seen> byCode = new HashMap<>();
  private final Map<String, Seen> byName = new HashMap<>();

  /**
   * @param problems told of every row that is wrong
   */
  OfficialListReader(Problems problems) {
    this.problems = problems;
  }

  /** The file as it is, to be turned into a list. */
  CsvFile file(Path path) {
    return CsvFile.read(path, REQUIRED, problems);
  }

  /** The units of the file, parents before their children. */
  OfficialList read(CsvFile file, LocalDate asOf, boolean partial) {
    for (CsvRow row : file.rows()) {
      read(row);
    }
    List<OfficialUnit> units = new ArrayList<>();
    byCode.values().forEach(seen -> units.add(seen.unit()));
    units.sort(Comparator.comparing(OfficialUnit::tier).thenComparing(OfficialUnit::code));
    return new OfficialList(asOf, partial, units);
  }

  private void read(CsvRow row) {
    Optional<String> parent = Optional.empty();
    boolean isNew = false;
    boolean well = true;
    for (Tier tier : TIERS) {
      if (tier != Tier.PROVINCE && isEmpty(row, tier)) {
        continue;
      }
      Optional<OfficialUnit> unit = unit(row, tier, parent);
      if (unit.isEmpty()) {
        well = false;
        break;
      }
      isNew = add(unit.get(), row);
      parent = Optional.of(unit.get().code());
    }
    if (well && !isNew) {
      row.problem(
          problems,
          RegisterError.ROW_TWICE,
          new Words(
              "Đơn vị mã " + parent.orElse("") + " đã có ở dòng khác.",
              "Unit " + parent.orElse("") + " stands in another row already."),
          new Words("Bỏ một trong hai dòng.", "Remove one of the rows."));
    }
  }

  private static boolean isEmpty(CsvRow row, Tier tier) {
    return row.text(tier.term() + "_code").isEmpty() && row.text(tier.term() + "_name").isEmpty();
  }

  private Optional<OfficialUnit> unit(CsvRow row, Tier tier, Optional<String> parent) {
    String code = row.required(tier.term() + "_code", problems);
    String name = row.required(tier.term() + "_name", problems);
    if (code.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    if (!OfficialUnit.isCode(tier, code)) {
      int digits = OfficialUnit.digits(tier);
      row.problem(
          problems,
          RegisterError.CODE_WRONG,
          new Words(
              "Mã «" + code + "» ở cột «" + tier.term() + "_code» không đủ " + digits + " chữ số.",
              "Code '"
                  + code
                  + "' in column '"
                  + tier.term()
                  + "_code' is not "
                  + digits
                  + " digits."),
          new Words(
              "Giữ các số 0 ở đầu (Excel hay làm mất): định dạng cột là Text.",
              "Keep leading zeros, which Excel likes to drop: format the column as text."));
      return Optional.empty();
    }
    kind(row, tier, name);
    return Optional.of(new OfficialUnit(tier, code, name, parent));
  }

  /** Where the row says of what kind the unit is, the name must begin so. */
  private void kind(CsvRow row, Tier tier, String name) {
    String kind = VietnameseText.key(row.text(tier.term() + "_type"));
    String key = VietnameseText.key(name);
    boolean sameKind =
        kind.isEmpty()
            || key.startsWith(kind + " ")
            || (tier == Tier.PROVINCE
                && kind.startsWith(VietnameseText.key("thành phố"))
                && key.startsWith(VietnameseText.key("thành phố ")));
    if (!sameKind) {
      row.problem(
          problems,
          RegisterError.KIND_CONTRADICTS,
          new Words(
              "Tên «" + name + "» không bắt đầu bằng «" + row.text(tier.term() + "_type") + "».",
              "Name '" + name + "' does not begin with '" + row.text(tier.term() + "_type") + "'."),
          new Words(
              "Ghi tên kèm loại đơn vị, hoặc sửa loại.", "Write the kind first, or mend it."));
    }
  }

  /** Takes a unit; whether the list did not hold it before. */
  private boolean add(OfficialUnit unit, CsvRow row) {
    Seen seen = new Seen(unit, row);
    Seen before = byCode.putIfAbsent(unit.code(), seen);
    if (before == null) {
      name(seen);
      return true;
    }
    if (!before.unit().equals(unit)) {
      row.problem(
          problems,
          RegisterError.CODE_CONTRADICTS,
          new Words(
              "Mã "
                  + unit.code()
                  + " là «"
                  + unit.name()
                  + "», nhưng ở dòng "
                  + before.row().place().line()
                  + " là «"
                  + before.unit().name()
                  + "»"
                  + under(before.unit(), unit, "thuộc mã ")
                  + ".",
              "Code "
                  + unit.code()
                  + " is '"
                  + unit.name()
                  + "', but in line "
                  + before.row().place().line()
                  + " it is '"
                  + before.unit().name()
                  + "'"
                  + under(before.unit(), unit, "under ")
                  + "."),
          new Words("Sửa mã, tên hoặc đơn vị cấp trên.", "Mend the code, name or parent."));
    }
    return false;
  }

  private static String under(OfficialUnit before, OfficialUnit unit, String word) {
    return before.parentCode().equals(unit.parentCode())
        ? ""
        : " " + word + before.parentCode().orElse("");
  }

  private void name(Seen seen) {
    OfficialUnit unit = seen.unit();
    Seen before =
        byName.putIfAbsent(
            unit.parentCode().orElse("") + " " + VietnameseText.key(unit.name()), seen);
    if (before != null) {
      seen.row()
          .problem(
              problems,
              RegisterError.NAME_TWICE,
              new Words(
                  "Tên «"
                      + unit.name()
                      + "» đã là của mã "
                      + before.unit().code()
                      + " (dòng "
                      + before.row().place().line()
                      + ") trong cùng đơn vị cấp trên.",
                  "Name '"
                      + unit.name()
                      + "' already belongs to code "
                      + before.unit().code()
                      + " (line "
                      + before.row().place().line()
                      + ") under the same parent."),
              new Words("Sửa tên hoặc mã.", "Mend the name or the code."));
    }
  }
}
