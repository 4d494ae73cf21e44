package vn.thuoc.ingest.staging;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.thuoc.ingest.ReadResult;
import vn.thuoc.ingest.SourceFile;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.warehouse.StagedRows;
import vn.thuoc.warehouse.TableAppender;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WarehouseLocation;
import vn.thuoc.warehouse.WriterLock;

/** Loads files into the staging tables. */
public final class Loader {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final WarehouseLocation location;
  private final TableDefinitions tables;
  private final FormReading reading;
  private final Optional<String> definitionsHash;

  /**
   * @param definitionsHash changes whenever the same file could be read differently; without it
   *     every file is read, even one that was loaded before
   */
  public Loader(
      WarehouseLocation location,
      TableDefinitions tables,
      FormReading reading,
      Optional<String> definitionsHash) {
    this.location = location;
    this.tables = tables;
    this.reading = reading;
    this.definitionsHash = definitionsHash;
  }

  /** Reads every file in this process. */
  public Loader(
      WarehouseLocation location,
      TableDefinitions tables,
      Instruments instruments,
      Function<Path, ReadResult> reader) {
    this(
        location,
        tables,
        new ThreadReading(new FormReader(instruments, reader, false)),
        Optional.empty());
  }

  /** As {@link #load(List, Consumer)}, for files that nobody looked at before. */
  public LoadReport load(List<Path> files) {
    return load(files.stream().map(SentFile::toRead).toList(), file -> {});
  }

  /**
   * Reads the files, and stages those that hold something new. Nothing is staged in part: rows
   * count only once {@code audit.load} names them, which is the last commit. Whichever file is read
   * first, revisions are counted in the order of {@code sent}.
   *
   * @param progress is told of each file when it has been looked at, and may end the load by
   *     throwing
   */
  public LoadReport load(List<SentFile> sent, Consumer<Path> progress) {
    try (ReadFiles read = new ReadFiles()) {
      read(sent, read, progress);
      try (WriterLock lock = WriterLock.take(location, PATIENCE);
          WarehouseCatalog catalog = WarehouseCatalog.open(location)) {
        catalog.createMissing(tables.all());
        return stage(sent, read, catalog);
      }
    }
  }

  private void read(List<SentFile> sent, ReadFiles read, Consumer<Path> progress) {
    KnownFiles known = KnownFiles.read(location, definitionsHash);
    List<Optional<ReadFile>> without =
        sent.parallelStream().map(file -> withoutReading(file, known)).toList();
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      if (without.get(i).isPresent()) {
        read.put(i, without.get(i).get());
        progress.accept(sent.get(i).path());
      } else {
        rest.add(i);
      }
    }
    if (!rest.isEmpty()) {
      Iterator<Integer> index = rest.iterator();
      reading.read(
          rest.stream().map(i -> sent.get(i).path()).toList(),
          file -> {
            int i = index.next();
            read.put(i, file);
            progress.accept(sent.get(i).path());
          });
    }
  }

  private static Optional<ReadFile> withoutReading(SentFile file, KnownFiles known) {
    if (!file.isToBeRead()) {
      SourceFile source = new SourceFile(String.valueOf(file.path().getFileName()), "", 0);
      return Optional.of(new ReadFile.Refused(source, file.problems()));
    }
    return known.find(file.path()).map(ReadFile.class::cast);
  }

  private LoadReport stage(List<SentFile> sent, ReadFiles read, WarehouseCatalog catalog) {
    KnownSubmissions known = KnownSubmissions.read(new StagedRows(catalog));
    List<FileOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      outcomes.add(outcome(sent.get(i).path().toString(), read.get(i), known));
    }
    LoadReport report = new LoadReport(UUID.randomUUID().toString(), outcomes);
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    TableAppender appender = new TableAppender(catalog);
    new Staging(appender, report.loadId(), now).write(sent, outcomes, read);
    appender.append("audit.load", new LoadRows(report.loadId(), now, definitionsHash).of(outcomes));
    return report;
  }

  private static FileOutcome outcome(String path, ReadFile file, KnownSubmissions known) {
    if (file instanceof ReadFile.Form form) {
      return known.place(path, form);
    } else if (file instanceof ReadFile.Seen seen) {
      return new FileOutcome(
          path,
          seen.file(),
          FileOutcome.Kind.UNCHANGED,
          Optional.of(seen.key()),
          seen.revision(),
          seen.simulated(),
          Optional.empty(),
          List.of(),
          List.of());
    }
    return FileOutcome.refused(path, file.file(), ((ReadFile.Refused) file).problems());
  }
}
