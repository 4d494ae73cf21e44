package vn.thuoc.report;

/**
 * One value that a parameter of a report can have.
 *
 * @param value how commands and addresses give it
 * @param name what people call it
 */
public record ReportChoice(String value, String name) {}
