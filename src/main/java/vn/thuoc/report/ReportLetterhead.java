package vn.thuoc.report;

/**
 * Whose heading and signature a paper bears.
 *
 * @param of the parameter that names the unit that issues the paper
 * @param kind the letters of the kind of paper, such as BC for a report
 */
record ReportLetterhead(String of, String kind) {}
