package vn.thuoc.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files that want to fill the memory, read other files or call other machines. */
final class HostileFiles {
  private static final int BLOCK = 1 << 16;

  private final Path folder;
  private final Map<String, byte[]> workbook;
  private final Map<String, byte[]> document;

  HostileFiles(Path folder, byte[] workbook, byte[] document) {
    this.folder = folder;
    this.workbook = Damage.parts(workbook);
    this.document = Damage.parts(document);
  }

  /** What stands in a part, written as it is made. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  Path workbook(String name, Map<String, Content> parts) throws IOException {
    return write(name + ".xlsx", workbook, parts);
  }

  Path document(String name, Map<String, Content> parts) throws IOException {
    return write(name + ".docx", document, parts);
  }

  /** The sound file with these parts instead of or beside its own. */
  private Path write(String name, Map<String, byte[]> sound, Map<String, Content> parts)
      throws IOException {
    Path file = folder.resolve(name);
    Map<String, Content> all = new LinkedHashMap<>();
    sound.forEach((part, bytes) -> all.put(part, out -> out.write(bytes)));
    all.putAll(parts);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (Map.Entry<String, Content> part : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().write(zip);
      }
    }
    return file;
  }

  /** A part with changes of its text: what stands there, and what instead. */
  Content changed(boolean ofWorkbook, String part, String... changes) {
    String text = text(ofWorkbook, part);
    for (int i = 0; i < changes.length; i += 2) {
      if (!text.contains(changes[i])) {
        throw new AssertionError(part + " has no " + changes[i]);
      }
      text = text.replace(changes[i], changes[i + 1]);
    }
    return text(text);
  }

  /** A part that begins with a document type; its first text calls the entity. */
  Content declared(boolean ofWorkbook, String part, String declaration, String entity) {
    String xml = text(ofWorkbook, part).replaceFirst("^<\\?xml[^>]*\\?>\\s*", "");
    String root = xml.replaceFirst("(?s)^<([^\\s>/]+).*", "$1");
    int end = xml.indexOf('>') + 1;
    String calling = xml.substring(0, end) + "&" + entity + ";" + xml.substring(end);
    return text("<?xml version=\"1.0\"?><!DOCTYPE " + root + " [" + declaration + "]>" + calling);
  }

  private String text(boolean ofWorkbook, String part) {
    return new String((ofWorkbook ? workbook : document).get(part), StandardCharsets.UTF_8);
  }

  static Content text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The same so many times between two texts. A # in it is another number every time, so that it
   * cannot be told from real figures by how tightly it is packed.
   */
  static Content repeated(String before, String unit, long times, String after) {
    return out -> {
      out.write(before.getBytes(StandardCharsets.UTF_8));
      Random random = new Random(1);
      long together = Math.min(times, Math.max(1, BLOCK / unit.length()));
      String block = unit.repeat((int) together);
      byte[] same = block.getBytes(StandardCharsets.UTF_8);
      String[] parts = unit.split("#", -1);
      for (long left = times; left > 0; left -= together) {
        long now = Math.min(together, left);
        if (parts.length == 1) {
          out.write(same, 0, (int) now * unit.getBytes(StandardCharsets.UTF_8).length);
        } else {
          StringBuilder other = new StringBuilder();
          for (int i = 0; i < now; i++) {
            other.append(parts[0]).append(10_000 + random.nextInt(90_000)).append(parts[1]);
          }
          out.write(other.toString().getBytes(StandardCharsets.UTF_8));
        }
      }
      out.write(after.getBytes(StandardCharsets.UTF_8));
    };
  }

  /** A zip in a zip in a zip, with a block of zeros at its heart. */
  static byte[] nested(int depth) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] inner = depth == 0 ? new byte[8 << 20] : nested(depth - 1);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 8; i++) {
        zip.putNextEntry(new ZipEntry(i + ".zip"));
        zip.write(inner);
      }
    }
    return bytes.toByteArray();
  }

  static String laughs() {
    StringBuilder declaration = new StringBuilder("<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      String ten = ("&a" + (i - 1) + ";").repeat(10);
      declaration.append("<!ENTITY a").append(i).append(" \"").append(ten).append("\">");
    }
    return declaration.toString();
  }
}
