package vn.thuoc.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.References;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.indicator.Indicators;

/** Computes the indicators that submissions of one instrument feed. */
public final class IndicatorScorer {
  private final Instrument instrument;
  private final InstrumentIndex index;
  private final References references;
  private final List<Indicators.Fed> fed;
  private final Map<String, String> names = new HashMap<>();

  public IndicatorScorer(Instrument instrument, Indicators indicators) {
    this.instrument = instrument;
    this.index = new InstrumentIndex(instrument);
    this.references = References.of(instrument);
    this.fed = indicators.fedBy(instrument.id());
    instrument
        .questions()
        .forEach(q -> names.put(q.id(), MissingFigures.name(q.number(), q.label())));
    instrument
        .criteria()
        .forEach(c -> names.put(c.id(), MissingFigures.name(c.number(), c.label())));
  }

  /** One score per indicator and side; none for a side on which nothing at all is answered. */
  public List<IndicatorScore> score(SubmissionFigures figures) {
    List<IndicatorScore> scores = new ArrayList<>();
    for (Side side : instrument.sides()) {
      if (figures.anyGiven(side)) {
        SideFigures answers = SideFigures.scored(index, figures, side);
        MissingFigures missing = new MissingFigures(index, answers, names);
        for (Indicators.Fed each : fed) {
          IndicatorResult result =
              new IndicatorArithmetic(each.indicator(), answers, references, missing)
                  .result(each.source().arithmetic());
          scores.add(
              new IndicatorScore(
                  side,
                  each.indicator().id(),
                  result.state(),
                  result.numerator(),
                  result.denominator(),
                  result.interval(),
                  each.source().comparability(),
                  result.explanation()));
        }
      }
    }
    return scores;
  }
}
