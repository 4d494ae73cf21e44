package vn.thuoc.app;

import java.nio.file.Path;
import vn.thuoc.definition.DefinitionFolder;

/** The three content folders of the product. */
record Content(DefinitionFolder etl, DefinitionFolder warehouse, DefinitionFolder dashboards) {
  static Content onClassPath() {
    return new Content(
        DefinitionFolder.onClassPath("etl"),
        DefinitionFolder.onClassPath("warehouse"),
        DefinitionFolder.onClassPath("dashboards"));
  }

  /** The product's own, and on top of it what a folder of the same layout holds. */
  Content plus(Path root) {
    return new Content(
        etl.plus(own(root, "etl")),
        warehouse.plus(own(root, "warehouse")),
        dashboards.plus(own(root, "dashboards")));
  }

  private static DefinitionFolder own(Path root, String folder) {
    return DefinitionFolder.onDisk(root.resolve(folder), root.resolve(folder).toString());
  }

  /** A checkout or another folder that holds the three. */
  static Content onDisk(Path root) {
    return new Content(
        DefinitionFolder.onDisk(root.resolve("etl"), "etl"),
        DefinitionFolder.onDisk(root.resolve("warehouse"), "warehouse"),
        DefinitionFolder.onDisk(root.resolve("dashboards"), "dashboards"));
  }
}
