package vn.thuoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.thuoc.definition.DefinitionFolder;

/** A survey that scores nothing, printed with its answers by whoever asks for the scorecard. */
class AnswersTest {
  private final AnswersMarts marts = new AnswersMarts().ofEachKind();

  private Reports reports() {
    return new Reports(marts.metrics(), DefinitionFolder.onClassPath("dashboards"));
  }

  @Test
  void scorecardOfASurveyIsItsFormWithAnswers() throws Exception {
    assertThat(PdfText.all(reports().print("scorecard", AnswersMarts.ASKED, PaperFormat.PDF)))
        .contains("PHIẾU KHẢO SÁT NĂM 2020")
        .contains("I. Ứng dụng")
        .contains("Số máy tính 27.432")
        .contains("Số máy in để trống")
        .contains("Khác không áp dụng")
        .containsSubsequence("Thấp ☐", "Cao ☒")
        .contains("Dòng 1 Tên: =1+1 Năm: 2020")
        .doesNotContain("1 dòng")
        .doesNotContain("Điểm");
  }

  @Test
  void itsWorkbookHoldsTheAnswersAsTexts() throws Exception {
    byte[] bytes = reports().print("scorecard", AnswersMarts.ASKED, PaperFormat.XLSX);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(workbook.getSheet("Trả lời").getLastRowNum()).isEqualTo(marts.size());
      assertThat(workbook.getSheet("Trả lời").getRow(5).getCell(7).getStringCellValue())
          .isEqualTo("Không");
    }
  }

  @Test
  void placeToSignIsNeverAlone() throws Exception {
    for (int more = 0; more < 40; more++) {
      marts.line("question", "text", "Nội dung thứ " + more, "given", "đã trả lời");
      List<String> pages =
          PdfText.pages(reports().print("answers", AnswersMarts.ASKED, PaperFormat.PDF));
      assertThat(pages.get(pages.size() - 1))
          .as("%d lines", marts.size())
          .contains("ĐẠI DIỆN ĐƠN VỊ", "Nội dung thứ " + more);
    }
  }
}
