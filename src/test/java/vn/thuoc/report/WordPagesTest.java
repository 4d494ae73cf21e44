package vn.thuoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.ingest.LibreOffice;

class WordPagesTest {
  @TempDir private Path folder;

  @Test
  void tablesAreKeptApartAndOnlyRowsWithTextMayGrow() {
    String spacer = "<w:tr><w:trHeight w:hRule=\"exact\" w:val=\"40\" /><w:p></w:p></w:tr>";
    String row =
        "<w:tr><w:trHeight w:hRule=\"exact\" w:val=\"280\" /><w:p><w:t >Tổng điểm</w:t></w:p></w:tr>";
    String table = "<w:tbl>" + spacer + row + "</w:tbl>";

    String pages = WordPages.document("<w:body>" + table + table + "<w:sectPr/></w:body>");

    assertThat(pages)
        .containsSubsequence("</w:tbl><w:p>", "</w:p><w:tbl>", "</w:tbl><w:p>", "</w:p><w:sectPr/>")
        .containsSubsequence(spacer, row.replace("exact", "atLeast"), spacer)
        .doesNotContain(row)
        .endsWith("</w:body>");
  }

  @Test
  void aWordProcessorBreaksThePagesWhereTheyWereLaidOut() throws Exception {
    assumeTrue(LibreOffice.installed(), LibreOffice.MISSING);
    Reports reports = new Reports(new LaGi().metrics(), DefinitionFolder.onClassPath("dashboards"));
    List<String> laidOut = PdfText.pages(reports.print("scorecard", LaGi.ASKED, PaperFormat.PDF));

    byte[] docx = reports.print("scorecard", LaGi.ASKED, PaperFormat.DOCX);
    List<String> opened = PdfText.pages(LibreOffice.saved(folder, docx, "docx", "pdf"));

    assertThat(opened).hasSameSizeAs(laidOut).hasSizeGreaterThan(10);
    for (int page = 0; page < opened.size(); page++) {
      assertThat(opened.get(page)).contains("Trang " + (page + 1) + "/" + laidOut.size());
    }
  }
}
