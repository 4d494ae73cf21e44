package vn.thuoc.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the bytes of a text file, whatever it was saved in. */
public final class TextDecoder {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final byte[] UTF_16_LITTLE = {(byte) 0xff, (byte) 0xfe};
  private static final byte[] UTF_16_BIG = {(byte) 0xfe, (byte) 0xff};

  /** Where one text of the file ends and the next begins, near enough. */
  private static final Pattern PARTS = Pattern.compile("[\\n\\r\\t,;|\"]+");

  private TextDecoder() {}

  /** The text, or why it cannot be told. Plain ASCII is UTF-8. */
  public static Decoding decode(byte[] bytes) {
    Optional<Decoding> unicode = unicode(bytes);
    if (unicode.isPresent()) {
      return unicode.get() instanceof Decoding.Read read ? sound(read) : unicode.get();
    }
    String codes = new String(bytes, StandardCharsets.ISO_8859_1);
    Plausible plausible = new Plausible(Encoding.OF_BYTES, Pieces.of(codes));
    return plausible
        .certain()
        .flatMap(encoding -> encoding.read(codes).map(text -> new Decoding.Read(text, encoding)))
        .map(TextDecoder::whole)
        .orElseGet(() -> Decoding.unclear(plausible.likely()));
  }

  private static Optional<Decoding> unicode(byte[] bytes) {
    Optional<Charset> wide = wide(bytes);
    try {
      Charset charset = wide.orElse(StandardCharsets.UTF_8);
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        return Optional.of(Decoding.unclear(List.of()));
      }
      String whole = text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
      Encoding encoding = wide.isPresent() ? Encoding.UTF_16 : Encoding.UTF_8;
      return Optional.of(new Decoding.Read(whole, encoding));
    } catch (CharacterCodingException e) {
      return wide.map(charset -> Decoding.unclear(List.of()));
    }
  }

  /** The kind of UTF-16, by its mark or because every other byte of plain letters is zero. */
  private static Optional<Charset> wide(byte[] bytes) {
    if (startsWith(bytes, UTF_16_LITTLE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, UTF_16_BIG)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    boolean first = hasZero(bytes, 0);
    boolean second = hasZero(bytes, 1);
    if (first == second) {
      return Optional.empty();
    }
    return Optional.of(first ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  /** Unicode may hold old letters, as when a sheet in an old font was saved as UTF-8. */
  private static Decoding sound(Decoding.Read read) {
    LegacyLetters.Verdict verdict =
        LegacyLetters.of(
            PARTS
                .splitAsStream(read.text())
                .filter(TextDecoder::tells)
                .map(LegacyLetters.Source::new)
                .toList());
    if (verdict instanceof LegacyLetters.Verdict.Unclear unclear) {
      return new Decoding.Refused(LetterAdvice.message(unclear), LetterAdvice.SAVE_AS_UTF_8);
    }
    if (verdict instanceof LegacyLetters.Verdict.Legacy legacy) {
      Encoding encoding = legacy.encodings().iterator().next();
      return new Decoding.Read(repaired(read.text(), legacy.repair()), encoding);
    }
    return read;
  }

  /** Plain letters and figures are the same in every encoding. */
  private static boolean tells(String part) {
    return part.chars().anyMatch(letter -> letter > '\u007f' || letter == '?');
  }

  private static String repaired(String text, LetterRepair repair) {
    StringBuilder repaired = new StringBuilder(text.length());
    Matcher parts = PARTS.matcher(text);
    int from = 0;
    while (parts.find()) {
      repaired
          .append(repair.read(new LegacyLetters.Source(text.substring(from, parts.start()))).text())
          .append(parts.group());
      from = parts.end();
    }
    return repaired
        .append(repair.read(new LegacyLetters.Source(text.substring(from))).text())
        .toString();
  }

  private static Decoding whole(Decoding.Read read) {
    return LostLetters.in(List.of(read.text())).isEmpty() ? read : Decoding.unclear(List.of());
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  /** Whether one of every second byte is zero. */
  private static boolean hasZero(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i += 2) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
