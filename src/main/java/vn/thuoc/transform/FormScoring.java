package vn.thuoc.transform;

import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.indicator.Indicators;
import vn.thuoc.score.IndicatorScorer;
import vn.thuoc.score.PeerAnswers;
import vn.thuoc.score.ScoredSubmission;
import vn.thuoc.score.SubmissionScorer;

/** All that is made of the forms of one instrument while they are at hand. */
final class FormScoring {
  private final FormReader reader;
  private final SubmissionScorer scorer;
  private final IndicatorScorer indicators;
  private final CriterionLines lines;
  private final FormAnswers answers;

  FormScoring(Instrument instrument, Indicators fed, Map<String, Block> blocks) {
    this.reader = new FormReader(instrument, blocks);
    this.scorer = new SubmissionScorer(instrument);
    this.indicators = new IndicatorScorer(instrument, fed);
    this.lines = new CriterionLines(instrument);
    this.answers = new FormAnswers(instrument);
  }

  /**
   * One form.
   *
   * @param row of {@code warehouse/scoring/submission_figures.sql}
   * @return a row of {@link ScoredRows#SCHEMA}
   */
  InternalRow score(InternalRow row, PeerAnswers peers) {
    LoadedForm form = reader.read(row);
    ScoredSubmission scored = scorer.score(form.figures(), peers);
    return ScoredRows.of(
        row,
        form,
        scored,
        indicators.score(form.figures()),
        lines.of(form, scored),
        answers.of(form));
  }
}
