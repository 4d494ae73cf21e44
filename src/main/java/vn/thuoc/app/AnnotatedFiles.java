package vn.thuoc.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.ingest.annotation.AnnotatedCopy;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** Writes copies with remarks beside the files they are of, never over them. */
final class AnnotatedFiles {
  private static final String ENDING = "-chu-thich";

  private final Terminal terminal;
  private final Path target;
  private final boolean quiet;

  /**
   * @param target a folder, or the file to write when there is only one
   * @param quiet whether standard output is for a program to read
   */
  AnnotatedFiles(Terminal terminal, Path target, boolean quiet) {
    this.terminal = terminal;
    this.target = target;
    this.quiet = quiet;
  }

  void write(List<ValidatedFile> files) {
    boolean folder = Files.isDirectory(target) || files.size() > 1 || extension(target).isEmpty();
    Set<Path> taken = new HashSet<>();
    for (ValidatedFile file : files) {
      Path out = folder ? target.resolve(name(file.path(), taken)) : target;
      mustNotReplace(file.path(), out);
      Optional<byte[]> copy = copy(file);
      if (copy.isEmpty()) {
        say(
            new Words(
                file.path() + ": không ghi bản chú thích cho tệp loại này.",
                file.path() + ": no annotated copy of such a file."));
      } else {
        OutputFile.write(out, copy.get());
        say(new Words("Đã ghi " + out + ".", "Wrote " + out + "."));
      }
    }
  }

  private Optional<byte[]> copy(ValidatedFile file) {
    boolean refused = file.submission().isEmpty();
    if (refused && !AnnotatedCopy.possible(file.problems())) {
      return Optional.empty();
    }
    try {
      return new AnnotatedCopy(terminal.language())
          .write(
              file.path().getFileName().toString(),
              Files.readAllBytes(file.path()),
              file.summary().in(terminal.language()),
              file.remarks());
    } catch (IOException e) {
      throw OutputFile.notWritable(target, e);
    }
  }

  /** The file's name with an ending; with a number where two folders hold the same name. */
  private static String name(Path file, Set<Path> taken) {
    String name = file.getFileName().toString();
    String extension = extension(file);
    String stem = name.substring(0, name.length() - extension.length()) + ENDING;
    Path free = Path.of(stem + extension);
    for (int i = 2; !taken.add(free); i++) {
      free = Path.of(stem + "-" + i + extension);
    }
    return free.toString();
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 1 ? "" : name.substring(dot);
  }

  private static void mustNotReplace(Path file, Path out) {
    if (file.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
      throw new ProblemException(
          Problem.error(
              AppError.OUTPUT_NOT_WRITABLE,
              Place.named(out.toString()),
              new Words(
                  "Bản chú thích không được ghi đè lên phiếu của đơn vị.",
                  "The annotated copy must not replace the file itself."),
              new Words("Chọn tên hoặc thư mục khác.", "Choose another name or folder.")));
    }
  }

  private void say(Words words) {
    if (quiet) {
      terminal.err().println(words.in(terminal.language()));
    } else {
      terminal.say(words);
    }
  }
}
