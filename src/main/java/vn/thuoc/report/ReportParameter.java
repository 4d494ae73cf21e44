package vn.thuoc.report;

import vn.thuoc.problem.Words;

/**
 * What a person says to get a paper.
 *
 * @param id how commands and addresses name it, such as {@code unit}
 * @param label what people call it
 * @param view the metric view whose dimension holds the values that make sense
 * @param dimension that dimension
 * @param optional whether a paper can do without it; what filters by it then lets everything
 *     through
 */
public record ReportParameter(
    String id, Words label, String view, String dimension, boolean optional) {}
