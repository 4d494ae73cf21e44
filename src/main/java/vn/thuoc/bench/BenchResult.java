package vn.thuoc.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import vn.thuoc.problem.Words;

/**
 * What was measured in one run. Ratios within it are what counts: times differ from machine to
 * machine.
 *
 * @param processors cores of the machine
 * @param scale what was asked for
 * @param sizes from the smallest to the largest; none where a published warehouse was asked
 * @param corrected corrected forms, one after the other, on the largest size; nothing without sizes
 * @param serverStartSeconds from the start of the server until it answered
 * @param chosen what the questions asked about
 * @param questions in the order of their definition
 * @param firstTouch address to the milliseconds of its first answer by a new release; nothing
 *     without sizes
 * @param clients many clients at once, cold and warm
 * @param memory of the server after all that
 */
public record BenchResult(
    int processors,
    String scale,
    List<Size> sizes,
    List<Corrected> corrected,
    double serverStartSeconds,
    Map<String, String> chosen,
    List<QuestionTimes> questions,
    Map<String, Double> firstTouch,
    List<Load> clients,
    Memory memory) {

  /**
   * One process.
   *
   * @param processorSeconds on all cores; 0 where the system does not tell
   * @param peakMebibytes the most memory; 0 where the system does not tell
   */
  public record Run(double seconds, double processorSeconds, long peakMebibytes) {
    static Run of(MeasuredProcess.Measured measured) {
      return new Run(
          measured.seconds(),
          measured.processorSeconds().orElse(0),
          measured.peakMebibytes().orElse(0));
    }
  }

  /**
   * Loading and publishing so many units.
   *
   * @param factor 1, 3 or 10: tenths of the scale
   * @param units units of the scale that take part
   * @param forms forms that came in
   * @param scores rows of {@code facts.score}
   * @param loadedBefore whether the load was measured in an earlier run, which kept its warehouse
   * @param steps the parts of publishing
   */
  public record Size(
      int factor,
      int units,
      long forms,
      long scores,
      boolean loadedBefore,
      Run load,
      Run publish,
      List<Step> steps) {}

  /** A step of publishing, named in both languages. */
  public record Step(String vi, String en, double seconds) {
    public Words words() {
      return new Words(vi, en);
    }
  }

  /**
   * Loading one corrected form, and publishing again, in a process that goes on to the next.
   *
   * @param loadSeconds from the form to what is staged
   * @param steps the parts of publishing
   */
  public record Corrected(double loadSeconds, List<Step> steps) {
    /** From the form to the release. */
    public double seconds() {
      return loadSeconds + steps.stream().mapToDouble(Step::seconds).sum();
    }
  }

  /**
   * One question.
   *
   * @param vi what it asks, in Vietnamese
   * @param en in English
   * @param rows rows of the answer
   * @param first milliseconds of our first answer by a new release, before any is kept ready;
   *     nothing without sizes
   * @param milliseconds engine to the median of its times
   * @param differences engine to the first difference from our answer; empty when they agree
   */
  public record QuestionTimes(
      String id,
      String vi,
      String en,
      int rows,
      List<Double> first,
      Map<String, Double> milliseconds,
      Map<String, String> differences) {}

  /**
   * What many clients saw.
   *
   * @param requests answers in all
   * @param failures those of them that were no answers
   * @param perSecond answers in a second
   * @param p50 half of the answers took no longer than so many milliseconds
   * @param p99 99 of 100 did not
   * @param slowest milliseconds of the slowest answer
   */
  public record Seen(
      long requests, long failures, double perSecond, double p50, double p99, double slowest) {}

  /**
   * Memory of the server.
   *
   * @param residentMebibytes what it has of the machine's memory; 0 where the system does not tell
   * @param peakMebibytes the most that it ever had; 0 where the system does not tell
   * @param heapMebibytes what is left in use once rubbish is collected
   */
  public record Memory(long residentMebibytes, long peakMebibytes, long heapMebibytes) {}

  /**
   * Many clients at once.
   *
   * @param state {@code cold}, just after the start of the server, or {@code warm}
   * @param everyMilliseconds each asked once in so long; 0 where each asked as soon as it had its
   *     answer, so that they kept the machine as busy as it can be
   */
  public record Load(String state, int clients, int seconds, int everyMilliseconds, Seen seen) {}

  /** All of it for programs. */
  public byte[] json() {
    try {
      return BenchProcess.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether all engines gave the same answers. */
  public boolean agrees() {
    return questions.stream().allMatch(question -> question.differences().isEmpty());
  }
}
