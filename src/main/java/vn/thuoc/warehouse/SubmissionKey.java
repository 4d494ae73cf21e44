package vn.thuoc.warehouse;

import java.util.Map;

/** Whose form it is, for what year: all revisions share it. */
public record SubmissionKey(Slice slice, String unitId) implements RowsKey {
  @Override
  public Map<String, Object> values() {
    return Map.of("instrument_id", slice.instrumentId(), "year", slice.year(), "unit_id", unitId);
  }
}
