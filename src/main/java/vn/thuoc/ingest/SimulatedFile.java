package vn.thuoc.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.FileMagic;

/** How a file says of itself that its figures are simulated. */
public final class SimulatedFile {
  /** The name of the custom property of Office files and of the head line of CSV files. */
  public static final String PROPERTY = "simulated";

  public static final String VALUE = "true";

  /** The words that people see on every page of such a file. */
  public static final String WORDS = "SỐ LIỆU MÔ PHỎNG";

  private static final String PROPERTIES = "docProps/custom.xml";
  private static final int LONGEST = 1 << 16;
  private static final int HEAD = 1 << 12;
  private static final Pattern IN_OFFICE =
      Pattern.compile("name=\"simulated\"[^>]*>\\s*<[^>]+>\\s*true\\s*<");
  private static final Pattern IN_CSV =
      Pattern.compile("(?mi)^\"?simulated\"?\\s*[,;\t|]\\s*\"?true\"?\\s*(?:[,;\t|]|$)");

  private SimulatedFile() {}

  /** Whether a file that can be read as a form says so. */
  static boolean says(byte[] bytes) {
    if (CsvText.isForm(bytes)) {
      // in every encoding that is read these letters stand for themselves, in some with zeros
      // between
      String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
      return IN_CSV.matcher(head.replace("\0", "")).find();
    }
    if (FileMagic.valueOf(bytes) == FileMagic.OLE2) {
      return OldProperties.text(bytes, PROPERTY).filter(VALUE::equals).isPresent();
    }
    return IN_OFFICE.matcher(properties(bytes)).find();
  }

  private static String properties(byte[] bytes) {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      ZipArchiveEntry entry = zip.getEntry(PROPERTIES);
      if (entry == null) {
        return "";
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      // what is no archive has no property to say so
      return "";
    }
  }
}
