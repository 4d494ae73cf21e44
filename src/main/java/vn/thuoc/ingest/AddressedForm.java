package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Question;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Units;

/** Reads a form whose places carry the addresses of their answers. */
final class AddressedForm {
  private final Instruments instruments;
  private final Units units;

  AddressedForm(Instruments instruments, Units units) {
    this.instruments = instruments;
    this.units = units;
  }

  /**
   * The submission.
   *
   * @param printed keys of all lines that the empty form prints; nothing where that is not known
   */
  Submission read(
      SourceFile source, Instrument instrument, SentForm sent, Optional<Set<String>> printed)
      throws Refusal {
    Grid first = sent.grids().get(0);
    Findings findings = new Findings(source.name(), first.name());
    Problems problems = new Problems();
    List<AskedQuestion> questions = AskedQuestion.of(instrument);
    FormEntries entries = new AddressedEntries(questions, findings).read(sent.addressed());
    Optional<CriteriaSheet> criteria =
        printed.isPresent() && sent.kind() == SentForm.Kind.DOCUMENT
            ? Optional.empty()
            : criteria(source, instrument, sent, findings, problems);
    AnsweredForm form = new AnsweredForm(instrument, units, findings);
    List<StagedAnswer> answers = new ArrayList<>();
    Set<String> onSheet = criteria.map(CriteriaSheet::questions).orElse(Set.of());
    answers.addAll(
        form.answers(
            questions.stream().filter(asked -> !onSheet.contains(asked.question().id())).toList(),
            entries));
    criteria.ifPresent(sheet -> answers.addAll(sheet.answers()));
    Set<String> readAlready =
        criteria.map(CriteriaSheet::name).stream().collect(Collectors.toSet());
    List<Grid> others =
        sent.grids().stream().filter(grid -> !readAlready.contains(grid.name())).toList();
    if (printed.isEmpty()) {
      findings.add(byWords(findings));
    }
    printed.ifPresent(words -> new StrayTexts(words, findings).tell(sent, others));
    return form.submission(
        source,
        inOrder(instrument, answers),
        given -> year(source, instrument, sent, given),
        criteria.map(CriteriaSheet::beside).orElse(AnsweredForm.Beside.NOTHING),
        problems);
  }

  private static Finding byWords(Findings findings) {
    return new Finding(
        IngestError.FORM_BY_WORDS,
        Severity.WARNING,
        Optional.empty(),
        Optional.empty(),
        findings.sheet(),
        "",
        new Words(
            "Phiếu không lập từ tệp mẫu của chương trình, nên được đọc theo lời in trên phiếu; bảng và"
                + " danh sách có thể thiếu dòng hoặc cột.",
            "The form was not made from a template, so it was read by its printed words; tables and"
                + " lists may lack rows or columns."),
        new Words(
            "Đối chiếu số liệu đã nạp với phiếu; lần sau nên dùng mẫu do lệnh «template» ghi ra.",
            "Hold what was loaded against the form; next time use what command 'template' writes."));
  }

  /** The sheet of criteria of a workbook, on which lines can be added and points are printed. */
  private Optional<CriteriaSheet> criteria(
      SourceFile source,
      Instrument instrument,
      SentForm sent,
      Findings findings,
      Problems problems) {
    if (!instrument.scored()) {
      return Optional.empty();
    }
    Optional<FormFinder.Found> found =
        new FormFinder(source.name(), instruments)
            .criteria(instrument, CriteriaSheet.printed(sent.grids(), instrument, sent));
    found.ifPresent(sheet -> problems.addAll(sheet.problems()));
    return found
        .filter(sheet -> sheet.problems().isEmpty())
        .map(sheet -> new CriteriaSheet(instrument, sheet, findings));
  }

  private static List<StagedAnswer> inOrder(Instrument instrument, List<StagedAnswer> answers) {
    List<String> order = instrument.questions().map(Question::id).toList();
    Map<String, Integer> positions =
        IntStream.range(0, order.size()).boxed().collect(Collectors.toMap(order::get, i -> i));
    return answers.stream()
        .sorted(Comparator.comparing(answer -> positions.get(answer.questionId())))
        .toList();
  }

  private static int year(
      SourceFile source, Instrument instrument, SentForm sent, List<StagedAnswer> answers)
      throws Refusal {
    Set<String> said = FormYear.asked(answers);
    boolean asks =
        instrument.general().stream().anyMatch(q -> q.id().equals(AskedQuestion.REPORT_YEAR));
    if (!said.isEmpty() || asks) {
      Place place =
          answers.stream()
              .filter(answer -> answer.questionId().equals(AskedQuestion.REPORT_YEAR))
              .findFirst()
              .<Place>map(
                  answer ->
                      new Findings(source.name(), sent.grids().get(0).name()).cell(answer.cell()))
              .orElse(Place.named(source.name()));
      return new FormYear(
              instrument,
              place,
              new Words("Ghi một năm ở mục «Năm báo cáo».", "Name one year in the head."))
          .settle(said);
    }
    int firstRow =
        sent.addressed().stream()
            .filter(
                place ->
                    instrument.general().stream()
                        .noneMatch(q -> q.id().equals(place.address().question())))
            .mapToInt(place -> place.cell().row())
            .findFirst()
            .orElse(Integer.MAX_VALUE);
    return new YearReader(instrument, source.name()).read(sent.grids().get(0), firstRow);
  }
}
