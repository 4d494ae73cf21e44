package vn.thuoc.ingest;

import java.math.BigDecimal;
import vn.thuoc.instrument.Side;

/**
 * The points that the form itself prints on a line. Kept for comparison; never an input to answers.
 *
 * @param lineId the line's id; lines that the unit wrote itself are {@code 4.12.d#1} and so on
 * @param side whose points
 * @param points the number as printed
 * @param cell where it stands
 */
public record PrintedPoints(String lineId, Side side, BigDecimal points, String cell) {}
