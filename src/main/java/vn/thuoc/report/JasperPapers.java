package vn.thuoc.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;

/**
 * Lays a paper out. A paper with a table of contents is laid out again with the headings that were
 * found in it; the pages on which they then stand are written into the contents.
 */
final class JasperPapers {
  /** The first has no contents, the second the right headings; more where it does not mark them. */
  private static final int ROUNDS = 4;

  private final JasperReportsContext context;

  JasperPapers(JasperReportsContext context) {
    this.context = context;
  }

  JasperPrint laidOut(Paper paper, JasperReport template, Map<String, Object> fixed)
      throws JRException {
    List<ContentsRows.Entry> contents = List.of();
    for (int round = 1; ; round++) {
      Map<String, Object> values = new HashMap<>(fixed);
      TemplateParameters.rows(paper, contents).forEach(values::put);
      AnswerRows detail = new AnswerRows(paper.answers().get(paper.report().detail()));
      JasperPrint print = JasperFillManager.getInstance(context).fill(template, values, detail);
      List<ContentsRows.Entry> found = ContentsRows.in(print);
      if (!TemplateParameters.wantsContents(template)
          || found.equals(contents)
          || ContentsRows.sameHeadings(contents, found) && ContentsPages.written(print, found)) {
        return print;
      } else if (round == ROUNDS) {
        throw new JRException("the table of contents of " + paper.report().id() + " never settles");
      }
      contents = found;
    }
  }
}
