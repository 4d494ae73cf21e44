package vn.thuoc.instrument.description;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.Defect;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.problem.Language;

/** Turns instruments into their descriptions. */
public final class Describer {
  private final Language language;

  /**
   * @param language of the product's own terms, such as tiers and sorts of defects; the document's
   *     words and the sentences about them stay Vietnamese
   */
  public Describer(Language language) {
    this.language = language;
  }

  /** Everything there is to say about this instrument. */
  public InstrumentDescription describe(Instrument instrument) {
    Places places = new Places(instrument);
    FigureWords figures = new FigureWords(places);
    QuestionDescriber questions = new QuestionDescriber(places, figures);
    CriterionDescriber criteria =
        new CriterionDescriber(places, figures, questions, instrument.rounding(), language);
    ScaleDescriber scales = new ScaleDescriber(instrument, places);
    return new InstrumentDescription(
        instrument.id(),
        instrument.title(),
        instrument.shortTitle(),
        instrument.issuer(),
        instrument.document(),
        instrument.tiers().stream()
            .map(tier -> new Term(tier.term(), tier.label().in(language)))
            .toList(),
        instrument.years().stream().sorted().toList(),
        instrument.sides().stream()
            .map(side -> new Term(side.term(), side.label().in(language)))
            .toList(),
        instrument.period().map(PeriodDescriber::describe),
        counts(instrument),
        instrument.scored() ? Optional.of(maximum(instrument)) : Optional.empty(),
        instrument.defects().stream().map(defect -> describe(defect, places)).toList(),
        instrument.general().stream().map(questions::describe).toList(),
        instrument.form().stream().map(questions::describe).toList(),
        instrument.groups().stream().map(criteria::describe).toList(),
        ScoringWords.of(instrument, criteria),
        instrument.scoring().ratings().stream().map(scales::describe).toList(),
        instrument.scoring().levels().map(scales::describe),
        new CheckDescriber(figures).describe(instrument));
  }

  private static InstrumentDescription.Counts counts(Instrument instrument) {
    List<Criterion> all = instrument.criteria().toList();
    return new InstrumentDescription.Counts(
        (int) instrument.questions().count(),
        (int) all.stream().filter(one -> one.kind() == Criterion.Kind.GROUP).count(),
        (int) all.stream().filter(one -> one.kind() == Criterion.Kind.CRITERION).count(),
        (int) all.stream().filter(Criterion::leaf).count(),
        instrument.defects().size());
  }

  private InstrumentDescription.Maximum maximum(Instrument instrument) {
    return new InstrumentDescription.Maximum(
        instrument.max(),
        instrument.layout().printedTotalMax(),
        instrument.groups().stream()
            .filter(group -> group.kind() == Criterion.Kind.BONUS)
            .map(Criterion::max)
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        Arrays.stream(Block.values())
            .filter(block -> instrument.max(Optional.of(block)).compareTo(instrument.max()) != 0)
            .map(
                block ->
                    CriterionDescriber.blockMaximum(
                        block, instrument.max(Optional.of(block)), language))
            .toList());
  }

  private DefectDescription describe(Defect defect, Places places) {
    return new DefectDescription(
        defect.id(),
        new Term(defect.kind().term(), DefectWords.of(defect.kind()).in(language)),
        places.place(defect.at()),
        defect.document(),
        defect.reading(),
        defect.reason());
  }
}
