package vn.thuoc.instrument.description;

/**
 * A place on the form, as a person would look for it.
 *
 * @param id the id in the definition
 * @param kind {@code instrument}, {@code section}, {@code question}, {@code group}, {@code bonus},
 *     {@code criterion}, {@code total} or {@code levels}
 * @param words {@code Tiêu chí 2.10 «Tỷ lệ …»}
 */
public record PlaceDescription(String id, String kind, String words) {}
