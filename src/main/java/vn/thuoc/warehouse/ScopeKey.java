package vn.thuoc.warehouse;

import java.util.Map;

/** What is said in one year, by one instrument, of the units of a scope together. */
public record ScopeKey(Slice slice, Scope scope) implements RowsKey {
  /**
   * Units that are looked at together.
   *
   * @param kind all of them, or those of a tier, of a block, below a parent
   * @param id which tier, block or parent
   */
  public record Scope(String kind, String id) {}

  @Override
  public Map<String, Object> values() {
    return Map.of(
        "instrument_id",
        slice.instrumentId(),
        "year",
        slice.year(),
        "scope_kind",
        scope.kind(),
        "scope_id",
        scope.id());
  }
}
