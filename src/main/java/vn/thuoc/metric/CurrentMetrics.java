package vn.thuoc.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/**
 * Answers from the newest release there is, and from earlier ones where they are named. The read
 * model is swapped whole, so a question is answered by the old release or by the new one, never by
 * parts of both.
 */
public final class CurrentMetrics implements Metrics {
  private final MetricDefinitions definitions;
  private final ReleaseSource releases;
  private final EarlierReleases earlier = new EarlierReleases();
  private final List<Consumer<Metrics>> preparing = new CopyOnWriteArrayList<>();
  private final List<Consumer<Metrics>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicReference<Optional<Newest>> current = new AtomicReference<>(Optional.empty());

  /**
   * The newest release with all that were published up to it, oldest first, and the state of their
   * list that they were read in.
   */
  private record Newest(ReadModel model, List<ReleaseStamp> releases, OptionalLong state) {}

  /** Starts without a release; {@link #refresh()} fetches the newest. */
  public CurrentMetrics(MetricDefinitions definitions, ReleaseSource releases) {
    this.definitions = definitions;
    this.releases = releases;
  }

  /**
   * Has somebody told of every release that will become current, while the one before it still
   * answers. It becomes current when all are done, so nobody may throw.
   */
  public void beforeSwap(Consumer<Metrics> listener) {
    preparing.add(listener);
  }

  /** Has somebody told of every release that becomes current, right after it has. */
  public void onSwap(Consumer<Metrics> listener) {
    listeners.add(listener);
  }

  /**
   * Swaps in the newest release when it is another than the one that answers now, or is kept in
   * other files.
   *
   * @return whether it was swapped
   * @throws ProblemException when the newest release cannot be read; the one that answered before
   *     goes on answering
   */
  public synchronized boolean refresh() {
    OptionalLong state = releases.state();
    if (state.isEmpty() || isCurrent(state)) {
      return false;
    }
    OptionalLong newest = releases.newest();
    Optional<ReadModel> before = current.get().map(Newest::model);
    ReadModel model = ReadModel.of(definitions, releases.open(newest.getAsLong()), before);
    List<ReleaseStamp> published =
        releases.all().stream().filter(stamp -> stamp.id() <= newest.getAsLong()).toList();
    preparing.forEach(listener -> listener.accept(model));
    current.set(Optional.of(new Newest(model, published, state)));
    earlier.forget();
    listeners.forEach(listener -> listener.accept(model));
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
    return newest().model();
  }

  /** All releases, oldest first; the last one answers now. Empty before the first. */
  public List<ReleaseStamp> releases() {
    return current.get().map(Newest::releases).orElse(List.of());
  }

  /**
   * The release of this name or number, opened when it is not yet.
   *
   * @throws ProblemException when nothing was published yet, there is no such release, or it cannot
   *     be read
   */
  public Metrics of(String nameOrNumber) {
    Newest newest = newest();
    long id =
        newest.releases().stream()
            .filter(stamp -> stamp.goesBy(nameOrNumber))
            .reduce((first, second) -> second)
            .orElseThrow(
                () ->
                    releases
                        .gone(nameOrNumber)
                        .orElseGet(() -> unknown(nameOrNumber, newest.releases())))
            .id();
    return id == newest.model().release().id()
        ? newest.model()
        : earlier.get(
            id,
            release ->
                ReadModel.of(definitions, releases.open(release), Optional.of(newest.model())));
  }

  private Newest newest() {
    return current.get().orElseThrow(CurrentMetrics::noRelease);
  }

  private boolean isCurrent(OptionalLong state) {
    return current.get().map(newest -> newest.state().equals(state)).orElse(false);
  }

  private static ProblemException unknown(String wanted, List<ReleaseStamp> known) {
    String names = String.join(", ", known.stream().map(ReleaseStamp::name).toList());
    return new ProblemException(
        Problem.error(
            MetricError.RELEASE_UNKNOWN,
            Place.nowhere(),
            new Words(
                "Không có kỳ công bố «" + wanted + "».", "There is no release '" + wanted + "'."),
            new Words("Dùng một trong: " + names + ".", "Use one of: " + names + ".")));
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
