package vn.thuoc.simulate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.ingest.AnswerAddress;

/**
 * What stands in a form that nobody sent.
 *
 * @param sent whose it is, and when it comes in
 * @param verified whether an assessor looked at it
 * @param mistakes what is wrong with it; empty when nothing is
 * @param written place to what stands there
 * @param notes line of the criteria to what the assessor noted there
 */
public record SimulatedForm(
    Sent sent,
    boolean verified,
    List<Mistake> mistakes,
    Map<AnswerAddress, String> written,
    Map<String, String> notes) {
  public SimulatedForm {
    mistakes = List.copyOf(mistakes);
    // in the order of the form, which copies of maps do not keep
    written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
  }
}
