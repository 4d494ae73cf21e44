package vn.thuoc.api;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.problem.ErrorCode;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** What a request asks for, beyond its path. */
final class Request {
  static final String LANGUAGE = "lang";
  static final String RELEASE = "release";

  private Request() {}

  /** Vietnamese, unless {@code lang=en} asks for English. */
  static Language language(Context context) {
    return "en".equals(context.queryParam(LANGUAGE)) ? Language.EN : Language.VI;
  }

  /** The release that is asked for by name or number; the newest when none is. */
  static Optional<String> release(Context context) {
    return Optional.ofNullable(context.queryParam(RELEASE)).filter(name -> !name.isEmpty());
  }

  /** Every parameter but language and release, each given once. Empty ones count as not given. */
  static Map<String, String> parameters(Context context) {
    Map<String, String> parameters = new LinkedHashMap<>();
    context
        .queryParamMap()
        .forEach(
            (key, values) -> {
              if (values.size() > 1) {
                throw wrong(key, values.toString());
              }
              boolean own = !key.equals(LANGUAGE) && !key.equals(RELEASE);
              if (own && !values.get(0).isEmpty()) {
                parameters.put(key, values.get(0));
              }
            });
    return parameters;
  }

  /** Refuses parameters that nobody reads: a misspelt one would silently widen the answer. */
  static void only(Context context, List<String> known) {
    for (String key : context.queryParamMap().keySet()) {
      if (!known.contains(key) && !key.equals(LANGUAGE)) {
        String list = String.join(", ", known);
        throw problem(
            ApiError.PARAMETER_UNKNOWN,
            new Words("Không có tham số «" + key + "».", "There is no parameter '" + key + "'."),
            new Words("Các tham số dùng được: " + list + ".", "Known parameters: " + list + "."));
      }
    }
  }

  static ProblemException wrong(String key, String value) {
    return problem(
        ApiError.PARAMETER_WRONG,
        new Words(
            "Tham số «" + key + "» có giá trị không dùng được: «" + value + "».",
            "Parameter '" + key + "' has an unusable value: '" + value + "'."),
        new Words(
            "Xem cách viết tại /api/v1/metrics.", "See /api/v1/metrics for how to write it."));
  }

  static ProblemException problem(ErrorCode code, Words message, Words remedy) {
    return new ProblemException(Problem.error(code, Place.nowhere(), message, remedy));
  }
}
