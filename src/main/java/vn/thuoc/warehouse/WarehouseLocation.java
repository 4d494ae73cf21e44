package vn.thuoc.warehouse;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/**
 * The folder that a warehouse lives in. Everything in it is found relative to it, so the folder may
 * be moved or restored elsewhere.
 *
 * @param directory absolute path of the folder
 */
public record WarehouseLocation(Path directory) {
  public WarehouseLocation {
    directory = directory.toAbsolutePath().normalize();
  }

  /** Makes the folder when it is missing. */
  public WarehouseLocation create() {
    try {
      Files.createDirectories(directory.resolve("tables"));
      return this;
    } catch (IOException e) {
      throw new ProblemException(
          Problem.error(
              WarehouseError.WAREHOUSE_NOT_WRITABLE,
              Place.named(directory.toString()),
              new Words(
                  "Không tạo được thư mục kho số liệu.", "The warehouse folder cannot be made."),
              new Words(
                  "Kiểm tra quyền ghi, hoặc chọn thư mục khác bằng --warehouse.",
                  "Check the permissions, or choose another folder with --warehouse.")),
          e);
    }
  }

  /** Whether anything was ever kept here. */
  public boolean exists() {
    return Files.isRegularFile(catalogFile());
  }

  /** How many bytes everything kept here takes. */
  public long bytes() {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the one who holds the writer's lock may put what is needed for the moment. */
  public Path scratch() {
    return directory.resolve("scratch");
  }

  /** Clears away what was needed for the moment. */
  public void clearScratch() {
    if (!Files.exists(scratch())) {
      return;
    }
    try (Stream<Path> all = Files.walk(scratch())) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of a name as tables know it. */
  Path path(String name) {
    Path path = directory.resolve(name.replaceFirst("^thuoc:/+", "")).normalize();
    if (!path.startsWith(directory)) {
      throw new IllegalArgumentException("outside the warehouse: " + name);
    }
    return path;
  }

  Path catalogFile() {
    return directory.resolve("catalog.db");
  }

  Path lockFile() {
    return directory.resolve("writer.lock");
  }

  /** Settings of the Iceberg catalog, the same for Spark and for plain readers. */
  Map<String, String> catalogProperties() {
    return Map.of(
        "uri",
        "jdbc:sqlite:" + catalogFile() + "?busy_timeout=30000&journal_mode=WAL&synchronous=FULL",
        "warehouse",
        WarehouseFileIO.ROOT + "tables",
        "jdbc.schema-version",
        "V1",
        "io-impl",
        WarehouseFileIO.class.getName(),
        WarehouseFileIO.DIRECTORY,
        directory.toString(),
        "cache-enabled",
        "false");
  }
}
