package vn.thuoc.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Units;

/** Reads one file that a unit sent in. */
public final class SubmissionReader {
  private final Instruments instruments;
  private final Units units;
  private final PrintedTexts printed;

  /**
   * @param printed what templates print, from which what people wrote beside their answers is told
   */
  public SubmissionReader(Instruments instruments, Units units, PrintedTexts printed) {
    this.printed = printed;
    this.instruments = instruments;
    this.units = units;
  }

  /**
   * What the file says, or why it is refused. Whatever the file holds, nothing is thrown; hash and
   * content come from the same bytes, read once.
   */
  public ReadResult read(Path file) {
    String name = String.valueOf(file.getFileName());
    SourceFile source = new SourceFile(name, "", 0);
    try {
      long size = Files.size(file);
      if (size > Limits.FILE_BYTES) {
        source = new SourceFile(name, "", size);
        throw Refusal.tooLarge(
            name,
            "hơn " + (Limits.FILE_BYTES >> 20) + " MiB",
            "more than " + (Limits.FILE_BYTES >> 20) + " MiB");
      }
      byte[] bytes = Files.readAllBytes(file);
      source = new SourceFile(name, Digest.of(bytes), bytes.length);
      Submission submission =
          CsvText.isForm(bytes)
              ? new CsvForm(instruments, units).read(source, bytes)
              : repaired(source, new FormFiles().read(name, bytes));
      return new ReadResult.Read(SimulatedFile.says(bytes) ? submission.asSimulated() : submission);
    } catch (Refusal refusal) {
      return new ReadResult.Refused(source, refusal.problems());
    } catch (IOException e) {
      return new ReadResult.Refused(source, List.of(unreadable(name)));
    }
  }

  private Submission repaired(SourceFile source, SentForm sent) throws Refusal {
    if (sent.grids().isEmpty()) {
      throw Refusal.notAForm(
          source.name(), "không có trang nào để xem", "it has no sheet that people see");
    }
    RepairedLetters letters = new RepairedLetters(source.name());
    return submission(source, letters.read(sent)).after(letters.told());
  }

  private Submission submission(SourceFile source, SentForm sent) throws Refusal {
    Optional<PlacedForm> placed = PlacedForm.find(instruments, sent);
    if (placed.isPresent()) {
      Instrument instrument = placed.get().instrument();
      boolean document = sent.kind() == SentForm.Kind.DOCUMENT;
      return new AddressedForm(instruments, units)
          .read(
              source,
              instrument,
              placed.get().form(),
              Optional.of(printed.of(instrument, document)));
    }
    FormFinder finder = new FormFinder(source.name(), instruments);
    Optional<FormFinder.Found> sheet = finder.find(sent.grids());
    if (sheet.isPresent()) {
      return criteria(source, sent, sheet.get());
    }
    Optional<LabelledForm.Found> form =
        new LabelledForm(source.name(), instruments, printed).find(sent);
    if (form.isPresent()) {
      return new AddressedForm(instruments, units)
          .read(source, form.get().instrument(), form.get().form(), Optional.empty());
    }
    throw finder.unknown(sent.grids());
  }

  /** A form that is nothing but a sheet of criteria under a head. */
  private Submission criteria(SourceFile source, SentForm sent, FormFinder.Found form)
      throws Refusal {
    if (!form.problems().isEmpty()) {
      throw new Refusal(form.problems());
    }
    Instrument instrument = form.instrument();
    Sheet sheet = form.sheet();
    Grid grid = sheet.grid();
    int tableRow = sheet.columns().header().firstRow();
    Findings findings = new Findings(source.name(), grid.name());
    int year = new YearReader(instrument, source.name()).read(grid, tableRow);
    List<StagedAnswer> answers =
        new ArrayList<>(new HeadReader(instrument, findings).read(grid, tableRow));
    CriteriaSheet criteria = new CriteriaSheet(instrument, form, findings);
    answers.addAll(criteria.answers());
    answers.addAll(withLinesOfTheirOwn(instrument, criteria, sent, findings));
    AnsweredForm answered = new AnsweredForm(instrument, units, findings);
    return answered.submission(source, answers, given -> year, criteria.beside(), new Problems());
  }

  /** Answers that take several lines, which are found by their addresses only. */
  private List<StagedAnswer> withLinesOfTheirOwn(
      Instrument instrument, CriteriaSheet criteria, SentForm sent, Findings findings) {
    Set<String> onSheet = criteria.questions();
    List<AskedQuestion> asked =
        AskedQuestion.of(instrument).stream()
            .filter(question -> question.criterion().isPresent())
            .filter(question -> !onSheet.contains(question.question().id()))
            .toList();
    List<SentForm.Addressed> places =
        sent.addressed().stream()
            .filter(
                place ->
                    asked.stream()
                        .anyMatch(a -> a.question().id().equals(place.address().question())))
            .toList();
    FormEntries entries = new AddressedEntries(asked, findings).read(places);
    return new AnsweredForm(instrument, units, findings).answers(asked, entries);
  }

  private static Problem unreadable(String name) {
    return Problem.error(
        IngestError.FILE_UNREADABLE,
        Place.named(name),
        new Words("Không mở được tệp.", "The file cannot be opened."),
        new Words(
            "Kiểm tra đường dẫn và quyền đọc tệp.", "Check the path and the right to read it."));
  }
}
