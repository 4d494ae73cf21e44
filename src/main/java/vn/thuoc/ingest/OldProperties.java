package vn.thuoc.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What files of the old formats carry out of sight. */
final class OldProperties {
  private OldProperties() {}

  /**
   * The instrument that a template has named.
   *
   * @param properties those of the file; null when it has none, as POI says it
   */
  static Optional<String> instrument(PropertySet properties) {
    return text(properties, WordReader.INSTRUMENT);
  }

  /** A property of a file of the old formats; nothing when it has none or is no such file. */
  static Optional<String> text(byte[] bytes, String name) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      return text(
          PropertySetFactory.create(
              files.getRoot(), DocumentSummaryInformation.DEFAULT_STREAM_NAME),
          name);
    } catch (IOException | HPSFException | RuntimeException e) {
      // POI throws many kinds of unchecked exceptions over broken containers; such have none
      return Optional.empty();
    }
  }

  private static Optional<String> text(PropertySet properties, String name) {
    return Optional.ofNullable(properties)
        .filter(DocumentSummaryInformation.class::isInstance)
        .map(DocumentSummaryInformation.class::cast)
        .map(DocumentSummaryInformation::getCustomProperties)
        .map((CustomProperties custom) -> custom.get(name))
        .map(Object::toString)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
