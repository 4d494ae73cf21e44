package vn.thuoc.transform;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.rule.PeerRatioRule;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.Slice;
import vn.thuoc.warehouse.StagedRows;
import vn.thuoc.warehouse.SubmissionKey;

/** Finds the forms that were loaded since a release. */
final class ChangesReader {
  /** With more than these, computing everything is no slower. */
  private static final int MOST = 150;

  private static final String SUBMISSION = "submission_id";
  private static final String LOAD = "load_id";

  private final StagedRows staged;
  private final ReleaseReader releases;
  private final Set<String> compared;

  ChangesReader(StagedRows staged, ReleaseReader releases, ReleaseDefinitions definitions) {
    this.staged = staged;
    this.releases = releases;
    this.compared =
        definitions.instruments().all().stream()
            .filter(i -> i.criteria().anyMatch(c -> c.rule() instanceof PeerRatioRule))
            .map(Instrument::id)
            .collect(Collectors.toSet());
  }

  /** What changed since a release; nothing when that is too much to be treated one by one. */
  Optional<Changes> since(Release release) {
    Set<String> known =
        releases.rows(release, "facts.submission", List.of(SUBMISSION, LOAD)).stream()
            .map(ChangesReader::revision)
            .collect(Collectors.toSet());
    Set<String> complete =
        staged.of("audit.load", List.of(SUBMISSION, LOAD)).stream()
            .map(ChangesReader::revision)
            .collect(Collectors.toSet());
    List<Map<String, Object>> all =
        staged
            .of("staging.submission", List.of(SUBMISSION, LOAD, "instrument_id", "year", "unit_id"))
            .stream()
            .filter(row -> complete.contains(revision(row)))
            .toList();
    Set<SubmissionKey> keys = new HashSet<>();
    all.stream().filter(row -> !known.contains(revision(row))).forEach(row -> keys.add(key(row)));
    Set<Slice> whole =
        keys.stream()
            .map(SubmissionKey::slice)
            .filter(slice -> compared.contains(slice.instrumentId()))
            .collect(Collectors.toSet());
    all.stream()
        .map(ChangesReader::key)
        .filter(key -> whole.contains(key.slice()))
        .forEach(keys::add);
    Set<String> submissions =
        all.stream()
            .filter(row -> keys.contains(key(row)))
            .map(row -> row.get(SUBMISSION).toString())
            .collect(Collectors.toSet());
    Set<Slice> loaded = all.stream().map(row -> key(row).slice()).collect(Collectors.toSet());
    return keys.size() > MOST
        ? Optional.empty()
        : Optional.of(new Changes(keys, submissions, loaded));
  }

  private static String revision(Map<String, Object> row) {
    return row.get(LOAD) + "/" + row.get(SUBMISSION);
  }

  private static SubmissionKey key(Map<String, Object> row) {
    return new SubmissionKey(
        new Slice(row.get("instrument_id").toString(), (Integer) row.get("year")),
        row.get("unit_id").toString());
  }
}
