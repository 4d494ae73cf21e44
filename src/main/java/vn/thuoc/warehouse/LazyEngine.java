package vn.thuoc.warehouse;

import java.util.Optional;
import java.util.function.Supplier;

/** An engine that is started when it is first asked for, and stopped if it was. */
public final class LazyEngine implements Supplier<Engine>, AutoCloseable {
  private final Supplier<Engine> starting;
  private Optional<Engine> started = Optional.empty();

  public LazyEngine(Supplier<Engine> starting) {
    this.starting = starting;
  }

  @Override
  public Engine get() {
    if (started.isEmpty()) {
      started = Optional.of(starting.get());
    }
    return started.get();
  }

  @Override
  public void close() {
    started.ifPresent(Engine::close);
  }
}
