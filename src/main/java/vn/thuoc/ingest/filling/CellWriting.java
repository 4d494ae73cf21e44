package vn.thuoc.ingest.filling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.ingest.ChosenInWords;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;

/** How people write into one cell: by what its drop-down offers, numbers as numbers. */
final class CellWriting {
  /** More digits than a spreadsheet keeps in a number. */
  private static final int DIGITS = 15;

  private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d*");
  private static final Pattern DECIMAL = Pattern.compile("(?:0|[1-9]\\d*),\\d+");
  private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+");

  private final String printed;
  private final List<String> offered;
  private final Optional<BigDecimal> most;
  private final Optional<AnswerType> type;

  /**
   * @param type what the cell asks for; nothing for the box of one option
   * @param printed what stands in the cell of the empty form, behind which people write
   * @param check what the cell takes
   */
  CellWriting(Optional<AnswerType> type, String printed, Optional<XSSFDataValidation> check) {
    this.type = type;
    this.printed = printed;
    Optional<DataValidationConstraint> constraint =
        check.map(XSSFDataValidation::getValidationConstraint);
    this.offered =
        constraint
            .map(DataValidationConstraint::getExplicitListValues)
            .map(List::of)
            .orElse(List.of());
    this.most =
        constraint
            .filter(c -> c.getValidationType() == DataValidationConstraint.ValidationType.DECIMAL)
            .map(DataValidationConstraint::getFormula2)
            .filter(text -> !text.isBlank())
            .map(BigDecimal::new);
  }

  /** The words or number that stand for an answer in this cell. */
  String words(String text) {
    Optional<List<Option>> chosen = type.flatMap(asked -> ChosenInWords.of(asked, text));
    if (chosen.isEmpty()) {
      return text;
    }
    Optional<String> verdict = type.filter(AnswerType.YesNo.class::isInstance).flatMap(this::yes);
    if (verdict.isPresent()) {
      boolean yes = chosen.get().get(0).equals(AnswerSlot.options(type.orElseThrow()).get(0));
      return yes ? verdict.get() : offered.size() > 1 ? offered.get(0) : "0";
    }
    return chosen.get().stream().map(Option::text).collect(Collectors.joining("; "));
  }

  /** What stands for yes where the cell offers a mark or points instead of words. */
  private Optional<String> yes(AnswerType asked) {
    return offered.isEmpty()
        ? most.map(points -> points.toPlainString().replace('.', ','))
        : Optional.of(offered.get(offered.size() - 1).replace('.', ','));
  }

  /** What stands in the cell's element behind its name and look. */
  String content(String entry, SharedTexts texts) {
    return number(entry)
        .map(number -> "><v>" + number + "</v>")
        .orElseGet(() -> " t=\"s\"><v>" + texts.number(printed + entry) + "</v>");
  }

  /** The number that a spreadsheet makes of this in a cell for numbers. */
  private Optional<String> number(String entry) {
    boolean figure =
        type.filter(
                asked ->
                    asked instanceof AnswerType.Count
                        || asked instanceof AnswerType.Measure
                        || asked instanceof AnswerType.Percent
                        || asked instanceof AnswerType.Points
                        || asked instanceof AnswerType.YesNo)
            .isPresent();
    boolean count = type.filter(AnswerType.Count.class::isInstance).isPresent();
    if (!figure || entry.length() > DIGITS) {
      return Optional.empty();
    } else if (WHOLE.matcher(entry).matches() || DECIMAL.matcher(entry).matches()) {
      return Optional.of(entry.replace(',', '.'));
    }
    return count && GROUPED.matcher(entry).matches()
        ? Optional.of(entry.replace(".", ""))
        : Optional.empty();
  }
}
