package vn.thuoc.ingest.staging;

import java.nio.file.Path;
import java.util.function.Function;
import vn.thuoc.ingest.ReadResult;
import vn.thuoc.ingest.Submission;
import vn.thuoc.instrument.Instruments;

/** Reads a file down to the rows that it will be in the warehouse. */
public final class FormReader implements Function<Path, ReadFile> {
  private final Function<Path, ReadResult> reader;
  private final StagedTables tables;
  private final boolean findings;

  /**
   * Any number of threads may use it when they may use {@code reader}.
   *
   * @param instruments the forms known
   * @param reader turns a file into a submission, and throws nothing whatever the file holds
   * @param findings whether to keep in memory what reading finds, besides its rows
   */
  public FormReader(Instruments instruments, Function<Path, ReadResult> reader, boolean findings) {
    this.reader = reader;
    this.findings = findings;
    this.tables = new StagedTables(instruments);
  }

  @Override
  public ReadFile apply(Path path) {
    ReadResult result = reader.apply(path);
    if (result instanceof ReadResult.Refused refused) {
      return new ReadFile.Refused(refused.file(), refused.problems());
    }
    Submission submission = ((ReadResult.Read) result).submission();
    return ReadFile.Form.of(submission, findings, PackedRows.pack(tables.rows(submission)));
  }
}
