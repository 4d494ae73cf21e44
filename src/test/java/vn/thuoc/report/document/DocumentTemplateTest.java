package vn.thuoc.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Tags in Word documents as a word processor leaves them. */
class DocumentTemplateTest {
  private final XWPFDocument template = new XWPFDocument();

  /** Values by name, rows by name; a row falls back on what is around it. */
  private record Values(
      Map<String, String> texts, Map<String, List<Map<String, String>>> lists, Values around)
      implements DocumentData {
    @Override
    public String text(String name) {
      if (texts.containsKey(name)) {
        return texts.get(name);
      }
      return around == null ? "" : around.text(name);
    }

    @Override
    public boolean holds(String name) {
      return lists.containsKey(name) ? !lists.get(name).isEmpty() : !text(name).isEmpty();
    }

    @Override
    public List<DocumentData> rows(String name, List<String> same) {
      return lists.get(name).stream()
          .filter(row -> same.stream().allMatch(key -> row.get(key).equals(text(key))))
          .map(row -> (DocumentData) new Values(row, lists, this))
          .toList();
    }
  }

  private void paragraph(String... runs) {
    XWPFParagraph paragraph = template.createParagraph();
    for (String run : runs) {
      paragraph.createRun().setText(run);
    }
  }

  private DocumentTemplate read() throws IOException, SAXException {
    template.createStyles();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    template.write(bytes);
    return DocumentTemplate.read(bytes.toByteArray());
  }

  private XWPFDocument filled(
      Map<String, String> texts, Map<String, List<Map<String, String>>> lists) throws Exception {
    return new XWPFDocument(new ByteArrayInputStream(read().fill(new Values(texts, lists, null))));
  }

  private static List<String> paragraphs(XWPFDocument document) {
    return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
  }

  @Test
  void aTagThatIsCutIntoRunsIsStillATag() throws Exception {
    paragraph("Năm {", "{ye", "ar}}, ", "quý {{quarter}}.");
    try (XWPFDocument document = filled(Map.of("year", "2022", "quarter", "I"), Map.of())) {
      assertThat(paragraphs(document)).containsExactly("Năm 2022, quý I.");
    }
  }

  @Test
  void partsRepeatInParagraphsBetweenParagraphsAndInRows() throws Exception {
    paragraph("{{#units}}{{name}}; {{/units}}");
    paragraph("{{#units}}");
    paragraph("Đơn vị {{name}} năm {{year}}");
    paragraph("{{/units}}");
    XWPFTable table = template.createTable(2, 2);
    table.getRow(0).getCell(0).setText("Tên");
    table.getRow(1).getCell(0).setText("{{#units}}{{name}}");
    table.getRow(1).getCell(1).setText("{{year}}{{/units}}");
    try (XWPFDocument document =
        filled(
            Map.of("year", "2022"),
            Map.of("units", List.of(Map.of("name", "Một"), Map.of("name", "Hai"))))) {
      assertThat(paragraphs(document))
          .containsExactly("Một; Hai; ", "Đơn vị Một năm 2022", "Đơn vị Hai năm 2022");
      List<XWPFTableRow> rows = document.getTables().get(0).getRows();
      assertThat(rows).hasSize(3);
      assertThat(rows.get(2).getTableCells())
          .extracting(cell -> cell.getText())
          .containsExactly("Hai", "2022");
    }
  }

  @Test
  void rowsMayBeThoseThatAgreeWithTheRowAround() throws Exception {
    paragraph("{{#units}}{{name}}: {{#tasks same name}}{{task}} {{/tasks}}{{/units}}");
    try (XWPFDocument document =
        filled(
            Map.of(),
            Map.of(
                "units", List.of(Map.of("name", "Một"), Map.of("name", "Hai")),
                "tasks",
                    List.of(
                        Map.of("name", "Hai", "task", "x"),
                        Map.of("name", "Một", "task", "y"),
                        Map.of("name", "Hai", "task", "z"))))) {
      assertThat(paragraphs(document)).containsExactly("Một: y Hai: x z ");
    }
  }

  @Test
  void partsStandOnlyWhereThereIsSomethingOrNothing() throws Exception {
    paragraph("{{?name}}có {{name}}{{/name}}{{^name}}không có{{/name}}");
    paragraph("{{?other}}có{{/other}}");
    paragraph("hết");
    try (XWPFDocument document = filled(Map.of("name", "tên"), Map.of())) {
      assertThat(paragraphs(document)).containsExactly("có tên", "hết");
    }
  }

  @Test
  void aTagInAValueStaysAsItIsWritten() throws Exception {
    paragraph("{{#units}}{{name}} {{/units}}{{year}}");
    String hostile = "{{year}} <w:p/> ]]> & \"{{/units}}\"";
    try (XWPFDocument document =
        filled(Map.of("year", hostile), Map.of("units", List.of(Map.of("name", hostile))))) {
      assertThat(paragraphs(document)).containsExactly(hostile + " " + hostile);
    }
  }

  @Test
  void aPartWithoutAnEndIsNoTemplate() {
    paragraph("{{#units}}{{?name}}{{/units}}{{/name}}");
    assertThatThrownBy(this::read).isInstanceOf(SAXException.class).hasMessageContaining("units");
  }
}
