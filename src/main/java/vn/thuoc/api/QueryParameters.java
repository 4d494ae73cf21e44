package vn.thuoc.api;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.problem.Words;

/**
 * Reads a metric query from an address: {@code measures=a,b&by=c&filter=year:2022&sort=-a&limit=9}.
 * {@code filter} may stand several times; values of one dimension are alternatives, and one filter
 * carries one value, so that values may hold commas. A number's value may be a range, {@code
 * filter=year:2019..2021}. {@code offset=100} leaves out the first hundred rows.
 */
final class QueryParameters {
  private static final List<String> KNOWN =
      List.of("measures", "by", "filter", "sort", "limit", "offset", Request.RELEASE);

  /** Rows of one answer; whoever wants more asks again with an offset. */
  static final int ROWS_AT_MOST = 10_000;

  private QueryParameters() {}

  static MetricQuery read(String view, Context context) {
    Request.only(context, KNOWN);
    return new MetricQuery(
        view,
        list(context, "measures"),
        list(context, "by"),
        filter(context),
        list(context, "sort").stream().map(MetricQuery.Sort::of).toList(),
        OptionalInt.of(limit(context)),
        whole(context, "offset").orElse(0));
  }

  private static List<String> list(Context context, String key) {
    return context.queryParams(key).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  private static Map<String, List<String>> filter(Context context) {
    Map<String, List<String>> filter = new LinkedHashMap<>();
    for (String value : context.queryParams("filter")) {
      int colon = value.indexOf(':');
      if (colon < 1) {
        throw Request.wrong("filter", value);
      }
      filter
          .computeIfAbsent(value.substring(0, colon), unused -> new ArrayList<>())
          .add(value.substring(colon + 1));
    }
    return filter;
  }

  private static int limit(Context context) {
    int limit = whole(context, "limit").orElse(ROWS_AT_MOST);
    if (limit > ROWS_AT_MOST) {
      throw Request.problem(
          ApiError.PARAMETER_WRONG,
          new Words(
              "Một câu trả lời có nhiều nhất " + ROWS_AT_MOST + " dòng.",
              "An answer has at most " + ROWS_AT_MOST + " rows."),
          new Words(
              "Hỏi từng phần: limit=" + ROWS_AT_MOST + "&offset=" + ROWS_AT_MOST + "…",
              "Ask part by part: limit=" + ROWS_AT_MOST + "&offset=" + ROWS_AT_MOST + "..."));
    }
    return limit;
  }

  private static OptionalInt whole(Context context, String key) {
    String text = context.queryParam(key);
    if (text == null) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw Request.wrong(key, text);
    }
  }
}
