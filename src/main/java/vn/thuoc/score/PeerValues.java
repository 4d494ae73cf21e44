package vn.thuoc.score;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.rule.PeerRatioRule;

/**
 * Finds the values by which units are compared with each other: on each side the very answers that
 * the side is scored from. What counts as verified without having been written there is therefore
 * in the comparison too, or nobody's verified figure would have a peer where assessors change none.
 * A form that no assessor has looked at has nothing verified to bring in.
 */
public final class PeerValues {
  private final InstrumentIndex index;
  private final List<Side> sides;
  private final List<Criterion> compared;

  public PeerValues(Instrument instrument) {
    this.index = new InstrumentIndex(instrument);
    this.sides = instrument.sides();
    this.compared =
        instrument.criteria().filter(one -> one.rule() instanceof PeerRatioRule).toList();
  }

  /** The values of one submission; none where there is no answer, or none that is a number. */
  public List<PeerValue> of(SubmissionFigures figures) {
    List<PeerValue> values = new ArrayList<>();
    for (Side side : sides) {
      SideFigures answers = SideFigures.scored(index, figures, side);
      for (Criterion criterion : compared) {
        answers
            .placed(criterion)
            .answer()
            .value()
            .flatMap(PeerRatioRule::exact)
            .map((BigFraction value) -> new PeerValue(side, criterion.id(), value))
            .ifPresent(values::add);
      }
    }
    return values;
  }
}
