package vn.thuoc.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.iceberg.io.PositionOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseFileIOTest {
  @TempDir private Path folder;

  @Test
  void threadsMayWriteTheFirstFilesOfAFolderAtOnce() {
    WarehouseFileIO files = new WarehouseFileIO();
    files.initialize(Map.of(WarehouseFileIO.DIRECTORY, folder.toString()));
    for (int round = 0; round < 60; round++) {
      String partition = WarehouseFileIO.ROOT + "tables/a/data/year=" + round + "/tier=x/";
      IntStream.range(0, 4).parallel().forEach(file -> write(files, partition + file));
      assertThat(folder.resolve("tables/a/data/year=" + round + "/tier=x"))
          .isDirectoryContaining(path -> path.endsWith("3"));
    }
  }

  private static void write(WarehouseFileIO files, String name) {
    try (PositionOutputStream out = files.newOutputFile(name).create()) {
      out.write(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
