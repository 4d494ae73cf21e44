package vn.thuoc.instrument.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.FigureReference;
import vn.thuoc.instrument.References;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Band;
import vn.thuoc.problem.Words;

/**
 * Whether answers can make the kind of value that an indicator has.
 *
 * @param kind the kind wanted
 * @param scale the values it can have
 */
record ArithmeticFit(Indicator.Kind kind, Band scale) {

  /** Adds a problem where the arithmetic gives something else. */
  void check(Arithmetic arithmetic, References references, DefinitionMap map, String key) {
    boolean fits;
    if (arithmetic instanceof Arithmetic.Quotient quotient) {
      boolean counts =
          quotient.references().allMatch(figure -> summable(figure, references))
              && !quotient.numerator().isEmpty()
              && !quotient.denominator().isEmpty();
      boolean plain = kind != Indicator.Kind.SHARE || one(quotient.times());
      fits = kind != Indicator.Kind.YES_NO && counts && plain;
    } else if (arithmetic instanceof Arithmetic.Value value) {
      fits = value(value, references);
    } else if (arithmetic instanceof Arithmetic.Bands bands) {
      fits = bands(bands, references);
    } else {
      fits = kind == Indicator.Kind.YES_NO && says(arithmetic, references);
    }
    if (!fits) {
      wrong(map, key);
    }
  }

  /** A printed band on the scale, or nothing and a problem where it lies off it. */
  Optional<Interval> interval(Band band, DefinitionMap map) {
    try {
      return Optional.of(Interval.of(band, scale));
    } catch (IllegalArgumentException e) {
      wrong(map, "bands");
      return Optional.empty();
    }
  }

  private boolean value(Arithmetic.Value value, References references) {
    List<FigureReference> parts = value.parts();
    return switch (kind) {
      case SHARE -> parts.size() == 1 && one(value.times()) && percent(parts.get(0), references);
      case NUMBER, AMOUNT ->
          !parts.isEmpty() && parts.stream().allMatch(figure -> summable(figure, references));
      case YES_NO -> false;
    };
  }

  private boolean bands(Arithmetic.Bands bands, References references) {
    Optional<AnswerType.BandUnit> unit =
        references
            .whole(bands.reference())
            .filter(type -> type instanceof AnswerType.Choice)
            .flatMap(type -> ((AnswerType.Choice) type).bandUnit());
    return switch (kind) {
      case SHARE -> unit.filter(u -> u == AnswerType.BandUnit.PERCENT).isPresent();
      case NUMBER, AMOUNT -> unit.filter(u -> u == AnswerType.BandUnit.NUMBER).isPresent();
      case YES_NO -> false;
    };
  }

  private static boolean says(Arithmetic arithmetic, References references) {
    if (arithmetic instanceof Arithmetic.YesNo yesNo) {
      return references.whole(yesNo.reference()).orElseThrow() instanceof AnswerType.YesNo;
    } else if (arithmetic instanceof Arithmetic.OneOf oneOf) {
      AnswerType type = references.whole(oneOf.reference()).orElseThrow();
      boolean choice =
          type instanceof AnswerType.Choice || type instanceof AnswerType.SeveralChoices;
      return choice && !oneOf.options().isEmpty();
    }
    List<FigureReference> parts = arithmetic.references().toList();
    return !parts.isEmpty() && parts.stream().noneMatch(figure -> shares(figure));
  }

  /** Percents cannot be added up, nor divided by each other to some use. */
  private static boolean summable(FigureReference figure, References references) {
    return !percent(figure, references) && !shares(figure);
  }

  private static boolean shares(FigureReference figure) {
    return figure.kind() == FigureReference.Kind.SHARES
        || figure.kind() == FigureReference.Kind.POINTS;
  }

  private static boolean percent(FigureReference figure, References references) {
    Optional<AnswerType> type =
        figure.kind() == FigureReference.Kind.SUM
            ? references.column(figure)
            : references.whole(figure);
    return type.filter(t -> t instanceof AnswerType.Percent).isPresent();
  }

  private static boolean one(BigDecimal times) {
    return times.compareTo(BigDecimal.ONE) == 0;
  }

  private void wrong(DefinitionMap map, String key) {
    String wanted =
        switch (kind) {
          case SHARE -> "numerator + denominator, value (một câu hỏi percent), bands (percent)";
          case NUMBER, AMOUNT -> "value, numerator + denominator, bands (number)";
          case YES_NO -> "yes, one_of, above_zero";
        };
    map.problem(
        IndicatorError.ARITHMETIC_DOES_NOT_FIT,
        key,
        new Words(
            "Câu trả lời được trỏ tới không cho ra một chỉ tiêu kiểu «" + kind.term() + "».",
            "The answers named do not make an indicator of kind '" + kind.term() + "'."),
        new Words("Dùng: " + wanted + ".", "Use: " + wanted + "."));
  }
}
