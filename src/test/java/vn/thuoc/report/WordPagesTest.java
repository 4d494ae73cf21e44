package vn.thuoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.ingest.LibreOffice;
import vn.thuoc.metric.Metrics;

class WordPagesTest {
  @TempDir private Path folder;

  @Test
  void tablesAreKeptApartAndOnlyTheirRowsWithTextMayGrow() {
    String spacer = "<w:tr><w:trHeight w:hRule=\"exact\" w:val=\"40\" /><w:p></w:p></w:tr>";
    String row =
        "<w:tr><w:trHeight w:hRule=\"exact\" w:val=\"280\" /><w:tcBorders></w:tcBorders>"
            + "<w:p><w:t >Tổng điểm</w:t></w:p></w:tr>";
    String prose =
        "<w:tr><w:trHeight w:hRule=\"exact\" w:val=\"640\" /><w:p><w:t >Nhận xét</w:t></w:p></w:tr>";
    String table = "<w:tbl>" + spacer + row + prose + "</w:tbl>";

    String pages = WordPages.document("<w:body>" + table + table + "<w:sectPr/></w:body>");

    assertThat(pages)
        .containsSubsequence("</w:tbl><w:p>", "</w:p><w:tbl>", "</w:tbl><w:p>", "</w:p><w:sectPr/>")
        .containsSubsequence(spacer, row.replace("exact", "atLeast"), prose, spacer)
        .doesNotContain(row)
        .endsWith("</w:body>");
  }

  @Test
  void aWordProcessorBreaksTheScorecardWhereItWasLaidOut() throws Exception {
    List<String> opened = opened(new LaGi().metrics(), "scorecard", LaGi.ASKED);
    for (int page = 0; page < opened.size(); page++) {
      assertThat(opened.get(page)).contains("Trang " + (page + 1) + "/" + opened.size());
    }
  }

  @Test
  void aWordProcessorBreaksTheAnnualReportWhereItWasLaidOut() throws Exception {
    List<String> opened = opened(new AnnualMarts(3, 4).metrics(), "annual", AnnualMarts.ASKED);
    assertThat(opened).allMatch(page -> page.contains("Phạm vi: đơn vị cấp trên: Tỉnh Mẫu"));
  }

  /** The pages that a word processor makes of a paper, as many as were laid out. */
  private List<String> opened(Metrics metrics, String report, Map<String, String> asked)
      throws Exception {
    assumeTrue(LibreOffice.installed(), LibreOffice.MISSING);
    Reports reports = new Reports(metrics, DefinitionFolder.onClassPath("dashboards"));
    List<String> laidOut = PdfText.pages(reports.print(report, asked, PaperFormat.PDF));

    byte[] docx = reports.print(report, asked, PaperFormat.DOCX);
    List<String> opened = PdfText.pages(LibreOffice.saved(folder, docx, "docx", "pdf"));

    assertThat(opened).hasSameSizeAs(laidOut).hasSizeGreaterThan(10);
    return opened;
  }
}
