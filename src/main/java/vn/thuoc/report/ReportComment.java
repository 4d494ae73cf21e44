package vn.thuoc.report;

import vn.thuoc.metric.wording.Comment;
import vn.thuoc.problem.Place;

/**
 * Sentences of a paper that are computed from its figures.
 *
 * @param id the template's parameter {@code comment.<id>}
 * @param data the data set whose rows they speak of
 * @param comment the sentences
 * @param place where they are defined
 */
record ReportComment(String id, String data, Comment comment, Place place) {}
