package vn.thuoc.instrument.description;

import java.util.ArrayList;
import java.util.List;
import vn.thuoc.instrument.rule.VietnameseNumber;
import vn.thuoc.problem.Language;

/** Lays out a whole description: what stands where, the faults of the document first. */
final class Outline {
  private final InstrumentDescription described;
  private final Language language;
  private final List<Piece> pieces = new ArrayList<>();

  private Outline(InstrumentDescription described, Language language) {
    this.described = described;
    this.language = language;
  }

  static List<Piece> of(InstrumentDescription described, Language language) {
    Outline outline = new Outline(described, language);
    outline.head();
    outline.defects();
    outline.questions();
    outline.criteria();
    outline.scales();
    outline.checks();
    return outline.pieces;
  }

  private void heading(int level, Title title) {
    pieces.add(new Piece.Heading(level, title.in(language)));
  }

  private void head() {
    pieces.add(new Piece.Heading(1, described.shortTitle()));
    List<Piece.Fact> facts = new ArrayList<>();
    facts.add(fact(Title.ID, described.id()));
    facts.add(fact(Title.PRINTED_TITLE, described.title()));
    facts.add(fact(Title.ISSUER, described.issuer()));
    if (!described.document().isEmpty()) {
      facts.add(fact(Title.DOCUMENT, described.document()));
    }
    facts.add(fact(Title.TIERS, labels(described.tiers())));
    facts.add(fact(Title.YEARS, described.yearsInWords()));
    facts.add(fact(Title.SIDES, labels(described.sides())));
    described.period().ifPresent(period -> facts.add(fact(Title.PERIOD, period.words())));
    facts.add(fact(Title.QUESTIONS, String.valueOf(described.counts().questions())));
    facts.addAll(maximum());
    pieces.add(new Piece.Facts(facts));
  }

  private List<Piece.Fact> maximum() {
    if (described.maximum().isEmpty()) {
      return List.of(fact(Title.MAXIMUM, Title.NOT_SCORED.in(language)));
    }
    InstrumentDescription.Maximum maximum = described.maximum().get();
    List<Piece.Fact> facts = new ArrayList<>();
    facts.add(fact(Title.CRITERIA_COUNT, String.valueOf(described.counts().criteria())));
    String printed =
        maximum
            .printedMaxScore()
            .map(points -> " (" + Title.PRINTED.in(language, VietnameseNumber.write(points)) + ")")
            .orElse("");
    facts.add(fact(Title.MAXIMUM, VietnameseNumber.write(maximum.maxScore()) + printed));
    maximum
        .byBlock()
        .forEach(
            block ->
                facts.add(
                    new Piece.Fact(
                        Title.MAXIMUM_FOR.in(language, block.block().label()),
                        VietnameseNumber.write(block.maxScore()))));
    if (maximum.bonus().signum() > 0) {
      facts.add(fact(Title.BONUS, VietnameseNumber.write(maximum.bonus())));
    }
    return facts;
  }

  private void defects() {
    if (described.defects().isEmpty()) {
      return;
    }
    heading(2, Title.DEFECTS);
    pieces.add(new Piece.Paragraph(Title.DEFECTS_LEAD.in(language, described.defects().size())));
    pieces.add(
        new Piece.Entries(
            described.defects().stream()
                .map(
                    defect ->
                        new Piece.Entry(
                            defect.at().words() + " (" + defect.kind().label() + ")",
                            defect.id(),
                            List.of(
                                fact(Title.DOCUMENT_SAYS, defect.document()),
                                fact(Title.READING, defect.reading()),
                                fact(Title.REASON, defect.reason()))))
                .toList()));
  }

  private void questions() {
    QuestionLines lines = new QuestionLines(language);
    heading(2, Title.GENERAL);
    pieces.add(lines.lines(described.general()));
    if (!described.sections().isEmpty()) {
      heading(2, Title.FORM);
      described.sections().forEach(section -> pieces.addAll(lines.section(section, 3)));
    }
  }

  private void criteria() {
    if (described.criteria().isEmpty()) {
      return;
    }
    heading(2, Title.CRITERIA);
    CriterionLines lines = new CriterionLines(language);
    described.criteria().forEach(group -> pieces.addAll(lines.group(group)));
    heading(2, Title.SCORING);
    pieces.add(new Piece.Points(described.scoring()));
  }

  private void scales() {
    if (!described.ratings().isEmpty()) {
      heading(2, Title.RATINGS);
      described.ratings().forEach(this::rating);
    }
    described
        .levels()
        .ifPresent(
            levels -> {
              heading(2, Title.LEVELS);
              pieces.add(new Piece.Paragraph(Title.LEVELS_LEAD.in(language, levels.belowLabel())));
              pieces.add(new Piece.Entries(levels.steps().stream().map(Outline::level).toList()));
            });
  }

  private void rating(ScaleDescription.Rating rating) {
    pieces.add(new Piece.Points(rating.of().stream().map(PlaceDescription::words).toList()));
    pieces.add(
        new Piece.Facts(
            rating.steps().stream()
                .map(step -> new Piece.Fact(step.label(), step.words()))
                .toList()));
  }

  private static Piece.Entry level(ScaleDescription.Level level) {
    return new Piece.Entry(
        level.label(),
        level.id(),
        level.conditions().stream()
            .map(condition -> new Piece.Fact(condition.of().words(), condition.words()))
            .toList());
  }

  private void checks() {
    if (!described.checks().isEmpty()) {
      heading(2, Title.CHECKS);
      pieces.add(
          new Piece.Points(described.checks().stream().map(CheckDescription::words).toList()));
    }
  }

  private Piece.Fact fact(Title name, String value) {
    return new Piece.Fact(name.in(language), value);
  }

  private static String labels(List<Term> terms) {
    return String.join(", ", terms.stream().map(Term::label).toList());
  }
}
