package vn.thuoc.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.iceberg.ManifestContent;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ManifestReader;
import org.apache.iceberg.ReachableFileUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;

/** The files of a table on disk, and those of them that it knows of. */
final class TableFiles {
  private final WarehouseLocation location;
  private final Table table;

  TableFiles(WarehouseLocation location, Table table) {
    this.location = location;
    this.table = table;
  }

  /**
   * Files that lie beside those of the table.
   *
   * @param known the files of the table
   * @param before younger files are left alone
   */
  List<Path> unknown(Set<Path> known, Instant before) {
    List<Path> unknown = new ArrayList<>();
    try (Stream<Path> files = Files.walk(path(table.location()))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (!known.contains(file) && isOlder(file, before)) {
          unknown.add(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return unknown;
  }

  /**
   * All files that the table leads to.
   *
   * @param without snapshots that count as gone
   */
  Set<Path> known(Set<Long> without) {
    Set<String> names = new HashSet<>(ReachableFileUtil.metadataFileLocations(table, false));
    names.addAll(ReachableFileUtil.statisticsFilesLocations(table));
    Set<String> manifests = new HashSet<>();
    for (Snapshot snapshot : table.snapshots()) {
      if (!without.contains(snapshot.snapshotId())) {
        names.add(snapshot.manifestListLocation());
        for (ManifestFile manifest : snapshot.allManifests(table.io())) {
          if (manifests.add(manifest.path())) {
            addFiles(manifest, names);
          }
        }
      }
    }
    names.addAll(manifests);
    Set<Path> known = new HashSet<>();
    names.forEach(name -> known.add(path(name)));
    return known;
  }

  private void addFiles(ManifestFile manifest, Set<String> names) {
    try (ManifestReader<?> files =
        manifest.content() == ManifestContent.DATA
            ? ManifestFiles.read(manifest, table.io(), table.specs())
            : ManifestFiles.readDeleteManifest(manifest, table.io(), table.specs())) {
      files.forEach(file -> names.add(file.location()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOlder(Path file, Instant before) throws IOException {
    try {
      return !Files.getLastModifiedTime(file).toInstant().isAfter(before);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private Path path(String name) {
    return location.path(name);
  }
}
