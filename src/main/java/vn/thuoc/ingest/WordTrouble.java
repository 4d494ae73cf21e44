package vn.thuoc.ingest;

import org.xml.sax.SAXException;
import vn.thuoc.problem.Words;

/** Ends the reading of a document from inside the parser: it is no form, or not to be read. */
final class WordTrouble extends SAXException {
  private static final long serialVersionUID = 1L;

  private final transient Words what;
  private final boolean tooLarge;

  private WordTrouble(Words what, boolean tooLarge) {
    super(what.en());
    this.what = what;
    this.tooLarge = tooLarge;
  }

  /** More than any form has. */
  static WordTrouble tooLarge(String vi, String en) {
    return new WordTrouble(new Words(vi, en), true);
  }

  /** Something that people see in the document and that cannot be read from the file. */
  static WordTrouble unreadable(String vi, String en) {
    return new WordTrouble(new Words(vi, en), false);
  }

  Refusal refusal(String file) {
    if (tooLarge) {
      return Refusal.tooLarge(file, what.vi(), what.en());
    }
    return Refusal.of(
        IngestError.CONTENT_UNREADABLE,
        file,
        new Words(
            "Tệp có " + what.vi() + ", không đọc được nội dung người điền đã ghi trong đó.",
            "The file has " + what.en() + "; what was filled in there cannot be read."),
        new Words(
            "Thay bằng ô ☐/☒ hoặc chữ gõ trực tiếp (mẫu do lệnh «template» ghi ra đã có sẵn), rồi gửi"
                + " lại dạng .docx.",
            "Put plain boxes ☐/☒ or typed text in its place (as the empty form of command"
                + " 'template' has), and send it again as .docx."));
  }
}
