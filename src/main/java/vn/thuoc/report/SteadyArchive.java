package vn.thuoc.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes the clock out of an Office file: the times of its entries and the dates it tells. */
final class SteadyArchive {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final String DOCUMENT = "word/document.xml";
  private static final Pattern PICTURE = Pattern.compile("(<(?:wp:docPr|pic:cNvPr) id=\")\\d+");
  private static final LocalDateTime ANY_DAY = LocalDateTime.of(2018, 1, 1, 0, 0);
  private static final Pattern DATE =
      Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)");

  private SteadyArchive() {}

  /**
   * The same file, its dates those of the release.
   *
   * @param published when the release was published
   */
  static byte[] steady(byte[] archive, Instant published) {
    return steady(archive, published, Map.of());
  }

  /**
   * The same with some of its parts rewritten.
   *
   * @param rewritten by the name of a part, what is done to its text
   */
  static byte[] steady(
      byte[] archive, Instant published, Map<String, UnaryOperator<String>> rewritten) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry from = in.getNextEntry(); from != null; from = in.getNextEntry()) {
        ZipEntry entry = new ZipEntry(from.getName());
        entry.setTimeLocal(ANY_DAY);
        out.putNextEntry(entry);
        byte[] content = steady(from.getName(), in.readAllBytes(), published);
        UnaryOperator<String> rewriting = rewritten.get(from.getName());
        out.write(
            rewriting == null
                ? content
                : rewriting
                    .apply(new String(content, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] steady(String name, byte[] content, Instant published) {
    return switch (name) {
      case PROPERTIES -> dated(content, published);
      case DOCUMENT -> numbered(content);
      default -> content;
    };
  }

  /** Pictures are numbered as they come, where the writer takes whatever is at hand. */
  private static byte[] numbered(byte[] document) {
    AtomicInteger number = new AtomicInteger();
    return PICTURE
        .matcher(new String(document, StandardCharsets.UTF_8))
        .replaceAll(found -> found.group(1) + number.incrementAndGet())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] dated(byte[] properties, Instant published) {
    String date = Matcher.quoteReplacement(published.truncatedTo(ChronoUnit.SECONDS).toString());
    return DATE.matcher(new String(properties, StandardCharsets.UTF_8))
        .replaceAll("$1" + date + "$2")
        .getBytes(StandardCharsets.UTF_8);
  }
}
