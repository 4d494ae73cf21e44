package vn.thuoc.ingest.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the letters of a text were kept. */
public enum Encoding {
  UTF_8("UTF-8", Optional.empty()),
  UTF_16("UTF-16", Optional.empty()),
  WINDOWS_1258("Windows-1258", Optional.of(WesternCodes.VIETNAMESE_WINDOWS)),
  TCVN3("TCVN3 (ABC)", Optional.of(SingleCodes.TCVN3)),
  VNI("VNI", Optional.of(new VniCodes())),
  VISCII("VISCII", Optional.of(SingleCodes.VISCII)),
  /** UTF-8 that was once read as windows-1252: "Tá»•ng sá»‘". */
  UTF_8_MISREAD("UTF-8 bị đọc nhầm", Optional.of(WesternCodes.UTF_8));

  /** The encodings of bytes that are no Unicode. */
  static final List<Encoding> OF_BYTES = List.of(WINDOWS_1258, TCVN3, VNI, VISCII);

  /** The encodings whose codes are found in texts as letters of windows-1252. */
  static final List<Encoding> OF_TEXTS = List.of(TCVN3, VNI, WINDOWS_1258, UTF_8_MISREAD, VISCII);

  private final String label;
  private final Optional<LetterCode> code;

  Encoding(String label, Optional<LetterCode> code) {
    this.label = label;
    this.code = code;
  }

  /** The name that people know it by. */
  public String label() {
    return label;
  }

  /** The encoding that a font needs: .VnTime and its like, VNI-Times and its like. */
  public static Optional<Encoding> ofFont(String font) {
    String name = font.strip().toLowerCase(Locale.ROOT);
    if (name.startsWith(".vn")) {
      return Optional.of(TCVN3);
    }
    return name.startsWith("vni") ? Optional.of(VNI) : Optional.empty();
  }

  /** Whether a font shows small letters as capitals, as .VnTimeH does. */
  static boolean hasOnlyCapitals(String font) {
    return ofFont(font).filter(TCVN3::equals).isPresent() && font.strip().endsWith("H");
  }

  /** The text that these codes are; nothing where they are none of this encoding. */
  Optional<String> read(String codes) {
    Optional<String> text = code.flatMap(letters -> letters.read(codes));
    return this == TCVN3 ? text.map(Capitals::whole) : text;
  }
}
