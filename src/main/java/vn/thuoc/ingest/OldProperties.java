package vn.thuoc.ingest;

import java.util.Optional;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;

/** What files of the old formats carry out of sight. */
final class OldProperties {
  private OldProperties() {}

  /**
   * The instrument that a template has named.
   *
   * @param properties those of the file; null when it has none, as POI says it
   */
  static Optional<String> instrument(DocumentSummaryInformation properties) {
    return Optional.ofNullable(properties)
        .map(DocumentSummaryInformation::getCustomProperties)
        .map(custom -> (CustomProperties) custom)
        .map(custom -> custom.get(WordReader.INSTRUMENT))
        .map(Object::toString)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
