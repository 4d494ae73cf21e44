package vn.thuoc.ingest.register;

import java.time.LocalDate;
import java.util.List;
import vn.thuoc.unit.Unit;

/**
 * What the loading of an official list did to the register.
 *
 * @param asOf the day the list describes
 * @param changed whether the list was new; if not, nothing was written
 * @param provinces number of them in the list
 * @param districts number of them in the list
 * @param communes number of them in the list
 * @param joined units that definitions name too
 * @param added units that the register did not have
 * @param ended units that have got a last day
 * @param renamed units that have got another name
 * @param moved units that have got another parent
 * @param unexplained units that have ended and have no successor yet
 */
public record ListReport(
    LocalDate asOf,
    boolean changed,
    long provinces,
    long districts,
    long communes,
    long joined,
    List<Unit> added,
    List<Unit> ended,
    List<Unit> renamed,
    List<Unit> moved,
    List<Unit> unexplained) {
  public ListReport {
    added = List.copyOf(added);
    ended = List.copyOf(ended);
    renamed = List.copyOf(renamed);
    moved = List.copyOf(moved);
    unexplained = List.copyOf(unexplained);
  }
}
