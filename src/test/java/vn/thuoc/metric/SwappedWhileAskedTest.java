package vn.thuoc.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.problem.Problems;

/**
 * Releases in each of which every figure of both marts is the number of the release; the mart
 * "steady" is the same in all of them.
 */
class SwappedWhileAskedTest {
  private static final int UNITS = 500;
  private static final int RELEASES = 60;

  @TempDir Path folder;
  private final AtomicLong published = new AtomicLong(1);
  private final AtomicInteger steadyReads = new AtomicInteger();
  private CurrentMetrics metrics;

  @BeforeEach
  void open() throws Exception {
    for (String mart : List.of("left", "right", "steady")) {
      Files.writeString(
          folder.resolve(mart + ".yml"),
          """
          id: %1$s
          mart: %1$s
          label: {vi: Điểm, en: Points}
          grain: {vi: một dòng cho mỗi đơn vị, en: one row per unit, dimensions: [unit_id]}
          dimensions:
            - {id: unit_id, label: {vi: Đơn vị, en: Unit}, format: text, definition: {vi: Đơn vị., en: The unit.}}
          measures:
            - {id: score, label: {vi: Điểm, en: Points}, format: score, additivity: sum, definition: {vi: Điểm., en: Points.}}
          """
              .formatted(mart));
    }
    Problems problems = new Problems();
    MetricDefinitions definitions =
        MetricDefinitions.read(DefinitionFolder.onDisk(folder, "metrics"), problems);
    assertThat(problems.found()).isEmpty();
    metrics = new CurrentMetrics(definitions, new Releases());
    metrics.refresh();
  }

  @Test
  void everyAnswerIsOfOneRelease() throws Exception {
    ExecutorService readers = Executors.newFixedThreadPool(3);
    try {
      List<Future<Integer>> asked = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        asked.add(readers.submit(reader()));
      }
      for (long release = 2; release <= RELEASES; release++) {
        published.set(release);
        assertThat(metrics.refresh()).isTrue();
      }
      for (Future<Integer> reader : asked) {
        assertThat(reader.get()).isPositive();
      }
    } finally {
      readers.shutdownNow();
    }
    assertThat(metrics.release().id()).isEqualTo(RELEASES);
  }

  @Test
  void aMartThatDidNotChangeIsNotReadAgain() {
    published.set(2);
    metrics.refresh();
    assertThat(steadyReads).hasValue(1);
    assertThat(sum(metrics.of("1"), "left")).isEqualTo(new BigDecimal(UNITS));
    assertThat(steadyReads).hasValue(1);
  }

  @Test
  void listenersAreToldOfTheReleaseThatAnswersNow() {
    List<Long> told = new ArrayList<>();
    metrics.onSwap(newest -> told.add(newest.release().id() - metrics.release().id()));
    published.set(2);
    metrics.refresh();
    metrics.refresh();
    assertThat(told).containsExactly(0L);
  }

  private Callable<Integer> reader() {
    return () -> {
      int pages = 0;
      while (metrics.release().id() < RELEASES) {
        Metrics held = metrics.held();
        BigDecimal wanted = new BigDecimal(held.release().id() * UNITS);
        assertThat(sum(held, "left")).isEqualTo(wanted);
        assertThat(sum(held, "right")).isEqualTo(wanted);
        long earlier = Math.max(1, held.release().id() - 1);
        assertThat(sum(metrics.of(String.valueOf(earlier)), "right"))
            .isEqualTo(new BigDecimal(earlier * UNITS));
        pages++;
      }
      return pages + 1;
    };
  }

  private static Object sum(Metrics asked, String view) {
    MetricQuery query =
        new MetricQuery(
            view, List.of("score"), List.of(), Map.of(), List.of(), OptionalInt.empty());
    return asked.ask(query).rows().get(0).get("score");
  }

  private final class Releases implements ReleaseSource {
    @Override
    public OptionalLong newest() {
      return OptionalLong.of(published.get());
    }

    @Override
    public List<ReleaseStamp> all() {
      return LongStream.rangeClosed(1, published.get()).mapToObj(this::stamp).toList();
    }

    @Override
    public MartSource open(long release) {
      ReleaseStamp stamp = stamp(release);
      return new MartSource() {
        @Override
        public ReleaseStamp release() {
          return stamp;
        }

        @Override
        public List<String> columns(String mart) {
          return List.of("unit_id", "score");
        }

        @Override
        public OptionalLong version(String mart) {
          return OptionalLong.of(mart.equals("steady") ? 1 : release);
        }

        @Override
        public MartTable read(String mart, List<String> columns) {
          steadyReads.addAndGet(mart.equals("steady") ? 1 : 0);
          MartTable.Builder table = MartTable.of(columns("left"));
          for (int unit = 0; unit < UNITS; unit++) {
            table.add(Map.of("unit_id", "unit " + unit, "score", new BigDecimal(release)));
          }
          return table.build();
        }
      };
    }

    private ReleaseStamp stamp(long release) {
      return new ReleaseStamp(
          release, "ky-" + release, Instant.EPOCH, LocalDate.of(2022, 12, 31), false);
    }
  }
}
