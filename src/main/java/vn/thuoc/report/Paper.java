package vn.thuoc.report;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.thuoc.metric.ReleaseStamp;

/**
 * Everything that one paper says, before it is laid out in any format.
 *
 * @param report the kind of paper
 * @param asked what a person asked for, by id of the parameter
 * @param names what people call that, by id of the parameter
 * @param letterhead whose heading it bears
 * @param answers the figures, by id of the report's data
 * @param comments the sentences computed from them, by id
 * @param release where the figures come from
 */
record Paper(
    ReportDefinition report,
    Map<String, String> asked,
    Map<String, String> names,
    Letterhead letterhead,
    Map<String, Answer> answers,
    Map<String, String> comments,
    ReleaseStamp release) {
  Paper {
    asked = Map.copyOf(asked);
    names = Map.copyOf(names);
    answers = new LinkedHashMap<>(answers);
    comments = Map.copyOf(comments);
  }
}
