package vn.thuoc.instrument.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuoc.instrument.answer.Band;
import vn.thuoc.problem.Words;

/**
 * Something that several instruments ask for.
 *
 * @param id the term that files and tables use
 * @param area the subject area it belongs to
 * @param label what people see
 * @param meaning what exactly is meant, in Vietnamese
 * @param kind what sort of value it has
 * @param unitOfMeasure what the value is measured in; empty for yes and no
 * @param better which way is good
 * @param scale the values it can have; one may nevertheless be reported beyond it
 * @param sources what feeds it, at most once per instrument
 */
public record Indicator(
    String id,
    Area area,
    Words label,
    String meaning,
    Kind kind,
    String unitOfMeasure,
    Better better,
    Band scale,
    List<IndicatorSource> sources) {

  public Indicator {
    sources = List.copyOf(sources);
  }

  /** The same indicator, fed by more. */
  Indicator fedBy(List<IndicatorSource> more) {
    return new Indicator(
        id,
        area,
        label,
        meaning,
        kind,
        unitOfMeasure,
        better,
        scale,
        Stream.concat(sources.stream(), more.stream()).toList());
  }

  /** A subject area, one file of definitions. */
  public record Area(String id, Words title) {}

  /** What sort of value an indicator has. */
  public enum Kind {
    /** A part of a whole, in percent. */
    SHARE,
    NUMBER,
    /** Money, in đồng. */
    AMOUNT,
    /** 1 for yes, 0 for no. */
    YES_NO;

    public String term() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The values that an indicator of this kind can have, unless its definition says otherwise. */
    Band scale() {
      Optional<Band.End> zero = Optional.of(new Band.End(BigDecimal.ZERO, true));
      return switch (this) {
        case SHARE -> new Band(zero, Optional.of(new Band.End(BigDecimal.valueOf(HUNDRED), true)));
        case YES_NO -> new Band(zero, Optional.of(new Band.End(BigDecimal.ONE, true)));
        case NUMBER, AMOUNT -> new Band(zero, Optional.empty());
      };
    }
  }

  /** Which way is good. */
  public enum Better {
    HIGHER,
    LOWER;

    public String term() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a quotient is multiplied by to be read in percent. */
  public static final int HUNDRED = 100;
}
