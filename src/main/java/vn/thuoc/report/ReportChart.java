package vn.thuoc.report;

import java.util.Map;

/**
 * A chart in a paper.
 *
 * @param id the template's parameter {@code chart.<id>}
 * @param builder the builder in {@code dashboards/charts}
 * @param data the data set it draws
 * @param width in points
 * @param height in points
 * @param spec what the builder is told: text, flag or list of texts by key
 */
record ReportChart(
    String id, String builder, String data, int width, int height, Map<String, Object> spec) {
  ReportChart {
    spec = Map.copyOf(spec);
  }
}
