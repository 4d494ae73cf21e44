package vn.thuoc.ingest.annotation;

import java.util.Locale;
import vn.thuoc.ingest.Finding;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/**
 * One thing to be said about a place of a file.
 *
 * @param severity how much it weighs
 * @param place where it stands
 * @param line the words of the line or question there; may be empty
 * @param value what stands there; may be empty
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record Remark(
    Severity severity, Place place, String line, String value, Words message, Words remedy) {

  /** What was found on a line of these words. */
  public static Remark of(Finding finding, String line) {
    return new Remark(
        finding.severity(),
        finding.place(),
        line,
        finding.value(),
        finding.message(),
        finding.remedy());
  }

  public static Remark of(Problem problem) {
    return new Remark(
        problem.severity(), problem.place(), "", "", problem.message(), problem.remedy());
  }

  /** As a sentence that begins with how much it weighs. */
  String sentence(Language language) {
    return weight(language) + ": " + message.in(language) + " → " + remedy.in(language);
  }

  /** The severity as the first word of a line. */
  String weight(Language language) {
    String word = severity.label().in(language);
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** The place without the file's name; empty where it is the whole file. */
  String where() {
    return place instanceof Place.Cell cell ? cell.within() : "";
  }
}
