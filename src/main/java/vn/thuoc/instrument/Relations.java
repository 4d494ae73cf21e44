package vn.thuoc.instrument;

import java.util.List;

/**
 * What the document makes certain about figures of one form, beyond quantities asked twice and
 * sums.
 *
 * @param parts figures that can never exceed others
 * @param percents percents with the figures they are made of
 * @param bands choices among bands with the figures they are about
 */
public record Relations(
    List<Containment> parts, List<StatedPercent> percents, List<TickedBand> bands) {
  public Relations {
    parts = List.copyOf(parts);
    percents = List.copyOf(percents);
    bands = List.copyOf(bands);
  }
}
