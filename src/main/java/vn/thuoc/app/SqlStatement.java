package vn.thuoc.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/**
 * Where a query is written: on the command line, in a file or on standard input.
 *
 * @param line what stands on the command line; {@code -} for standard input
 */
record SqlStatement(Optional<String> line, Optional<Path> file) {
  private static final String STANDARD_INPUT = "-";

  /**
   * The query without the semicolon that files end it with.
   *
   * @throws ProblemException when there is none, there are two, or the file cannot be read
   */
  String text() {
    if (line.isPresent() == file.isPresent()) {
      throw problem(
          AppError.COMMAND_LINE_WRONG,
          Place.named("sql"),
          new Words(
              "Cần đúng một câu lệnh: trên dòng lệnh, «-» hoặc --file.",
              "One query is needed: on the command line, '-' or --file."),
          new Words("Xem «thuoc sql --help».", "See 'thuoc sql --help'."));
    }
    return line.map(text -> text.equals(STANDARD_INPUT) ? input() : text)
        .or(() -> file.map(SqlStatement::read))
        .orElseThrow()
        .strip()
        .replaceFirst(";$", "");
  }

  private static String input() {
    try {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw problem(
          AppError.FILE_NOT_FOUND,
          Place.named(file.toString()),
          new Words("Không có tệp này.", "There is no such file."),
          new Words("Kiểm tra lại đường dẫn.", "Check the path."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProblemException problem(AppError code, Place place, Words message, Words remedy) {
    return new ProblemException(Problem.error(code, place, message, remedy));
  }
}
