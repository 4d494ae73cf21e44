package vn.thuoc.ingest.filling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.thuoc.ingest.AnswerAddress;

/** An empty Word form, whose places are its content controls. */
final class BlankDocument implements BlankForm {
  private static final String BODY = "word/document.xml";

  /** A control that holds no other one. */
  private static final Pattern CONTROL =
      Pattern.compile("<w:sdt>(?:(?!<w:sdt>).)*?</w:sdt>", Pattern.DOTALL);

  private static final Pattern TAG = Pattern.compile("<w:tag w:val=\"([^\"]*)\"");
  private static final Pattern TEXT =
      Pattern.compile("<w:t(?: [^>]*)?>[^<]*</w:t>|<w:t(?: [^>]*)?/>");

  private final OfficeParts parts;
  private final TextPieces body;
  private final Set<AnswerAddress> places;

  private BlankDocument(OfficeParts parts) {
    this.parts = parts;
    this.body = new TextPieces(parts.text(BODY), CONTROL, BlankDocument::spot);
    this.places = new LinkedHashSet<>(body.addresses());
  }

  static BlankDocument of(byte[] empty, boolean simulated) throws IOException {
    if (!simulated) {
      return new BlankDocument(new OfficeParts(empty));
    }
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(empty));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      SimulatedMark.on(document);
      document.write(bytes);
      return new BlankDocument(new OfficeParts(bytes.toByteArray()));
    }
  }

  private static Optional<TextPieces.Spot> spot(MatchResult found) {
    Matcher tag = TAG.matcher(found.group());
    return tag.find()
        ? AnswerAddress.parse(XmlText.plain(tag.group(1)))
            .map(address -> new Control(address, found.group()))
        : Optional.empty();
  }

  /** A control as it stands in the empty form. */
  private record Control(AnswerAddress address, String xml) implements TextPieces.Spot {
    @Override
    public String filled(String entry) {
      return xml.contains("<w14:checkbox") ? ticked() : typed(entry);
    }

    private String ticked() {
      return xml.replaceFirst("<w14:checked w14:val=\"0\"/>", "<w14:checked w14:val=\"1\"/>")
          .replace('☐', '☒');
    }

    /** What is typed is black, and stands where the dots stood. */
    private String typed(String entry) {
      String lines =
          XmlText.escaped(entry)
              .replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">")
              .replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">");
      String plain =
          xml.replaceFirst("<w:showingPlcHdr ?/>", "")
              .replaceFirst("<w:color w:val=\"808080\" ?/>", "");
      return TEXT.matcher(plain)
          .replaceFirst(
              Matcher.quoteReplacement("<w:t xml:space=\"preserve\">" + lines + "</w:t>"));
    }
  }

  @Override
  public Set<AnswerAddress> places() {
    return places;
  }

  @Override
  public String written(AnswerAddress address, String text) {
    return text;
  }

  @Override
  public byte[] fill(Map<AnswerAddress, String> entries) {
    return parts.with(Map.of(BODY, body.with(entries)));
  }
}
