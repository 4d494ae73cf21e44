package vn.thuoc.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.thuoc.definition.DefinitionFolder;

/**
 * The definitions that a measurement works by.
 *
 * @param own a folder of one's own definitions, with the layout of the product's
 */
public record Product(Optional<Path> own) {
  DefinitionFolder etl() {
    return folder("etl");
  }

  /** That of the product and one's own, with more definitions on top. */
  DefinitionFolder etl(Path more) {
    DefinitionFolder product = DefinitionFolder.onClassPath("etl");
    return own.map(path -> path.resolve("etl"))
        .map(
            path ->
                DefinitionFolder.onDisk(path, path.toString())
                    .plus(DefinitionFolder.onDisk(more, path.toString())))
        .map(product::plus)
        .orElse(product.plus(DefinitionFolder.onDisk(more, more.toString())));
  }

  DefinitionFolder warehouse() {
    return folder("warehouse");
  }

  DefinitionFolder dashboards() {
    return folder("dashboards");
  }

  /** What a command of the program is told, so that it works by the same. */
  List<String> arguments() {
    return own.map(path -> List.of("--definitions", path.toString())).orElse(List.of());
  }

  private DefinitionFolder folder(String name) {
    DefinitionFolder product = DefinitionFolder.onClassPath(name);
    return own.map(path -> path.resolve(name))
        .map(path -> product.plus(DefinitionFolder.onDisk(path, path.toString())))
        .orElse(product);
  }
}
