package vn.thuoc.instrument.description;

/**
 * A word of the product's own vocabulary.
 *
 * @param term as YAML, SQL and JSON write it
 * @param label as people read it
 */
public record Term(String term, String label) {}
