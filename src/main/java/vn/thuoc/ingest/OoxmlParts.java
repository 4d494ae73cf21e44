package vn.thuoc.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The parts of a package that has passed {@link OoxmlGuard}, each unpacked while it is read. */
final class OoxmlParts implements AutoCloseable {
  private static final String RELATIONS = "_rels/.rels";
  private static final String CUSTOM_PROPERTIES = "docprops/custom.xml";
  private static final int LONGEST_PROPERTY = 255;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

  OoxmlParts(byte[] bytes) throws IOException {
    this.zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
    Collections.list(zip.getEntries()).forEach(entry -> entries.put(key(entry.getName()), entry));
  }

  /** Reads one part; false when the package has no such part. */
  boolean read(String name, DefaultHandler handler) throws IOException, SAXException {
    ZipArchiveEntry entry = entries.get(key(name));
    if (entry == null) {
      return false;
    }
    try (InputStream part = zip.getInputStream(entry)) {
      XmlPart.read(part, handler);
    }
    return true;
  }

  /** The part that the package opens with, as it says itself; otherwise the usual one. */
  String main(String usual) throws IOException, SAXException {
    String[] target = {usual};
    read(
        RELATIONS,
        new DefaultHandler() {
          @Override
          public void startElement(
              String uri, String name, String qualified, Attributes attributes) {
            String type = attributes.getValue("Type");
            if (name.equals("Relationship") && type != null && type.endsWith("/officeDocument")) {
              target[0] = Optional.ofNullable(attributes.getValue("Target")).orElse(usual);
            }
          }
        });
    return target[0];
  }

  /** A property that a program has put into the file out of sight. */
  Optional<String> property(String name) throws IOException, SAXException {
    StringBuilder value = new StringBuilder();
    read(
        CUSTOM_PROPERTIES,
        new DefaultHandler() {
          private boolean inside;

          @Override
          public void startElement(
              String uri, String element, String qualified, Attributes attributes) {
            inside |= element.equals("property") && name.equals(attributes.getValue("name"));
          }

          @Override
          public void endElement(String uri, String element, String qualified) {
            inside &= !element.equals("property");
          }

          @Override
          public void characters(char[] letters, int start, int length) {
            if (inside && value.length() < LONGEST_PROPERTY) {
              value.append(letters, start, length);
            }
          }
        });
    return Optional.of(value.toString().strip()).filter(text -> !text.isEmpty());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static String key(String name) {
    String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return plain.startsWith("/") ? plain.substring(1) : plain;
  }
}
