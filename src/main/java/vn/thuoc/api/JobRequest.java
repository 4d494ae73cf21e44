package vn.thuoc.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.problem.Words;
import vn.thuoc.report.PaperFormat;
import vn.thuoc.report.job.PaperOrder;

/**
 * The body of an order of papers.
 *
 * @param report id of the report
 * @param parameters what it is for, by id
 * @param formats the kinds of file, by their endings
 * @param each the parameter for whose every value a paper is wanted
 * @param release the release by name or number; the newest when none is named
 */
record JobRequest(
    Optional<String> report,
    Map<String, String> parameters,
    List<String> formats,
    Optional<String> each,
    Optional<String> release) {
  private static final int LARGEST = 16_384;
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> KEYS =
      Set.of("report", "parameters", "formats", "each", "release");

  /** Reads the body, which must say that it is JSON: no page elsewhere can send that unasked. */
  static JobRequest of(Context context) {
    String type = Optional.ofNullable(context.contentType()).orElse("");
    if (!type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?")) {
      throw Request.problem(
          ApiError.CONTENT_TYPE_WRONG,
          new Words("Nội dung gửi phải là JSON.", "The body must be JSON."),
          new Words("Gửi với Content-Type: application/json.", "Send it as application/json."));
    }
    try {
      byte[] body = context.req().getInputStream().readNBytes(LARGEST + 1);
      if (body.length > LARGEST) {
        throw wrong("> " + LARGEST);
      }
      return JSON.readValue(body, Object.class) instanceof Map<?, ?> fields
          ? of(fields)
          : unreadable();
    } catch (JsonProcessingException e) {
      throw wrong(e.getOriginalMessage());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JobRequest unreadable() {
    throw wrong("{…}");
  }

  private static JobRequest of(Map<?, ?> fields) {
    if (!KEYS.containsAll(fields.keySet())) {
      throw wrong(String.valueOf(fields.keySet()));
    }
    Map<String, String> parameters = new TreeMap<>();
    Object said = Optional.<Object>ofNullable(fields.get("parameters")).orElse(Map.of());
    Object formats = Optional.<Object>ofNullable(fields.get("formats")).orElse(List.of());
    if (!(said instanceof Map<?, ?> values) || !(formats instanceof List<?> endings)) {
      throw wrong("parameters, formats");
    }
    values.forEach((key, value) -> parameters.put(scalar(key), scalar(value)));
    return new JobRequest(
        text(fields, "report"),
        parameters,
        endings.stream().map(JobRequest::scalar).toList(),
        text(fields, "each"),
        text(fields, "release"));
  }

  private static Optional<String> text(Map<?, ?> fields, String key) {
    return Optional.<Object>ofNullable(fields.get(key))
        .map(JobRequest::scalar)
        .filter(text -> !text.isBlank());
  }

  private static String scalar(Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    throw wrong(String.valueOf(value));
  }

  /** What is wanted, in the terms of those who make it. */
  PaperOrder order() {
    List<PaperFormat> wanted = new ArrayList<>();
    for (String ending : formats) {
      wanted.add(
          Stream.of(PaperFormat.values())
              .filter(format -> format.ending().equals(ending))
              .findFirst()
              .orElseThrow(() -> wrong("formats: " + ending)));
    }
    return new PaperOrder(report.orElseThrow(() -> wrong("report")), parameters, wanted, each);
  }

  private static vn.thuoc.problem.ProblemException wrong(String what) {
    String endings =
        Stream.of(PaperFormat.values()).map(PaperFormat::ending).collect(Collectors.joining(", "));
    return Request.problem(
        ApiError.BODY_WRONG,
        new Words(
            "Không hiểu được nội dung gửi: " + what + ".",
            "The body makes no sense: " + what + "."),
        new Words(
            "Gửi report, parameters, formats ("
                + endings
                + "), each, release; xem /api/v1/reports.",
            "Send report, parameters, formats ("
                + endings
                + "), each, release; see /api/v1/reports."));
  }
}
