package vn.thuoc.ingest.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.thuoc.ingest.staging.SentFile;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Words;

/** Files and folders, at any depth, as somebody named them. */
public final class Inbox {
  /** What file managers leave in folders by themselves. */
  private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

  private final List<Path> paths;

  public Inbox(List<Path> paths) {
    this.paths = List.copyOf(paths);
  }

  /**
   * Every file there is now, once, in the order of the paths. A file that was named itself is taken
   * whatever it is called; in folders, hidden files and the lock files of office programs are left
   * out, and what cannot be a form or cannot be read comes with the reason.
   */
  public List<SentFile> files() {
    return scan().files();
  }

  /**
   * What was found.
   *
   * @param files the files, as {@link #files} gives them
   * @param folders the folders they may lie in
   */
  record Found(List<SentFile> files, List<Path> folders) {}

  Found scan() {
    List<SentFile> files = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        Walk walk = new Walk(path);
        files.addAll(walk.files());
        folders.addAll(walk.folders);
      } else {
        files.add(SentFile.toRead(path));
      }
    }
    return new Found(files.stream().distinct().toList(), folders);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<SentFile> found = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();

    Walk(Path root) {
      this.root = root;
    }

    List<SentFile> files() {
      try {
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      found.sort(Comparator.comparing(SentFile::path));
      return found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(root) && isLeftOut(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      folders.add(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isSymbolicLink()) {
        return visitFileFailed(file, new NoSuchFileException(file.toString()));
      }
      if (!isLeftOut(file)) {
        String name = file.getFileName().toString();
        found.add(new SentFile(file, FileKind.of(name).problem(file.toString()).stream().toList()));
      }
      return FileVisitResult.CONTINUE;
    }

    /** A folder that links to one around it holds nothing that is not found anyway. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      if (!isLeftOut(file) && !(failure instanceof FileSystemLoopException)) {
        found.add(new SentFile(file, List.of(unreadable(file))));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
      if (failure != null) {
        found.add(new SentFile(folder, List.of(unreadable(folder))));
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isLeftOut(Path path) {
      String name = path.getFileName().toString();
      return name.startsWith(".")
          || name.startsWith("~$")
          || LITTER.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Problem unreadable(Path path) {
      return Problem.error(
          InboxError.PATH_UNREADABLE,
          Place.named(path.toString()),
          new Words("Không đọc được.", "It cannot be read."),
          new Words(
              "Kiểm tra quyền đọc, liên kết hoặc ổ đĩa mạng.",
              "Check permissions, links or the network drive."));
    }
  }
}
