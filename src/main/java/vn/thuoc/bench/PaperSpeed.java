package vn.thuoc.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * How fast papers are made. Times differ from machine to machine; processor time per paper tells
 * more where others work on the machine too.
 *
 * @param processors cores of the machine, each making papers
 * @param papers how many scorecards were made
 * @param distinct how many of them were of different forms; charts of the others were drawn before
 * @param warmSeconds until templates, fonts and the chart library were ready
 * @param firstMilliseconds the first paper after that
 * @param medianMilliseconds one paper at a time, once many have been made: half took no longer
 * @param openingPerSecond papers in a second over the first quarter, all cores at work: the virtual
 *     machine still compiles what runs often
 * @param perSecond the same over the other three quarters
 * @param processorSecondsEach what one of those took of the cores, with compiling and collecting
 * @param quarterMebibytes memory in use after a quarter of the papers, rubbish collected
 * @param endMebibytes the same after all of them: flat when both are alike
 * @param peakMebibytes the most memory, with rubbish
 * @param others report to the milliseconds of its second paper, for what else is defined
 */
public record PaperSpeed(
    int processors,
    int papers,
    int distinct,
    double warmSeconds,
    double firstMilliseconds,
    double medianMilliseconds,
    double openingPerSecond,
    double perSecond,
    double processorSecondsEach,
    long quarterMebibytes,
    long endMebibytes,
    long peakMebibytes,
    Map<String, Double> others) {
  /** All of it for programs. */
  public byte[] json() {
    try {
      return BenchProcess.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
