package vn.thuoc.report;

/** The kinds of file that a paper can be. */
public enum PaperFormat {
  /** For signing and for the archive. */
  PDF("application/pdf"),
  /** For writing on in a word processor. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  /** The figures behind the paper, for working on; only of reports that define sheets. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  PaperFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** What the file is called by in HTTP. */
  public String mediaType() {
    return mediaType;
  }

  /** The ending of the file's name, without the dot. */
  public String ending() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
