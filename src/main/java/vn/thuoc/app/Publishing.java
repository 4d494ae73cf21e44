package vn.thuoc.app;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import vn.thuoc.ingest.register.Register;
import vn.thuoc.problem.Words;
import vn.thuoc.transform.Publisher;
import vn.thuoc.transform.ReleaseDefinitions;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.TableDefinitions;

/** Publishes what is loaded, with the definitions and the register as they are each time. */
final class Publishing {
  private static final int STEPS = 5;

  private final GlobalOptions options;
  private final Terminal terminal;
  private final Supplier<Engine> engine;

  /**
   * @param engine asked for each time; whoever gives it closes it
   */
  Publishing(GlobalOptions options, Terminal terminal, Supplier<Engine> engine) {
    this.options = options;
    this.terminal = terminal;
    this.engine = engine;
  }

  /**
   * Publishes.
   *
   * @param name as {@link Publisher#publish} has it
   * @param boundariesOn the day of the boundaries; none for today
   */
  Release publish(Optional<String> name, Optional<LocalDate> boundariesOn) {
    return publish(publisher(boundariesOn), name);
  }

  /** Starts the engine before there is anything to publish. */
  void begin() {
    engine.get();
  }

  /**
   * Publishes unless the current release says all there is to say.
   *
   * @param anyNew whether it is known that it does not
   */
  Optional<Release> keepUp(boolean anyNew) {
    Publisher publisher = publisher(Optional.empty());
    return anyNew || !publisher.upToDate(options.location())
        ? Optional.of(publish(publisher, Optional.empty()))
        : Optional.empty();
  }

  private Release publish(Publisher publisher, Optional<String> name) {
    try (Progress progress = Progress.told(terminal, STEPS)) {
      Release release = publisher.publish(engine.get(), name, progress::step);
      progress.done();
      return release;
    }
  }

  private Publisher publisher(Optional<LocalDate> boundariesOn) {
    Content content = options.content();
    ReleaseDefinitions definitions =
        ReleaseDefinitions.read(
            TableDefinitions.read(content.warehouse()),
            content.warehouse().under("scoring"),
            content.etl(),
            Register.read(content.etl().under("units"), options.location()));
    return boundariesOn
        .map(day -> new Publisher(definitions, day))
        .orElseGet(() -> new Publisher(definitions));
  }

  static Words published(Release release) {
    return new Words(
        "Đã công bố kỳ "
            + release.id()
            + " «"
            + release.name()
            + "»: "
            + release.submissions()
            + " phiếu"
            + (release.simulated() ? ", có phiếu mô phỏng" : "")
            + ".",
        "Published release "
            + release.id()
            + " '"
            + release.name()
            + "': "
            + release.submissions()
            + " forms"
            + (release.simulated() ? ", simulated ones among them" : "")
            + ".");
  }
}
