package vn.thuoc.metric;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/**
 * The marts of one release: those held in memory, and the way to those that are looked up. It never
 * changes, so any number of threads may ask it at once, and every answer is of the same release.
 */
public final class ReadModel implements Metrics {
  private final MetricDefinitions definitions;
  private final QuestionCheck check;
  private final MartSource source;
  private final Map<String, HeldMart> marts;
  private final RecentLookups lookups = new RecentLookups();

  /** A mart in memory with what tells whether another release has the very same. */
  record HeldMart(MartTable table, OptionalLong version) {}

  private ReadModel(MetricDefinitions definitions, MartSource source, Map<String, HeldMart> marts) {
    this.definitions = definitions;
    this.check = new QuestionCheck(definitions);
    this.source = source;
    this.marts = Map.copyOf(marts);
  }

  /**
   * Reads every mart that a view in memory stands on.
   *
   * @throws ProblemException when marts cannot be read or lack columns that views promise; all of
   *     them at once
   */
  public static ReadModel of(MetricDefinitions definitions, MartSource source) {
    return of(definitions, source, Optional.empty());
  }

  /**
   * The same, sharing with another model the marts that did not change between the two releases.
   *
   * @param other a model of the same definitions
   */
  static ReadModel of(MetricDefinitions definitions, MartSource source, Optional<ReadModel> other) {
    Problems problems = new Problems();
    Map<String, HeldMart> marts =
        new MartReading(definitions, source).read(other.map(model -> model.marts), problems);
    problems.orThrow();
    return new ReadModel(definitions, source, marts);
  }

  @Override
  public MetricResult ask(MetricQuery query) {
    Problems problems = new Problems();
    check.check(query, Place.nowhere(), problems);
    problems.orThrow();
    MetricView view = definitions.view(query.view()).orElseThrow();
    if (view.held() == Held.LOOKUP) {
      refuseUnfiltered(view, query);
    }
    Optional<MartTable> held = Optional.ofNullable(marts.get(view.mart())).map(HeldMart::table);
    MartTable table = held.orElseGet(() -> lookedUp(view, query));
    return new Question(view, query, table).answer();
  }

  @Override
  public ReleaseStamp release() {
    return source.release();
  }

  /** About how many bytes each mart in memory takes, and its rows, by name. */
  public Map<String, Size> sizes() {
    Map<String, Size> sizes = new HashMap<>();
    marts.forEach(
        (mart, held) -> sizes.put(mart, new Size(held.table().size(), held.table().bytes())));
    return sizes;
  }

  /**
   * How large a mart is in memory.
   *
   * @param rows its rows
   * @param bytes about how many bytes they take together
   */
  public record Size(int rows, long bytes) {}

  /** Whether or not the mart is in memory now, for with more forms it will not be. */
  private static void refuseUnfiltered(MetricView view, MetricQuery query) {
    Problems problems = new Problems();
    view.lookup().stream()
        .filter(dimension -> !query.filter().containsKey(dimension))
        .forEach(dimension -> problems.add(filterMissing(view, dimension)));
    problems.orThrow();
  }

  private MartTable lookedUp(MetricView view, MetricQuery query) {
    RecentLookups.Lookup lookup =
        new RecentLookups.Lookup(view.id(), new LinkedHashMap<>(query.filter()));
    Optional<MartTable> recent = lookups.find(lookup);
    if (recent.isPresent()) {
      return recent.get();
    }
    MartTable table = source.lookup(view.mart(), view.martColumns(), lookup.values());
    lookups.keep(lookup, table);
    return table;
  }

  private static Problem filterMissing(MetricView view, String dimension) {
    String example = "filter=" + dimension + ":...";
    return Problem.error(
        MetricError.LOOKUP_FILTER_MISSING,
        Place.named(view.id()),
        new Words(
            "Khung nhìn «%s» quá lớn để hỏi toàn bộ: phải lọc theo «%s»."
                .formatted(view.id(), dimension),
            "View '%s' is too large to be asked as a whole: it must be filtered by '%s'."
                .formatted(view.id(), dimension)),
        new Words("Thêm điều kiện lọc, ví dụ " + example, "Add a filter, such as " + example));
  }
}
