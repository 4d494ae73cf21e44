package vn.thuoc.ingest;

/**
 * The sheet that an annotated copy has beside the form, with all that was found in it. It is no
 * part of what a unit sends, so intake leaves it out.
 */
public final class AnnotationSheet {
  public static final String NAME = "Kết quả kiểm tra";

  private AnnotationSheet() {}
}
