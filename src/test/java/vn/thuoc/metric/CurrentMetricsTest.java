package vn.thuoc.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;

class CurrentMetricsTest {
  private final MetricDefinitions definitions =
      MetricDefinitions.read(DefinitionFolder.onClassPath("dashboards/metrics"), new Problems());
  private OptionalLong newest = OptionalLong.empty();
  private LongFunction<MartSource> open = id -> new LaGiMarts(id, definitions);

  private final CurrentMetrics metrics =
      new CurrentMetrics(
          definitions,
          new ReleaseSource() {
            @Override
            public OptionalLong newest() {
              return newest;
            }

            @Override
            public List<ReleaseStamp> all() {
              return LongStream.rangeClosed(1, newest.orElse(0))
                  .mapToObj(id -> LaGiMarts.stamp(id))
                  .toList();
            }

            @Override
            public MartSource open(long release) {
              return open.apply(release);
            }
          });

  @Test
  void beforeTheFirstReleaseItSaysWhatToRun() {
    assertThat(metrics.refresh()).isFalse();
    assertThatThrownBy(metrics::release)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("./thuoc publish");
  }

  @Test
  void aNewReleaseReplacesTheOldOneOnce() {
    newest = OptionalLong.of(1);
    assertThat(metrics.refresh()).isTrue();
    assertThat(metrics.refresh()).isFalse();
    Metrics held = metrics.held();
    newest = OptionalLong.of(2);
    assertThat(metrics.refresh()).isTrue();
    assertThat(metrics.release().id()).isEqualTo(2);
    assertThat(held.release().id()).isEqualTo(1);
  }

  @Test
  void aReleaseIsMadeReadyWhileTheOneBeforeItAnswers() {
    newest = OptionalLong.of(1);
    metrics.refresh();
    List<Long> coming = new ArrayList<>();
    metrics.beforeSwap(next -> coming.addAll(List.of(next.release().id(), metrics.release().id())));
    newest = OptionalLong.of(2);
    metrics.refresh();
    assertThat(coming).containsExactly(2L, 1L);
    assertThat(metrics.release().id()).isEqualTo(2);
  }

  @Test
  void aReleaseThatCannotBeReadLeavesTheOldOneAnswering() {
    newest = OptionalLong.of(1);
    metrics.refresh();
    open =
        id -> {
          throw new IllegalStateException("disk gone");
        };
    newest = OptionalLong.of(2);
    assertThatThrownBy(metrics::refresh).hasMessage("disk gone");
    assertThat(metrics.release().id()).isEqualTo(1);
  }
}
