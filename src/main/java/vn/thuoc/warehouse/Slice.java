package vn.thuoc.warehouse;

/** All that is known of one instrument in one year: a partition of most tables. */
public record Slice(String instrumentId, int year) {
  public Slice next() {
    return new Slice(instrumentId, year + 1);
  }

  public Slice before() {
    return new Slice(instrumentId, year - 1);
  }
}
