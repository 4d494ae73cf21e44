package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerType;

/** Reads the answers of the table of criteria: one for every question and side. */
final class CriteriaReader {
  private final Instrument instrument;
  private final Sheet sheet;
  private final FigureAnswers figures;
  private final MarkAnswers marks;
  private final PointsAnswers points;
  private final ItemAnswers items;
  private final Map<String, List<FormLine>> linesOfCriterion;

  CriteriaReader(Instrument instrument, FormLines lines, Sheet sheet, Findings findings) {
    this.instrument = instrument;
    this.sheet = sheet;
    this.figures = new FigureAnswers(sheet, findings);
    this.marks = new MarkAnswers(sheet, findings);
    this.points = new PointsAnswers(sheet, findings);
    this.items = new ItemAnswers(sheet, findings);
    this.linesOfCriterion =
        lines.all().stream().collect(Collectors.groupingBy(FormLine::criterionId));
  }

  List<StagedAnswer> read() {
    Set<String> contradicted =
        sheet.placement().twice().stream()
            .filter(Placement.Twice::differs)
            .map(repeated -> repeated.line().criterionId())
            .collect(Collectors.toUnmodifiableSet());
    List<StagedAnswer> answers = new ArrayList<>();
    for (Criterion criterion : instrument.criteria().toList()) {
      for (Question question : criterion.question().stream().toList()) {
        for (Side side : instrument.sides()) {
          StagedAnswer answer = read(criterion, question, side);
          answers.add(contradicted.contains(criterion.id()) ? rejected(answer) : answer);
        }
      }
    }
    return answers;
  }

  private StagedAnswer read(Criterion criterion, Question question, Side side) {
    Optional<SheetRow> row = sheet.placement().row(criterion.id());
    if (row.isEmpty()) {
      return new StagedAnswer(question.id(), side, Answer.blank(), "", "");
    }
    List<FormLine> lines = linesOfCriterion.get(criterion.id());
    FormLine own = lines.get(0);
    AnswerType type = question.type();
    if (!type.options().isEmpty()) {
      List<FormLine> options = lines.subList(1, lines.size());
      return marks.read(question.id(), type, options, row.get(), side);
    }
    if (type instanceof AnswerType.YesNo || type instanceof AnswerType.Points) {
      return points.read(type, own, row.get(), side);
    }
    return type instanceof AnswerType.Items
        ? items.read(own, row.get(), side)
        : figures.read(question.id(), type, row.get(), side);
  }

  private static StagedAnswer rejected(StagedAnswer answer) {
    return new StagedAnswer(
        answer.questionId(), answer.side(), Answer.rejected(), answer.raw(), answer.cell());
  }
}
