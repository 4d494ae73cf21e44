package vn.thuoc.report;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.thuoc.metric.MetricResult;
import vn.thuoc.metric.wording.CommentWriter;
import vn.thuoc.metric.wording.Wording;
import vn.thuoc.problem.Language;

/** Writes the sentences of a paper; papers are in Vietnamese. */
final class PaperComments {
  private final Wording wording;
  private final PaperText text;

  PaperComments(Wording wording, PaperText text) {
    this.wording = wording;
    this.text = text;
  }

  /**
   * The sentences by id of the comment; empty where nothing can be said.
   *
   * @param results the figures by id of the report's data
   */
  Map<String, String> of(ReportDefinition report, Map<String, MetricResult> results) {
    Map<String, String> written = new LinkedHashMap<>();
    for (ReportComment comment : report.comments()) {
      CommentWriter writer = new CommentWriter(results.get(comment.data()), wording, Language.VI);
      written.put(comment.id(), text.printable(String.join(" ", writer.write(comment.comment()))));
    }
    return written;
  }
}
