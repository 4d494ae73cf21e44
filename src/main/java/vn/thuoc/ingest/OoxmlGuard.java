package vn.thuoc.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks into a zip before anything opens it as a workbook or document. Macros and links to the
 * outside may be in it: only the parts with the form's own words are read, nothing in it is run and
 * no link is followed.
 */
final class OoxmlGuard {
  private static final String WORKBOOK_PART = "xl/workbook.xml";
  private static final String DOCUMENT_FOLDER = "word/";

  private final String file;

  /** What a package is. */
  enum Kind {
    WORKBOOK,
    DOCUMENT
  }

  OoxmlGuard(String file) {
    this.file = file;
  }

  /** Which kind of form the zip may hold; refused when it is neither, or not safe to open. */
  Kind check(byte[] bytes) throws Refusal {
    List<String> listed = new ArrayList<>();
    List<String> streamed = new ArrayList<>();
    try (ZipFile zip =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
        ZipArchiveInputStream stream = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
      Collections.list(zip.getEntries()).forEach(entry -> listed.add(name(entry)));
      long unzipped = 0;
      byte[] buffer = new byte[1 << 16];
      for (ZipArchiveEntry entry = stream.getNextEntry();
          entry != null;
          entry = stream.getNextEntry()) {
        streamed.add(name(entry));
        if (streamed.size() > Limits.ENTRIES) {
          throw Refusal.unsafe(
              file,
              "chứa hơn " + Limits.ENTRIES + " phần",
              "more than " + Limits.ENTRIES + " parts");
        }
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
          unzipped += read;
          if (unzipped > Limits.UNZIPPED_BYTES) {
            throw Refusal.unsafe(
                file,
                "giải nén ra hơn " + (Limits.UNZIPPED_BYTES >> 20) + " MiB",
                "unzips to more than " + (Limits.UNZIPPED_BYTES >> 20) + " MiB");
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.damaged(file);
    }
    checkNames(listed, streamed);
    return kind(Set.copyOf(streamed));
  }

  /** Two readers of one zip must see the same parts, each once; else they may see two forms. */
  private void checkNames(List<String> listed, List<String> streamed) throws Refusal {
    Set<String> names = new HashSet<>();
    for (String name : streamed) {
      if (!names.add(name)) {
        throw Refusal.unsafe(
            file, "phần «" + name + "» có hai lần bên trong", "part '" + name + "' stands twice");
      }
    }
    if (listed.size() != streamed.size() || !names.equals(Set.copyOf(listed))) {
      throw Refusal.unsafe(
          file,
          "mục lục bên trong không khớp nội dung",
          "its table of contents does not agree with what it holds");
    }
  }

  private Kind kind(Set<String> names) throws Refusal {
    if (names.contains(WORKBOOK_PART)) {
      return Kind.WORKBOOK;
    }
    if (names.stream().anyMatch(name -> name.startsWith(DOCUMENT_FOLDER))) {
      return Kind.DOCUMENT;
    }
    if (names.contains("xl/workbook.bin")) {
      throw Refusal.notAForm(file, "là Excel nhị phân (.xlsb)", "it is binary Excel (.xlsb)");
    }
    if (names.contains("mimetype") && names.contains("content.xml")) {
      throw Refusal.notAForm(
          file,
          "là tệp OpenDocument (.odt, .ods) của LibreOffice",
          "it is an OpenDocument file (.odt, .ods) of LibreOffice");
    }
    throw Refusal.notAForm(file, "là tệp nén kiểu khác", "it is a zip of another kind");
  }

  private static String name(ZipArchiveEntry entry) {
    return entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
  }
}
