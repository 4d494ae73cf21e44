package vn.thuoc.ingest.text;

import java.util.Optional;

/** How one encoding writes letters as bytes. */
interface LetterCode {
  /**
   * The text that these bytes are.
   *
   * @param codes each byte as the character of the same number
   * @return nothing where the bytes are none of this encoding; bytes that mean no letter in it stay
   *     the signs they are in windows-1252
   */
  Optional<String> read(String codes);
}
