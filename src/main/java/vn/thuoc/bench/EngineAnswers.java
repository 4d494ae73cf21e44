package vn.thuoc.bench;

import java.util.List;
import java.util.Map;

/**
 * What an engine answered, and how fast.
 *
 * @param engine its name
 * @param chosen choice to what it is
 * @param answers in the order of the questions
 */
record EngineAnswers(String engine, Map<String, String> chosen, List<Answered> answers) {

  /**
   * One question answered several times.
   *
   * @param id the question
   * @param firstMilliseconds the first time, with nothing known yet
   * @param milliseconds the median of the times after the first
   * @param rows the answer
   */
  record Answered(
      String id, double firstMilliseconds, double milliseconds, List<Map<String, Object>> rows) {}

  Answered to(String question) {
    return answers.stream()
        .filter(answer -> answer.id().equals(question))
        .findFirst()
        .orElseThrow();
  }
}
