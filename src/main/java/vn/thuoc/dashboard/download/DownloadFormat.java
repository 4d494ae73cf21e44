package vn.thuoc.dashboard.download;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thuoc.dashboard.ComponentTable;
import vn.thuoc.metric.wording.Wording;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** The kinds of files that a component can be taken away in. */
public enum DownloadFormat {
  /** Numbers with a point and all their digits, for programs; the rows and nothing else. */
  CSV("text/csv; charset=utf-8") {
    @Override
    public byte[] bytes(ComponentTable table, Wording words) {
      return new CsvFile(table).bytes();
    }
  },
  /** A sheet that says where the figures come from, and one with the rows. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    public byte[] bytes(ComponentTable table, Wording words) {
      return new WorkbookFile(table, words.in(table.language())).bytes();
    }
  };

  private final String mediaType;

  DownloadFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /**
   * The file.
   *
   * @param words the words that a file adds to those of the table
   * @throws ProblemException when the format cannot hold the table
   */
  public abstract byte[] bytes(ComponentTable table, Wording words);

  public String mediaType() {
    return mediaType;
  }

  /** What names of such files end in, without the point. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format of files with this ending.
   *
   * @throws ProblemException when there is none
   */
  public static DownloadFormat of(String ending, Place place) {
    return Arrays.stream(values())
        .filter(format -> format.ending().equals(ending))
        .findFirst()
        .orElseThrow(() -> unknown(ending, place));
  }

  private static ProblemException unknown(String ending, Place place) {
    String known =
        Arrays.stream(values())
            .map(format -> "." + format.ending())
            .collect(Collectors.joining(", "));
    return new ProblemException(
        Problem.error(
            DownloadError.ENDING_UNKNOWN,
            place,
            ending.isEmpty()
                ? new Words(
                    "Địa chỉ thiếu đuôi tệp.", "The address lacks the ending of a file name.")
                : new Words(
                    "Không có dạng tệp «." + ending + "».",
                    "There is no format '." + ending + "'."),
            new Words("Dùng một trong: " + known + ".", "Use one of: " + known + ".")));
  }
}
