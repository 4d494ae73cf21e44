package vn.thuoc.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Damages files in the ways in which disks, mail, programs and people with bad intent do. */
final class Damage {
  private static final List<String> NONSENSE =
      List.of(
          "-5", "0", "1000000000", "99999999999999999999", "NaN", "1e9", "", "x", "-2147483648");

  private static final List<String> CELLS =
      List.of(
          "<v>999999</v>",
          "<v>-1</v>",
          "<v>1E400</v>",
          "<v>NaN</v>",
          "<v/>",
          "<v>--</v>",
          "<v>1E308</v>",
          "<v>&#x110000;</v>",
          "<v></v></v>",
          "<is><t>x</t></is>");

  private static final List<String> WORD =
      List.of(
          "<w:gridSpan w:val=\"1000000000\"/>",
          "<w:gridSpan w:val=\"-7\"/>",
          "<w:gridSpan/>",
          "<w:gridBefore w:val=\"99999999999\"/>",
          "<w:vMerge w:val=\"zz\"/>",
          "<w:tbl>",
          "</w:tc>",
          "<w:tc>",
          "<w:sdt><w:sdtContent>",
          "<w:bookmarkEnd w:id=\"x\"/>");

  private static final Pattern NUMBER = Pattern.compile("=\"\\d+\"");
  private static final Pattern REFERENCE = Pattern.compile(" r=\"[A-Z]*\\d+\"| ref=\"[A-Z0-9:]+\"");
  private static final Pattern VALUE = Pattern.compile("<v>[^<]*</v>");
  private static final Pattern END = Pattern.compile("</[^>]+>");
  private static final Pattern TYPE = Pattern.compile(" t=\"[a-zA-Z]+\"");

  private final Random random;
  private final StringBuilder done = new StringBuilder();

  Damage(long seed) {
    this.random = new Random(seed);
  }

  /** What was done, for messages. */
  String done() {
    return done.toString();
  }

  byte[] archive(byte[] sound) {
    List<BiFunction<byte[], Map<String, byte[]>, byte[]>> kinds =
        List.of(
            (bytes, parts) -> flipped(bytes),
            (bytes, parts) -> cut(bytes),
            (bytes, parts) -> at(bytes, "PK\u0003\u0004", 30),
            (bytes, parts) -> at(bytes, "PK\u0001\u0002", 46),
            (bytes, parts) -> at(bytes, "PK\u0005\u0006", 22),
            (bytes, parts) -> twice(parts),
            (bytes, parts) -> dropped(parts),
            (bytes, parts) -> emptied(parts),
            (bytes, parts) -> exchanged(parts),
            (bytes, parts) -> xml(parts, "end tag", this::unclosed),
            (bytes, parts) ->
                xml(parts, "half", text -> text.substring(0, random.nextInt(text.length()))),
            (bytes, parts) ->
                xml(parts, "number", text -> one(text, NUMBER, "=\"" + pick(NONSENSE) + "\"")),
            (bytes, parts) ->
                xml(parts, "number", text -> one(text, NUMBER, "=\"" + pick(NONSENSE) + "\"")),
            (bytes, parts) -> xml(parts, "reference", this::reference),
            (bytes, parts) -> xml(parts, "value", text -> one(text, VALUE, pick(CELLS))),
            (bytes, parts) ->
                xml(
                    parts,
                    "type",
                    text ->
                        one(
                            text,
                            TYPE,
                            " t=\"" + pick(List.of("s", "e", "d", "b", "zz", "n")) + "\"")),
            (bytes, parts) -> xml(parts, "insertion", text -> one(text, END, pick(WORD))),
            (bytes, parts) ->
                xml(
                    parts,
                    "encoding",
                    text ->
                        text.replaceFirst(
                            "UTF-8", pick(List.of("UTF-16", "ISO-8859-1", "x-none")))),
            (bytes, parts) ->
                xml(
                    parts,
                    "control",
                    text ->
                        one(
                            text,
                            END,
                            pick(
                                List.of(
                                    "&#0;", "&#xFFFF;", "\u0000", "&nothing;", "]]>", "<!--")))),
            (bytes, parts) -> around(bytes));
    return pick(kinds).apply(sound, parts(sound));
  }

