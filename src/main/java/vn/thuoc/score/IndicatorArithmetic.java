package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.FigureReference;
import vn.thuoc.instrument.References;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.instrument.indicator.Arithmetic;
import vn.thuoc.instrument.indicator.Indicator;
import vn.thuoc.instrument.indicator.Interval;
import vn.thuoc.instrument.rule.Rounding;

/** Works an indicator's value out of the answers of one side, exactly, and says how. */
final class IndicatorArithmetic {
  /** The least number that tables have no room for. */
  private static final BigDecimal ROOM = BigDecimal.TEN.pow(22);

  private final Indicator indicator;
  private final SideFigures answers;
  private final References references;
  private final MissingFigures missing;
  private final IndicatorWords words;

  IndicatorArithmetic(
      Indicator indicator, SideFigures answers, References references, MissingFigures missing) {
    this.indicator = indicator;
    this.answers = answers;
    this.references = references;
    this.missing = missing;
    this.words = new IndicatorWords(indicator);
  }

  IndicatorResult result(Arithmetic arithmetic) {
    if (arithmetic instanceof Arithmetic.AboveZero figures) {
      return aboveZero(figures.parts());
    } else if (arithmetic instanceof Arithmetic.OneOf oneOf) {
      return oneOf(oneOf);
    } else if (arithmetic instanceof Arithmetic.Bands bands) {
      return bands(bands);
    }
    Optional<IndicatorResult> absent = missing.among(arithmetic.references().toList());
    if (absent.isPresent()) {
      return absent.get();
    } else if (arithmetic instanceof Arithmetic.Quotient quotient) {
      return quotient(quotient);
    } else if (arithmetic instanceof Arithmetic.Value value) {
      return value(value);
    }
    boolean yes = given(((Arithmetic.YesNo) arithmetic).reference()).signum() != 0;
    return yesNo(yes, "trả lời «" + (yes ? "Có" : "Không") + "»");
  }

  private IndicatorResult quotient(Arithmetic.Quotient quotient) {
    List<BigFraction> upper = quotient.numerator().stream().map(this::given).toList();
    List<BigFraction> lower = quotient.denominator().stream().map(this::given).toList();
    BigDecimal factor =
        indicator.kind() == Indicator.Kind.SHARE
            ? BigDecimal.valueOf(Indicator.HUNDRED)
            : quotient.times();
    String working =
        IndicatorWords.sum(upper) + "/" + IndicatorWords.sum(lower) + IndicatorWords.times(factor);
    BigFraction whole = sum(lower);
    IndicatorResult result =
        whole.signum() == 0
            ? IndicatorResult.missing(
                AnswerState.GIVEN, working + ": mẫu số bằng 0 nên không có giá trị")
            : exact(sum(upper).divide(whole).multiply(fraction(factor)), working);
    return result.from(decimal(sum(upper)), decimal(whole));
  }

  private IndicatorResult value(Arithmetic.Value value) {
    List<BigFraction> parts = value.parts().stream().map(this::given).toList();
    boolean plain = parts.size() == 1 && value.times().compareTo(BigDecimal.ONE) == 0;
    return exact(
        sum(parts).multiply(fraction(value.times())),
        plain ? "" : IndicatorWords.sum(parts) + IndicatorWords.times(value.times()));
  }

  private IndicatorResult exact(BigFraction value, String working) {
    BigDecimal kept = decimal(value);
    String equals = working.isEmpty() ? "" : working + " = ";
    return kept.abs().compareTo(ROOM) < 0
        ? IndicatorResult.of(Interval.exactly(kept), equals + words.value(value))
        : IndicatorResult.missing(
            AnswerState.GIVEN, equals + words.value(value) + ": số quá lớn nên không lưu giá trị");
  }

  /** One figure above zero is enough; to say no, all have to be there. */
  private IndicatorResult aboveZero(List<FigureReference> figures) {
    boolean any =
        figures.stream()
            .anyMatch(figure -> answers.figure(figure).filter(f -> f.signum() > 0).isPresent());
    return any
        ? yesNo(true, "có số liệu lớn hơn 0")
        : missing.among(figures).orElseGet(() -> yesNo(false, "mọi số liệu bằng 0"));
  }

  private IndicatorResult oneOf(Arithmetic.OneOf oneOf) {
    Optional<AnswerValue> answered = answer(oneOf.reference()).value();
    if (answered.isEmpty()) {
      return missing.result(List.of(oneOf.reference()));
    }
    List<String> chosen =
        answered.get() instanceof AnswerValue.SeveralChosen several
            ? several.options()
            : List.of(((AnswerValue.Chosen) answered.get()).option());
    return yesNo(
        chosen.stream().anyMatch(oneOf.options()::contains),
        "chọn "
            + chosen.stream()
                .map(o -> printed(oneOf.reference(), o))
                .collect(Collectors.joining(", ")));
  }

  private IndicatorResult bands(Arithmetic.Bands bands) {
    Optional<AnswerValue> answered = answer(bands.reference()).value();
    if (answered.isEmpty()) {
      return missing.result(List.of(bands.reference()));
    }
    String option = ((AnswerValue.Chosen) answered.get()).option();
    Interval interval = bands.intervals().get(option);
    return IndicatorResult.of(
        interval, "Chọn " + printed(bands.reference(), option) + ": " + words.interval(interval));
  }

  private IndicatorResult yesNo(boolean yes, String because) {
    return IndicatorResult.of(
        Interval.exactly(yes ? BigDecimal.ONE : BigDecimal.ZERO),
        (yes ? "Có" : "Không") + " (" + because + ")");
  }

  private Answer answer(FigureReference reference) {
    return answers.answer(reference, type(reference));
  }

  private AnswerType type(FigureReference reference) {
    return references.whole(reference).orElseThrow();
  }

  private String printed(FigureReference reference, String option) {
    return type(reference).options().stream()
        .filter(offered -> offered.id().equals(option))
        .map(Option::text)
        .map(text -> "«" + text + "»")
        .findFirst()
        .orElse(option);
  }

  private BigFraction given(FigureReference reference) {
    return answers.figure(reference).orElseThrow();
  }

  private static BigFraction sum(List<BigFraction> figures) {
    return figures.stream().reduce(BigFraction.ZERO, BigFraction::add);
  }

  private static BigFraction fraction(BigDecimal decimal) {
    return Rounding.Fractions.of(decimal);
  }

  private static BigDecimal decimal(BigFraction exact) {
    return Rounding.Fractions.decimal(exact);
  }
}
