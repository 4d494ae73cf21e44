package vn.thuoc.transform;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import vn.thuoc.warehouse.Slice;
import vn.thuoc.warehouse.SubmissionKey;

/**
 * The forms that changed since a release, and what has to be computed anew because of them.
 *
 * @param keys whose form changed, or is scored against one that did
 * @param submissions ids of all revisions of these
 * @param loaded the slices of all forms, changed or not
 */
record Changes(Set<SubmissionKey> keys, Set<String> submissions, Set<Slice> loaded) {
  Changes {
    keys = Set.copyOf(keys);
    submissions = Set.copyOf(submissions);
    loaded = Set.copyOf(loaded);
  }

  boolean none() {
    return keys.isEmpty();
  }

  /** Rows of the forms themselves, in tables that have their keys. */
  Column ofForms() {
    return keys.stream()
        .collect(
            Collectors.groupingBy(
                SubmissionKey::slice,
                Collectors.mapping(SubmissionKey::unitId, Collectors.toSet())))
        .entrySet()
        .stream()
        .map(
            slice ->
                in(slice.getKey()).and(functions.col("unit_id").isin(slice.getValue().toArray())))
        .reduce(functions.lit(false), Column::or);
  }

  /** Rows of the revisions, in tables that have their ids and years alone. */
  Column ofRevisions() {
    Object[] years = keys.stream().map(key -> key.slice().year()).distinct().toArray();
    return functions
        .col("year")
        .isin(years)
        .and(functions.col("submission_id").isin(submissions.toArray()));
  }

  /** The slices that changed. */
  Set<Slice> slices() {
    return keys.stream().map(SubmissionKey::slice).collect(Collectors.toSet());
  }

  /** The slices that say something else because what they are compared with changed, too. */
  Set<Slice> compared() {
    return slices().stream()
        .flatMap(slice -> Stream.of(slice, slice.next()))
        .collect(Collectors.toSet());
  }

  /** All of these, and what they are compared with. */
  Set<Slice> seen() {
    return slices().stream()
        .flatMap(slice -> Stream.of(slice.before(), slice, slice.next()))
        .collect(Collectors.toSet());
  }

  static Column of(Set<Slice> slices) {
    return slices.stream().map(Changes::in).reduce(functions.lit(false), Column::or);
  }

  private static Column in(Slice slice) {
    return functions
        .col("instrument_id")
        .equalTo(slice.instrumentId())
        .and(functions.col("year").equalTo(slice.year()));
  }
}
