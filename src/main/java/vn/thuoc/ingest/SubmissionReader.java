package vn.thuoc.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Unit;
import vn.thuoc.unit.Units;

/** Reads one file that a unit sent in. */
public final class SubmissionReader {
  private final Instruments instruments;
  private final Units units;

  public SubmissionReader(Instruments instruments, Units units) {
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
      return new ReadResult.Read(
          CsvText.isForm(bytes)
              ? new CsvForm(instruments, units).read(source, bytes)
              : submission(source, new WorkbookReader(name).read(bytes)));
    } catch (Refusal refusal) {
      return new ReadResult.Refused(source, refusal.problems());
    } catch (IOException e) {
      return new ReadResult.Refused(source, List.of(unreadable(name)));
    }
  }

  private Submission submission(SourceFile source, List<Grid> grids) throws Refusal {
    FormFinder.Found form = new FormFinder(source.name(), instruments).find(grids);
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
    Unit unit = new WhoseForm(units, findings).read(answers, instrument.tiers(), year);
    answers.addAll(new CriteriaReader(instrument, form.lines(), sheet, findings).read());
    PrintedReader printed = new PrintedReader(instrument, sheet, findings);
    printed.read(form.lines());
    new StrayReader(instrument, form.lines(), sheet, findings).read();
    return new Submission(
        instrument.id(),
        year,
        unit.tier().term(),
        unit.id(),
        source,
        grid.name(),
        answers,
        printed.printed(),
        printed.notes(),
        findings.found());
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
