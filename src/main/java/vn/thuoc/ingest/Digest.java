package vn.thuoc.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import vn.thuoc.instrument.answer.AnswerValue;

/** A SHA-256 over a sequence of texts, in which no two sequences look alike. */
final class Digest {
  private final MessageDigest sha256 = sha256();

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** What stood in a stream: its SHA-256 in hex and how many bytes it had. */
  record Counted(String hash, long bytes) {}

  static Counted of(InputStream stream) throws IOException {
    DigestInputStream digested = new DigestInputStream(stream, sha256());
    long bytes = digested.transferTo(OutputStream.nullOutputStream());
    return new Counted(HexFormat.of().formatHex(digested.getMessageDigest().digest()), bytes);
  }

  /** Adds one text; its length goes in first, so that "ab" + "c" is not "a" + "bc". */
  Digest add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    sha256.update(bytes);
    return this;
  }

  String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** A value in one writing, whatever writing the form had: 2.0 and 2 are the same. */
  static String canonical(AnswerValue value) {
    if (value instanceof AnswerValue.Number number) {
      return "number " + plain(number.number());
    }
    if (value instanceof AnswerValue.Ratio ratio) {
      return "ratio " + plain(ratio.numerator()) + "/" + plain(ratio.denominator());
    }
    if (value instanceof AnswerValue.Items items) {
      return items.items().stream()
          .map(item -> item.text().length() + ":" + item.text() + item.accepted())
          .collect(Collectors.joining(" ", "items ", ""));
    }
    return value.toString();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
