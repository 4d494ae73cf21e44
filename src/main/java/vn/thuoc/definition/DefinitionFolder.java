package vn.thuoc.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/**
 * A folder of definition files: one of the content folders on the class path ({@code etl}, {@code
 * warehouse}, {@code dashboards}), or a folder on disk that stands in for one (the setting {@code
 * THUOC_HOME}, or a test).
 */
public final class DefinitionFolder {
  private final Path root;
  private final String name;
  private final Optional<DefinitionFolder> own;

  private DefinitionFolder(Path root, String name, Optional<DefinitionFolder> own) {
    this.root = root;
    this.name = name;
    this.own = own;
  }

  /** A folder on disk; {@code name} is how problems call it. */
  public static DefinitionFolder onDisk(Path root, String name) {
    return new DefinitionFolder(root, name, Optional.empty());
  }

  /** A folder of the class path, in a jar or in a build directory. */
  public static DefinitionFolder onClassPath(String name) {
    URL url = DefinitionFolder.class.getClassLoader().getResource(name);
    if (url == null) {
      throw missing(name);
    }
    try {
      URI uri = url.toURI();
      return new DefinitionFolder(
          uri.getScheme().equals("jar") ? inJar(uri, name) : Path.of(uri), name, Optional.empty());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * This folder with another one beside it, whose files come on top: a province's own instruments
   * beside those of the product. A file of the same path stands in for this folder's.
   */
  public DefinitionFolder plus(DefinitionFolder other) {
    return new DefinitionFolder(root, name, Optional.of(other));
  }

  /** The files that end in {@code ending}, at any depth, in the order of their names. */
  public List<DefinitionFile> files(String ending) {
    List<DefinitionFile> more = own.map(folder -> folder.files(ending)).orElse(List.of());
    Set<String> replaced =
        more.stream()
            .map(file -> file.name().substring(own.orElseThrow().name.length()))
            .collect(Collectors.toSet());
    return Stream.concat(
            builtIn(ending).stream()
                .filter(file -> !replaced.contains(file.name().substring(name.length()))),
            more.stream())
        .toList();
  }

  private List<DefinitionFile> builtIn(String ending) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(path -> path.toString().endsWith(ending) && Files.isRegularFile(path))
          .sorted()
          .map(path -> new DefinitionFile(name + "/" + root.relativize(path), text(path)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path of one of its files below this folder, the same whether it is built in or added. */
  String inside(DefinitionFile file) {
    boolean added = own.filter(folder -> file.name().startsWith(folder.name + "/")).isPresent();
    return file.name().substring((added ? own.get().name : name).length());
  }

  /** One file by its path below this folder. */
  public DefinitionFile file(String path) {
    if (own.filter(folder -> folder.has(path)).isPresent()) {
      return own.get().file(path);
    }
    Path file = root.resolve(path);
    if (!Files.isRegularFile(file)) {
      throw missing(name + "/" + path);
    }
    return new DefinitionFile(name + "/" + path, text(file));
  }

  /** The bytes of one file by its path below this folder, such as a font. */
  public byte[] bytes(String path) {
    if (own.filter(folder -> folder.has(path)).isPresent()) {
      return own.get().bytes(path);
    }
    try {
      return Files.readAllBytes(root.resolve(path));
    } catch (IOException e) {
      throw missing(name + "/" + path);
    }
  }

  /** The folder below this one. */
  public DefinitionFolder under(String path) {
    return new DefinitionFolder(
        root.resolve(path), name + "/" + path, own.map(folder -> folder.under(path)));
  }

  private boolean has(String path) {
    return Files.isRegularFile(root.resolve(path));
  }

  private static Path inJar(URI uri, String name) throws IOException {
    FileSystem jar;
    try {
      jar = FileSystems.newFileSystem(uri, Map.of());
    } catch (java.nio.file.FileSystemAlreadyExistsException e) {
      jar = FileSystems.getFileSystem(uri);
    }
    return jar.getPath("/" + name);
  }

  private static String text(Path path) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProblemException missing(String path) {
    return new ProblemException(
        Problem.error(
            DefinitionError.FILE_MISSING,
            Place.named(path),
            new Words("Không tìm thấy tệp định nghĩa.", "The definition file is not there."),
            new Words("Kiểm tra bản cài đặt.", "Check the installation.")));
  }
}
