package vn.thuoc.report;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRTemplatePrintText;

/**
 * The page numbers in the table of contents of a paper that is laid out. A template marks the field
 * that prints them with the property {@value #MARK}. Its width is fixed, so another number moves
 * nothing.
 */
final class ContentsPages {
  static final String MARK = "vn.thuoc.contents.page";

  private ContentsPages() {}

  /**
   * Writes the pages on which the headings stand.
   *
   * @return whether the template marks as many numbers as there are headings; nothing is written
   *     otherwise
   */
  static boolean written(JasperPrint print, List<ContentsRows.Entry> headings) {
    List<JRTemplatePrintText> numbers = new ArrayList<>();
    for (JRPrintPage page : print.getPages()) {
      gather(page.getElements(), numbers);
      if (numbers.size() >= headings.size()) {
        break;
      }
    }
    if (numbers.size() != headings.size()) {
      return false;
    }
    for (int at = 0; at < numbers.size(); at++) {
      numbers.get(at).setText(String.valueOf(headings.get(at).page()));
    }
    return true;
  }

  private static void gather(List<JRPrintElement> elements, List<JRTemplatePrintText> numbers) {
    for (JRPrintElement element : elements) {
      if (element instanceof JRPrintFrame frame) {
        gather(frame.getElements(), numbers);
      } else if (element instanceof JRTemplatePrintText text
          && text.hasProperties()
          && text.getPropertiesMap().containsProperty(MARK)) {
        numbers.add(text);
      }
    }
  }
}
