package vn.thuoc.ingest.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.thuoc.ingest.WrittenNumber;
import vn.thuoc.ingest.csv.CsvFile;
import vn.thuoc.ingest.csv.CsvRow;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Tier;
import vn.thuoc.instrument.rule.VietnameseNumber;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Unit;
import vn.thuoc.unit.UnitMatch;
import vn.thuoc.unit.Units;
import vn.thuoc.unit.VietnameseText;

/** Reads a table of published results: a row per unit, year and group. */
final class ResultReader {
  static final List<String> REQUIRED = List.of("unit", "year", "group");
  private static final int FIRST_YEAR = 2000;

  private final Instrument instrument;
  private final Units units;
  private final Problems problems;
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, BigDecimal> maxima = new HashMap<>();

  /**
   * @param problems told of every row that is wrong
   */
  ResultReader(Instrument instrument, Units units, Problems problems) {
    this.instrument = instrument;
    this.units = units;
    this.problems = problems;
    instrument.criteria().filter(c -> !c.leaf()).forEach(this::know);
    know(FormLine.TOTAL_ID, FormLine.TOTAL_ID);
    know("tổng", FormLine.TOTAL_ID);
    know("tổng điểm", FormLine.TOTAL_ID);
    know("tổng cộng", FormLine.TOTAL_ID);
    BigDecimal bonus =
        instrument.groups().stream()
            .filter(group -> group.kind() == Criterion.Kind.BONUS)
            .map(Criterion::max)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    maxima.put(FormLine.TOTAL_ID, instrument.max().add(bonus));
  }

  /** A group is called by its id, its number, its label or its short label. */
  private void know(Criterion group) {
    maxima.put(group.id(), group.max());
    know(group.id(), group.id());
    know(group.label(), group.id());
    know(group.shortLabel(), group.id());
    if (!group.number().isEmpty() && instrument.groups().contains(group)) {
      know(group.number(), group.id());
    }
  }

  private void know(String name, String id) {
    groups.putIfAbsent(VietnameseText.key(name), id);
  }

  List<PublishedResult> read(CsvFile file) {
    List<PublishedResult> results = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (CsvRow row : file.rows()) {
      read(row)
          .ifPresent(
              result -> {
                Integer before = seen.putIfAbsent(result.key(), result.line());
                if (before == null) {
                  results.add(result);
                } else {
                  twice(row, before);
                }
              });
    }
    return results;
  }

  private Optional<PublishedResult> read(CsvRow row) {
    OptionalInt year = year(row);
    Optional<Unit> unit = year.isEmpty() ? Optional.empty() : unit(row, year.getAsInt());
    Optional<String> group = group(row);
    long before = problems.found().size();
    Optional<BigDecimal> points = group.flatMap(id -> points(row, id));
    OptionalInt rank = rank(row);
    boolean well = problems.found().size() == before;
    if (well && group.isPresent() && points.isEmpty() && rank.isEmpty()) {
      row.problem(
          problems,
          ResultError.NOTHING_SAID,
          new Words("Dòng không có điểm, cũng không có hạng.", "Neither points nor a rank."),
          new Words("Ghi «points» hoặc «rank», hoặc bỏ dòng.", "Give one, or remove the row."));
      return Optional.empty();
    }
    return well && unit.isPresent() && group.isPresent()
        ? Optional.of(
            new PublishedResult(
                year.getAsInt(), unit.get(), group.get(), points, rank, row.place().line()))
        : Optional.empty();
  }

  private OptionalInt year(CsvRow row) {
    String text = row.required("year", problems);
    int last = Collections.max(instrument.years());
    if (text.matches("\\d{4}")
        && Integer.parseInt(text) >= FIRST_YEAR
        && Integer.parseInt(text) <= last) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    if (!text.isEmpty()) {
      row.problem(
          problems,
          ResultError.YEAR_WRONG,
          new Words(
              "Năm «" + text + "» không nằm trong " + FIRST_YEAR + " – " + last + ".",
              "Year '" + text + "' is not within " + FIRST_YEAR + " and " + last + "."),
          new Words(
              "Ghi năm được đánh giá, không muộn hơn năm cuối của bộ phiếu.",
              "Give the year assessed, no later than the instrument's last."));
    }
    return OptionalInt.empty();
  }

