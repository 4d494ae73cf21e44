package vn.thuoc.instrument;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.problem.Words;

/** Checks the references of one relation between figures. */
final class RelationFigures {
  private static final String PERCENT = "%";

  private final DefinitionMap map;
  private final References references;

  RelationFigures(DefinitionMap map, References references) {
    this.map = map;
    this.references = references;
  }

  /** Every reference names figures; a starred one names one in each row or column. */
  void check(String key, List<String> texts) {
    for (String text : texts) {
      if (!Starred.is(text)) {
        references.figure(map, key, text).ifPresent(found -> noShares(key, found));
      } else if (open(text)) {
        FigureReference cell = FigureReference.parse(text).orElseThrow();
        if (references.column(cell).filter(FigureFit::numeric).isEmpty()) {
          References.unknown(map, key, text);
        }
      } else {
        List<String> ids = Starred.ids(List.of(text), references::type, question -> 0);
        if (ids.isEmpty()) {
          References.unknown(map, key, text);
        }
        ids.forEach(id -> references.figure(map, key, Starred.at(text, id)));
      }
    }
  }

  /** Stars stand for the same rows or columns in all of them. */
  void together(List<String> texts) {
    List<String> starred = texts.stream().filter(Starred::is).toList();
    long tables = starred.stream().map(text -> text.split("#")[0]).distinct().count();
    boolean rows = starred.stream().anyMatch(text -> text.contains("#*."));
    boolean columns = starred.stream().anyMatch(text -> !text.contains("#*."));
    boolean differ =
        starred.stream()
                .map(text -> Starred.ids(List.of(text), references::type, question -> 0))
                .distinct()
                .count()
            > 1;
    if ((rows && columns) || differ || (tables > 1 && starred.stream().anyMatch(this::open))) {
      wrong(
          "whole",
          "Dấu * phải chỉ cùng các dòng hoặc cùng các cột ở mọi số liệu của phép so.",
          "The star must stand for the same rows, or the same columns, in every figure.",
          "Dùng * cho dòng (bảng#*.cột) hoặc cho cột (bảng#dòng.*), của các bảng có cùng mã.",
          "Star the rows (table#*.column) or the columns (table#row.*) of tables with the same ids.");
    }
  }

  /** Figures that are held against one number, not row by row. */
  void notStarred(List<String> texts) {
    texts.stream()
        .filter(Starred::is)
        .findFirst()
        .ifPresent(text -> References.unknown(map, "choice", text));
  }

  /** A reference that names a percent. */
  void percent(String key, String text) {
    boolean fits =
        Starred.is(text)
            ? FigureReference.parse(text)
                .flatMap(references::column)
                .filter(AnswerType.Percent.class::isInstance)
                .isPresent()
            : FigureReference.parse(text)
                .flatMap(references::whole)
                .filter(AnswerType.Percent.class::isInstance)
                .isPresent();
    if (!fits) {
      wrong(
          key,
          "«" + text + "» không phải là câu hỏi phần trăm.",
          "'" + text + "' is no percent.",
          "Trỏ tới câu hoặc cột có type: percent.",
          "Name a question or column of type: percent.");
    }
  }

  /** A question whose options are all bands, of a percent or of a plain number. */
  void bands(String key, String text, boolean plain) {
    AnswerType.BandUnit unit = plain ? AnswerType.BandUnit.NUMBER : AnswerType.BandUnit.PERCENT;
    boolean fits =
        references
            .type(text)
            .filter(type -> type instanceof AnswerType.Choice)
            .map(AnswerType.Choice.class::cast)
            .filter(choice -> choice.bandUnit().equals(Optional.of(unit)))
            .filter(
                choice -> choice.options().stream().map(Option::band).allMatch(Optional::isPresent))
            .isPresent();
    if (!fits) {
      wrong(
          key,
          "«" + text + "» không phải là câu chọn mức " + (plain ? "số" : "phần trăm") + ".",
          "'" + text + "' is no choice among bands of a " + (plain ? "number." : "percent."),
          "Dùng câu choice có bands_of: percent (với numerator, denominator) hoặc number (với number).",
          "Name a choice with bands_of: percent (numerator, denominator) or number (number).");
    }
  }

  /**
   * All figures are counted in one unit of measure. Numbers without one, as the ends of ratios, go
   * with any.
   *
   * @param alike whether the definition says that the several words printed mean one thing
   */
  void oneUnit(String key, List<String> texts, boolean alike) {
    Set<String> units = new TreeSet<>();
    boolean measured = false;
    for (String text : texts) {
      Optional<AnswerType> type = FigureReference.parse(text).flatMap(this::counted);
      type.map(RelationFigures::unit).filter(unit -> !unit.isEmpty()).ifPresent(units::add);
      measured |= type.filter(found -> !(found instanceof AnswerType.Count)).isPresent();
    }
    if (units.size() > 1 && (measured || !alike)) {
      map.problem(
          InstrumentError.UNITS_OF_MEASURE_DIFFER,
          key,
          new Words(
              "Các số liệu có đơn vị đo khác nhau: " + String.join(", ", units) + ".",
              "The figures have several units of measure: " + String.join(", ", units) + "."),
          new Words(
              "So các số liệu cùng đơn vị đo; nếu phiếu in nhiều chữ cho cùng một thứ thì ghi"
                  + " counted: \"chữ chung\".",
              "Hold figures of one unit together; where the form prints several words for one"
                  + " thing, add counted: \"common word\"."));
    }
  }

  private Optional<AnswerType> counted(FigureReference reference) {
    return switch (reference.kind()) {
      case NUMBER -> references.type(reference.question());
      case CELL, SUM -> references.column(reference);
      default -> Optional.empty();
    };
  }

  private static String unit(AnswerType type) {
    if (type instanceof AnswerType.Count count) {
      return count.unitOfMeasure().toLowerCase(Locale.ROOT);
    } else if (type instanceof AnswerType.Measure measure) {
      return measure.unitOfMeasure().toLowerCase(Locale.ROOT);
    }
    return type instanceof AnswerType.Percent ? PERCENT : type.term();
  }

  private boolean open(String text) {
    return FigureReference.parse(text)
        .flatMap(reference -> references.type(reference.question()))
        .filter(type -> type instanceof AnswerType.Table table && table.rows().isEmpty())
        .isPresent();
  }

  private void noShares(String key, FigureReference found) {
    if (found.kind() == FigureReference.Kind.SHARES
        || found.kind() == FigureReference.Kind.POINTS) {
      References.unknown(map, key, found.text());
    }
  }

  private void wrong(String key, String vi, String en, String remedyVi, String remedyEn) {
    map.problem(
        InstrumentError.FIGURE_OF_WRONG_KIND,
        key,
        new Words(vi, en),
        new Words(remedyVi, remedyEn));
  }
}
