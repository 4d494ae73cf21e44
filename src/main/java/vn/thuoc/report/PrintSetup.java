package vn.thuoc.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.thuoc.metric.ReleaseStamp;
import vn.thuoc.metric.VietnameseNumbers;

/** Makes a sheet come out of a printer as a paper: A4, as wide as the page, each page labelled. */
final class PrintSetup {
  /** What fits into a line beside the mark of simulated figures, upright and on its side. */
  private static final int UPRIGHT = 45;

  private static final int ON_ITS_SIDE = 90;

  private final Sheet sheet;
  private final Paper paper;
  private final Map<String, String> words;

  PrintSetup(Sheet sheet, Paper paper, Map<String, String> words) {
    this.sheet = sheet;
    this.paper = paper;
    this.words = words;
  }

  void upright() {
    page(false);
  }

  /** Sets a table on its side, its headings on every page. */
  void onItsSide(int headingRows) {
    page(true);
    sheet.setRepeatingRows(new CellRangeAddress(0, headingRows - 1, -1, -1));
  }

  private void page(boolean landscape) {
    org.apache.poi.ss.usermodel.PrintSetup page = sheet.getPrintSetup();
    page.setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
    page.setLandscape(landscape);
    sheet.setFitToPage(true);
    page.setFitWidth((short) 1);
    page.setFitHeight((short) 0);
    ReleaseStamp release = paper.release();
    sheet.getHeader().setLeft(text(asked(), landscape ? ON_ITS_SIDE : UPRIGHT));
    sheet
        .getFooter()
        .setLeft(
            text(
                words
                    .get("report_source")
                    .replace("{number}", String.valueOf(release.id()))
                    .replace("{date}", VietnameseNumbers.date(release.dataDate().toString()))
                    .replace("{name}", release.name()),
                ON_ITS_SIDE));
    sheet.getFooter().setRight("&P/&N");
    if (release.simulated()) {
      sheet.getHeader().setRight(text(words.get("report_simulated_short"), UPRIGHT));
    }
  }

  private String asked() {
    return paper.report().title().vi()
        + paper.report().parameters().stream()
            .filter(parameter -> paper.names().containsKey(parameter.id()))
            .map(parameter -> parameter.label().vi() + " " + paper.names().get(parameter.id()))
            .collect(Collectors.joining("; ", ": ", ""));
  }

  /** Cut where it is too long, its signs none of the line's own commands. */
  private static String text(String text, int longest) {
    String cut = text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    return cut.replace("&", "&&");
  }
}
