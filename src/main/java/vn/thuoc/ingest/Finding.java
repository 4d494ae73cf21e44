package vn.thuoc.ingest;

import java.util.Optional;
import vn.thuoc.instrument.Side;
import vn.thuoc.problem.ErrorCode;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/**
 * Something on a form that a person should look at.
 *
 * @param code what kind it is
 * @param severity how much it weighs; an error means that something was not taken over
 * @param side whose figures it concerns; none when both or neither
 * @param lineId the line or question of the form it concerns, when that is known
 * @param place the cell
 * @param value the text that stands there
 * @param message what is wrong, naming the value
 * @param remedy what to do about it
 */
public record Finding(
    ErrorCode code,
    Severity severity,
    Optional<Side> side,
    Optional<String> lineId,
    Place place,
    String value,
    Words message,
    Words remedy) {}
