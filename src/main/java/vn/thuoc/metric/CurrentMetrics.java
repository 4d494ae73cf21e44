package vn.thuoc.metric;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/**
 * Answers from the newest release there is. The read model is swapped whole, so a question is
 * answered by the old release or by the new one, never by parts of both.
 */
public final class CurrentMetrics implements Metrics {
  private final MetricDefinitions definitions;
  private final ReleaseSource releases;
  private final AtomicReference<Optional<ReadModel>> current =
      new AtomicReference<>(Optional.empty());

  /** Starts without a release; {@link #refresh()} fetches the newest. */
  public CurrentMetrics(MetricDefinitions definitions, ReleaseSource releases) {
    this.definitions = definitions;
    this.releases = releases;
  }

  /**
   * Swaps in the newest release when it is another than the one that answers now.
   *
   * @return whether it was swapped
   * @throws ProblemException when the newest release cannot be read; the one that answered before
   *     goes on answering
   */
  public synchronized boolean refresh() {
    OptionalLong newest = releases.newest();
    if (newest.isEmpty() || isCurrent(newest.getAsLong())) {
      return false;
    }
    current.set(Optional.of(ReadModel.of(definitions, releases.open(newest.getAsLong()))));
    return true;
  }

  @Override
  public MetricResult ask(MetricQuery query) {
    return held().ask(query);
  }

  @Override
  public ReleaseStamp release() {
    return held().release();
  }

  @Override
  public Metrics held() {
    return current.get().orElseThrow(CurrentMetrics::noRelease);
  }

  private boolean isCurrent(long id) {
    return current.get().map(model -> model.release().id() == id).orElse(false);
  }

  private static ProblemException noRelease() {
    return new ProblemException(
        Problem.error(
            MetricError.NO_RELEASE,
            Place.nowhere(),
            new Words("Chưa có kỳ công bố nào.", "Nothing has been published yet."),
            new Words(
                "Nạp phiếu rồi công bố: ./thuoc load <tệp>, sau đó ./thuoc publish.",
                "Load forms, then publish: ./thuoc load <file>, then ./thuoc publish.")));
  }
}
