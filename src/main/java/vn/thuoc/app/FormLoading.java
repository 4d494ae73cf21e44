package vn.thuoc.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.thuoc.ingest.SubmissionReader;
import vn.thuoc.ingest.register.Register;
import vn.thuoc.ingest.staging.DefinitionsHash;
import vn.thuoc.ingest.staging.EngineReading;
import vn.thuoc.ingest.staging.FormReader;
import vn.thuoc.ingest.staging.LoadReport;
import vn.thuoc.ingest.staging.Loader;
import vn.thuoc.ingest.staging.ReadFile;
import vn.thuoc.ingest.staging.SentFile;
import vn.thuoc.ingest.staging.ThreadReading;
import vn.thuoc.ingest.template.TemplateTexts;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.unit.Units;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.TableDefinitions;

/** Loads forms: a few in this process, many through the engine. */
final class FormLoading {
  /** From here on, starting an engine takes less time than it saves on a machine of many cores. */
  private static final int MANY = 40;

  private final GlobalOptions options;
  private final Supplier<Engine> engine;
  private final boolean findings;

  /**
   * @param engine asked for when there are many files
   * @param findings whether what reading finds is kept, for which even known files are read
   */
  FormLoading(GlobalOptions options, Supplier<Engine> engine, boolean findings) {
    this.options = options;
    this.engine = engine;
    this.findings = findings;
  }

  /**
   * Loads the files with the definitions and the register as they are now.
   *
   * @param progress is told of each file, and may end the load by throwing
   */
  LoadReport load(List<SentFile> files, Consumer<Path> progress) {
    Content content = options.content();
    Instruments instruments = Instruments.read(content.etl().under("instruments"));
    Units units = Register.read(content.etl().under("units"), options.location());
    FormReader reader =
        new FormReader(
            instruments,
            new SubmissionReader(instruments, units, new TemplateTexts(units))::read,
            findings);
    Optional<String> definitions =
        findings
            ? Optional.empty()
            : Optional.of(DefinitionsHash.of(version(), content.etl(), options.location()));
    return new Loader(
            options.location(),
            TableDefinitions.read(content.warehouse()),
            (paths, receiver) -> reading(paths.size(), reader, paths, receiver),
            definitions)
        .load(files, progress);
  }

  private void reading(
      int count, FormReader reader, List<Path> paths, Consumer<ReadFile> receiver) {
    if (count < MANY) {
      new ThreadReading(reader).read(paths, receiver);
      return;
    }
    FormTask task =
        new FormTask(
            UUID.randomUUID().toString(),
            options.definitions().map(Path::toAbsolutePath).map(Path::toString).orElse(""),
            options.location().directory().toString(),
            findings);
    task.with(reader);
    try {
      new EngineReading(engine, task).read(paths, receiver);
    } finally {
      task.end();
    }
  }

  private static String version() {
    return Optional.ofNullable(FormLoading.class.getPackage().getImplementationVersion())
        .orElse("");
  }
}
