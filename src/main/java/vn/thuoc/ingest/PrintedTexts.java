package vn.thuoc.ingest;

import java.util.Set;
import vn.thuoc.instrument.Instrument;

/**
 * What an empty form prints, so that what people wrote beside the places for answers can be told
 * from it.
 */
public interface PrintedTexts {

  /**
   * The keys ({@link Words#keys}) of all lines that the template of an instrument prints.
   *
   * @param document whether the template is a document; else it is a workbook
   */
  Set<String> of(Instrument instrument, boolean document);

  /** Reads the lines of an empty form. */
  final class Words {
    private Words() {}

    /**
     * The keys of the lines of a template.
     *
     * @param bytes a template in .docx or .xlsx
     */
    public static Set<String> keys(byte[] bytes) {
      try {
        return StrayTexts.keys(new FormFiles().read("template", bytes));
      } catch (Refusal refusal) {
        throw new IllegalStateException("an empty form cannot be read", refusal);
      }
    }
  }
}
