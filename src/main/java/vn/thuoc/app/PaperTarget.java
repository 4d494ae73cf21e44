package vn.thuoc.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;
import vn.thuoc.report.PaperFormat;

/**
 * Where papers go and as what: {@code --out} names one file by its ending, or a folder.
 *
 * @param path the file or folder
 * @param formats the kinds of file
 * @param isFolder whether files are named by us
 */
record PaperTarget(Path path, List<PaperFormat> formats, boolean isFolder) {
  PaperTarget {
    formats = List.copyOf(formats);
  }

  /**
   * Understands what a person wrote.
   *
   * @param known the kinds of file that the report comes as
   * @param several whether several papers are wanted
   */
  static PaperTarget of(String out, List<String> wanted, Set<PaperFormat> known, boolean several) {
    Problems problems = new Problems();
    List<PaperFormat> formats = formats(wanted, known, problems);
    Path path = Path.of(out);
    boolean slash = out.endsWith("/") || out.endsWith(path.getFileSystem().getSeparator());
    String ending = ending(path);
    boolean isFolder = slash || Files.isDirectory(path) || ending.isEmpty();
    if (isFolder) {
      problems.orThrow();
      List<PaperFormat> chosen = formats.isEmpty() ? List.of(known.iterator().next()) : formats;
      return new PaperTarget(path, chosen, true);
    }
    Optional<PaperFormat> format =
        Stream.of(PaperFormat.values()).filter(each -> each.ending().equals(ending)).findFirst();
    if (format.isEmpty()) {
      problems.add(unknown(ending, known));
    } else if (several || formats.stream().anyMatch(each -> each != format.get())) {
      problems.add(oneFile(out));
    }
    problems.orThrow();
    return new PaperTarget(path, List.of(format.orElseThrow()), false);
  }

  private static List<PaperFormat> formats(
      List<String> wanted, Set<PaperFormat> known, Problems problems) {
    List<PaperFormat> formats = new ArrayList<>();
    for (String each : wanted) {
      String ending = each.strip().toLowerCase(Locale.ROOT);
      known.stream()
          .filter(format -> format.ending().equals(ending))
          .findFirst()
          .ifPresentOrElse(
              format -> {
                if (!formats.contains(format)) {
                  formats.add(format);
                }
              },
              () -> problems.add(unknown(ending, known)));
    }
    return formats;
  }

  private static String ending(Path path) {
    String name = Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  private static Problem unknown(String ending, Set<PaperFormat> known) {
    String list = known.stream().map(PaperFormat::ending).collect(Collectors.joining(", "));
    return Problem.error(
        AppError.FORMAT_UNKNOWN,
        Place.named(ending),
        new Words(
            "Không lập được văn bản dạng «" + ending + "».",
            "Papers are not made as '" + ending + "'."),
        new Words(
            "Dùng một trong: " + list + "; nếu --out là thư mục mới, thêm dấu / ở cuối.",
            "Use one of: " + list + "; where --out is a new folder, end it with a slash."));
  }

  private static Problem oneFile(String out) {
    return Problem.error(
        AppError.COMMAND_LINE_WRONG,
        Place.named("--out"),
        new Words(
            "«" + out + "» là một tệp, không chứa được nhiều văn bản hay dạng khác.",
            "'" + out + "' is one file and cannot hold several papers or another format."),
        new Words("Cho --out một thư mục.", "Give --out a folder."));
  }
}
