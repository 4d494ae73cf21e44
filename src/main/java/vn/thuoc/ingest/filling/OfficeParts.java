package vn.thuoc.ingest.filling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The parts of an Office file. Written again with some of them changed, they give the same bytes
 * whenever and wherever that is done.
 */
final class OfficeParts {
  private static final String CORE = "docProps/core.xml";
  private static final LocalDateTime ANY_DAY = LocalDateTime.of(2018, 1, 1, 0, 0);
  private static final String CREATED = "(<dcterms:(?:created|modified)[^>]*>)[^<]*<";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  OfficeParts(byte[] file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    if (parts.containsKey(CORE)) {
      // the clock is no part of what was filled in
      parts.put(CORE, bytes(text(CORE).replaceAll(CREATED, "$12018-01-01T00:00:00Z<")));
    }
  }

  String text(String part) {
    return new String(parts.get(part), StandardCharsets.UTF_8);
  }

  /** The file with these parts changed. */
  byte[] with(Map<String, String> changed) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        String text = changed.get(part.getKey());
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(ANY_DAY);
        zip.putNextEntry(entry);
        zip.write(text == null ? part.getValue() : bytes(text));
        zip.closeEntry();
      }
    } catch (IOException e) {
      // writing into memory touches nothing that could fail
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
