package vn.thuoc.ingest.text;

import java.util.List;
import java.util.stream.Collectors;
import vn.thuoc.problem.Words;

/** What the bytes of a text file are. */
public sealed interface Decoding {

  /**
   * They are this text.
   *
   * @param text in Unicode, without byte order mark
   * @param encoding what it was in
   */
  record Read(String text, Encoding encoding) implements Decoding {
    /** Whether letters had to be converted that were not in Unicode. */
    public boolean converted() {
      return encoding != Encoding.UTF_8 && encoding != Encoding.UTF_16;
    }
  }

  /**
   * What they are cannot be told for certain.
   *
   * @param message what is wrong
   * @param remedy how to save the file so that it can be read
   */
  record Refused(Words message, Words remedy) implements Decoding {}

  /** Says which encodings the text may be in. */
  static Refused unclear(List<Encoding> likely) {
    String names = likely.stream().map(Encoding::label).collect(Collectors.joining(", "));
    return new Refused(
        likely.isEmpty()
            ? new Words(
                "Không nhận ra kiểu mã chữ của tệp; tệp không ở dạng UTF-8.",
                "The encoding of the file is not known; it is not UTF-8.")
            : new Words(
                "Không nhận chắc được kiểu mã chữ của tệp; có thể là " + names + ".",
                "The encoding of the file is not certain; it may be " + names + "."),
        LetterAdvice.SAVE_AS_UTF_8);
  }
}
