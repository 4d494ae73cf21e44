package vn.thuoc.simulate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.unit.Unit;

/**
 * One form that nobody sent.
 *
 * @param instrument the form
 * @param year the year assessed
 * @param unit whose form it is
 * @param revision 1, or 2 for a corrected one
 * @param sentOn the day on which it came in
 * @param late whether that was after the last day
 * @param verified whether an assessor looked at it
 * @param mistakes what is wrong with it; empty when nothing is
 * @param written place to what stands there
 * @param notes line of the criteria to what the assessor noted there
 */
public record SimulatedForm(
    Instrument instrument,
    int year,
    Unit unit,
    int revision,
    LocalDate sentOn,
    boolean late,
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
