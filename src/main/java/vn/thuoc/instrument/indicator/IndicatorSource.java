package vn.thuoc.instrument.indicator;

/**
 * What one instrument gives for an indicator.
 *
 * @param instrument the instrument's id
 * @param arithmetic how its answers become the value
 * @param comparability how far the value may be compared with the others
 * @param reason in what it differs, in Vietnamese; empty where nothing differs
 */
public record IndicatorSource(
    String instrument, Arithmetic arithmetic, Comparability comparability, String reason) {
  public IndicatorSource {
    if (reason.isBlank() && comparability != Comparability.SAME) {
      throw new IllegalArgumentException("what differs needs a reason: " + instrument);
    }
  }
}