  private Optional<Unit> unit(CsvRow row, int year) {
    String name = row.required("unit", problems);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<Unit> byId = units.get(name).filter(unit -> instrument.tiers().contains(unit.tier()));
    if (byId.isPresent()) {
      return byId;
    }
    List<Unit> candidates = new ArrayList<>();
    for (Tier tier : instrument.tiers()) {
      UnitMatch match = units.match(name, Optional.of(tier), OptionalInt.of(year));
      if (match instanceof UnitMatch.Matched matched) {
        candidates.add(matched.unit());
      } else if (match instanceof UnitMatch.Ambiguous ambiguous) {
        candidates.addAll(ambiguous.candidates());
      }
    }
    if (candidates.size() == 1) {
      return Optional.of(candidates.get(0));
    }
    String shown = candidates.stream().map(units::fullName).collect(Collectors.joining("; "));
    row.problem(
        problems,
        candidates.isEmpty() ? ResultError.UNIT_UNKNOWN : ResultError.UNIT_AMBIGUOUS,
        candidates.isEmpty()
            ? new Words(
                "Không có đơn vị nào tên «" + name + "».", "There is no unit '" + name + "'.")
            : new Words(
                "«" + name + "» có thể là: " + shown + ".",
                "'" + name + "' may be: " + shown + "."),
        new Words(
            "Ghi tên trong danh mục, kèm tên đơn vị cấp trên, hoặc mã đơn vị.",
            "Give a name of the register with its parent's, or the unit's id."));
    return Optional.empty();
  }

  private Optional<String> group(CsvRow row) {
    String text = row.required("group", problems);
    Optional<String> found = Optional.ofNullable(groups.get(VietnameseText.key(text)));
    if (found.isEmpty() && !text.isEmpty()) {
      String known =
          instrument.groups().stream().map(Criterion::id).collect(Collectors.joining(", "));
      row.problem(
          problems,
          ResultError.GROUP_UNKNOWN,
          new Words(
              "Bộ phiếu không có nhóm «" + text + "».",
              "The instrument has no group '" + text + "'."),
          new Words(
              "Dùng tên hoặc mã nhóm: " + known + ", total.",
              "Use the name or id of a group: " + known + ", total."));
    }
    return found;
  }

  private Optional<BigDecimal> points(CsvRow row, String group) {
    String text = row.text("points");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal max = maxima.get(group);
    List<BigDecimal> readings = WrittenNumber.readings(text);
    List<BigDecimal> possible =
        readings.stream().filter(p -> p.signum() >= 0 && p.compareTo(max) <= 0).toList();
    if (possible.size() == 1) {
      return Optional.of(possible.get(0));
    }
    boolean above = !readings.isEmpty() && possible.isEmpty();
    row.problem(
        problems,
        above ? ResultError.POINTS_ABOVE_MAXIMUM : ResultError.POINTS_WRONG,
        above
            ? new Words(
                "Điểm «" + text + "» nằm ngoài 0 – " + VietnameseNumber.write(max) + ".",
                "Points '" + text + "' are not within 0 and " + max + ".")
            : new Words(
                "«" + text + "» không đọc được thành một số điểm.",
                "'" + text + "' cannot be read as points."),
        new Words("Ghi số như 430,92.", "Give a number such as 430,92."));
    return Optional.empty();
  }

  private OptionalInt rank(CsvRow row) {
    String text = row.text("rank");
    if (text.matches("[1-9]\\d{0,5}")) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    if (!text.isEmpty()) {
      row.problem(
          problems,
          ResultError.RANK_WRONG,
          new Words("«" + text + "» không phải là một hạng.", "'" + text + "' is no rank."),
          new Words("Ghi số nguyên từ 1.", "Give a whole number from 1."));
    }
    return OptionalInt.empty();
  }

  private void twice(CsvRow row, int before) {
    row.problem(
        problems,
        ResultError.ROW_TWICE,
        new Words(
            "Đơn vị, năm và nhóm này đã có ở dòng " + before + ".",
            "This unit, year and group stand in line " + before + " already."),
        new Words("Bỏ một trong hai dòng.", "Remove one of them."));
  }
}