  byte[] plain(byte[] sound) {
    String text = new String(sound, StandardCharsets.UTF_8);
    return switch (random.nextInt(10)) {
      case 0 -> flipped(sound);
      case 1 -> cut(sound);
      case 2 -> said("quote", insert(text, "\"").getBytes(StandardCharsets.UTF_8));
      case 3 -> said("zero", insert(text, "\0").getBytes(StandardCharsets.UTF_8));
      case 4 -> said("lost", text.getBytes(StandardCharsets.US_ASCII));
      case 5 ->
          said(
              "other encoding",
              text.getBytes(
                  Charset.forName(pick(List.of("windows-1258", "UTF-16", "UTF-32", "IBM037")))));
      case 6 -> said("long", insert(text, "x".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
      case 7 -> said("lines", lines(text).getBytes(StandardCharsets.UTF_8));
      case 8 -> said("separator", insert(text, ",,,;;;\t|\n,,").getBytes(StandardCharsets.UTF_8));
      default -> around(sound);
    };
  }

  byte[] binary(byte[] sound) {
    return switch (random.nextInt(4)) {
      case 0 -> flipped(sound);
      case 1 -> cut(sound);
      case 2 -> {
        byte[] bytes = sound.clone();
        int from = random.nextInt(bytes.length / 512) * 512;
        Arrays.fill(
            bytes,
            from,
            Math.min(bytes.length, from + 512),
            (byte) (random.nextBoolean() ? 0 : 0xff));
        yield said("sector " + from, bytes);
      }
      default -> {
        byte[] bytes = sound.clone();
        for (int i = 0; i < 200; i++) {
          bytes[512 + random.nextInt(bytes.length - 512)] = (byte) random.nextInt();
        }
        yield said("noise", bytes);
      }
    };
  }

  static Map<String, byte[]> parts(byte[] archive) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  static byte[] packed(Map<String, byte[]> parts, String twice) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        for (int i = 0; i < (part.getKey().equals(twice) ? 2 : 1); i++) {
          zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
          zip.write(part.getValue());
          zip.closeArchiveEntry();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private byte[] flipped(byte[] sound) {
    byte[] bytes = sound.clone();
    int flips = 1 + random.nextInt(20);
    for (int i = 0; i < flips; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return said(flips + " bits", bytes);
  }

  private byte[] cut(byte[] sound) {
    int length = random.nextInt(sound.length);
    return said("cut at " + length, Arrays.copyOf(sound, length));
  }

  private byte[] at(byte[] sound, String signature, int reach) {
    byte[] bytes = sound.clone();
    String codes = new String(bytes, StandardCharsets.ISO_8859_1);
    List<Integer> found = new ArrayList<>();
    for (int i = codes.indexOf(signature); i >= 0; i = codes.indexOf(signature, i + 1)) {
      found.add(i);
    }
    int at = pick(found) + random.nextInt(reach);
    bytes[at % bytes.length] = (byte) random.nextInt();
    return said("zip structure at " + at, bytes);
  }

  private byte[] twice(Map<String, byte[]> parts) {
    String name = pick(List.copyOf(parts.keySet()));
    return said("twice " + name, packed(parts, name));
  }

  private byte[] dropped(Map<String, byte[]> parts) {
    String name = pick(List.copyOf(parts.keySet()));
    parts.remove(name);
    return said("without " + name, packed(parts, ""));
  }

  private byte[] emptied(Map<String, byte[]> parts) {
    String name = pick(List.copyOf(parts.keySet()));
    parts.put(name, new byte[0]);
    return said("empty " + name, packed(parts, ""));
  }

  private byte[] exchanged(Map<String, byte[]> parts) {
    List<String> names = List.copyOf(parts.keySet());
    String one = pick(names);
    String other = pick(names);
    byte[] content = parts.put(one, parts.get(other));
    parts.put(other, content);
    return said(one + " for " + other, packed(parts, ""));
  }

  /** Any change of text in a part of the form. */
  private interface Change {
    String of(String text);
  }

  private byte[] xml(Map<String, byte[]> parts, String what, Change change) {
    List<String> names =
        parts.keySet().stream()
            .filter(name -> name.endsWith("xml") || name.endsWith("rels"))
            .toList();
    List<String> content =
        names.stream()
            .filter(
                name ->
                    name.contains("sheet")
                        || name.contains("document.xml")
                        || name.contains("haredStrings"))
            .toList();
    String name = random.nextInt(4) > 0 && !content.isEmpty() ? pick(content) : pick(names);
    String text = new String(parts.get(name), StandardCharsets.UTF_8);
    String changed = text.isEmpty() ? "<" : change.of(text);
    parts.put(name, changed.getBytes(StandardCharsets.UTF_8));
    return said(what + " in " + name, packed(parts, ""));
  }

  private String unclosed(String text) {
    return one(text, END, "");
  }

  private String reference(String text) {
    String nonsense =
        pick(
            List.of(
                " r=\"-5\"",
                " r=\"ZZZZ99\"",
                " r=\"A99999999999\"",
                " r=\"\"",
                " r=\"A0\"",
                " r=\"1000000\"",
                " ref=\"A1:XFD1048576\"",
                " ref=\"A0:B-1\"",
                " ref=\"::\""));
    return one(text, REFERENCE, nonsense);
  }

  private String one(String text, Pattern pattern, String by) {
    List<MatchResult> found = pattern.matcher(text).results().toList();
    if (found.isEmpty()) {
      return insert(text, by);
    }
    MatchResult match = pick(found);
    done.append(match.group()).append(" -> ").append(by).append(' ');
    return text.substring(0, match.start()) + by + text.substring(match.end());
  }

  private String insert(String text, String more) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + more + text.substring(at);
  }

  private String lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\r\n")));
    for (int i = 0; i < 30; i++) {
      int at = random.nextInt(lines.size());
      if (random.nextBoolean()) {
        lines.add(at, pick(lines));
      } else {
        lines.remove(at);
      }
    }
    return String.join("\r\n", lines) + "\r\n";
  }

  private byte[] around(byte[] sound) {
    byte[] noise = new byte[1 + random.nextInt(600)];
    random.nextBytes(noise);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean before = random.nextBoolean();
    bytes.writeBytes(before ? noise : sound);
    bytes.writeBytes(before ? sound : noise);
    return said(before ? "noise before" : "noise behind", bytes.toByteArray());
  }

  private byte[] said(String what, byte[] bytes) {
    done.append(what);
    return bytes;
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
