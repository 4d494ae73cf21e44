package vn.thuoc.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** Writes a file whole or not at all. */
final class OutputFile {
  private OutputFile() {}

  static void write(Path path, byte[] bytes) {
    Path target = path.toAbsolutePath();
    try {
      Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(target));
      // A temporary file of the system's own would stay closed to everybody else.
      Path part = target.resolveSibling(".thuoc-" + UUID.randomUUID() + ".part");
      try {
        Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw notWritable(path, e);
    }
  }

  static ProblemException notWritable(Path path, IOException cause) {
    return new ProblemException(
        Problem.error(
            AppError.OUTPUT_NOT_WRITABLE,
            Place.named(path.toString()),
            new Words("Không ghi được tệp này.", "This file cannot be written."),
            new Words(
                "Kiểm tra thư mục và quyền ghi, hoặc chọn tên khác.",
                "Check folder and permissions, or choose another name.")),
        cause);
  }
}
