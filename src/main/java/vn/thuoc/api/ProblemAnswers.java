package vn.thuoc.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.lang.System.Logger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.dashboard.DashboardError;
import vn.thuoc.dashboard.download.DownloadError;
import vn.thuoc.instrument.InstrumentError;
import vn.thuoc.metric.MetricError;
import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.report.job.JobError;

/**
 * The one mapping of problems to HTTP. Wrong use is 400, or 404 where a named thing does not exist;
 * data in no state to answer is 409; the rest is 500 and goes to the log, never to the reader.
 */
final class ProblemAnswers {
  private static final Logger LOG = System.getLogger(ProblemAnswers.class.getName());
  private static final Set<ErrorCode> NOT_FOUND =
      Set.of(
          ApiError.ADDRESS_UNKNOWN,
          DashboardError.PAGE_UNKNOWN,
          DashboardError.COMPONENT_UNKNOWN,
          DownloadError.ENDING_UNKNOWN,
          DashboardError.CHOICE_UNKNOWN,
          InstrumentError.INSTRUMENT_UNKNOWN,
          MetricError.RELEASE_UNKNOWN,
          MetricError.VIEW_UNKNOWN,
          JobError.JOB_UNKNOWN,
          JobError.FILE_UNKNOWN);

  /** Those for which HTTP has a word of its own. */
  private static final Map<ErrorCode, HttpStatus> OWN =
      Map.of(
          ApiError.HOST_UNKNOWN, HttpStatus.MISDIRECTED_REQUEST,
          ApiError.OTHER_SITE, HttpStatus.FORBIDDEN,
          ApiError.CONTENT_TYPE_WRONG, HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          JobError.QUEUE_FULL, HttpStatus.TOO_MANY_REQUESTS);

  private ProblemAnswers() {}

  /**
   * @param shell the page that tells people in a browser, who cannot read JSON
   */
  static void routes(RoutesConfig routes, Asset shell) {
    routes.exception(
        ProblemException.class,
        (problem, context) -> {
          if (status(problem.problems()) == HttpStatus.INTERNAL_SERVER_ERROR) {
            LOG.log(Logger.Level.ERROR, context.path(), problem);
          }
          write(context, problem.problems());
        });
    routes.exception(
        Exception.class,
        (fault, context) -> {
          LOG.log(Logger.Level.ERROR, context.path(), fault);
          write(context, List.of(internal()));
        });
    routes.error(
        404,
        context -> {
          if (isOpenedByAPerson(context)) {
            shell.write(context);
          } else {
            replace(context, unknownAddress(context.path()));
          }
        });
    routes.error(405, context -> replace(context, methodNotAllowed(context)));
  }

  static void write(Context context, List<Problem> problems) {
    context.status(status(problems));
    context.header("Cache-Control", "no-store").removeHeader("ETag");
    Answer.json(context, ProblemView.Body.of(problems, Request.language(context)));
  }

  /** Browsers ask for HTML when somebody follows a link or types an address. */
  private static boolean isOpenedByAPerson(Context context) {
    String accepted = context.header("Accept");
    return accepted != null
        && accepted.contains("text/html")
        && context.method() == HandlerType.GET
        && !context.path().startsWith("/api/");
  }

  /** Only Javalin's own answers, which know nothing of our wording. */
  private static void replace(Context context, Problem problem) {
    String type = context.res().getContentType();
    if (type == null || !type.startsWith("application/json") || context.result() == null) {
      int status = context.statusCode();
      write(context, List.of(problem));
      context.status(status);
    }
  }

  private static HttpStatus status(List<Problem> problems) {
    ErrorClass gravest =
        problems.stream()
            .map(problem -> problem.code().errorClass())
            .max(java.util.Comparator.naturalOrder())
            .orElse(ErrorClass.INTERNAL);
    return switch (gravest) {
      case USER -> userStatus(problems);
      case DATA -> HttpStatus.CONFLICT;
      case INTERNAL, EXTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }

  private static HttpStatus userStatus(List<Problem> problems) {
    Optional<HttpStatus> own =
        problems.stream().map(Problem::code).filter(OWN::containsKey).map(OWN::get).findFirst();
    if (own.isPresent()) {
      return own.get();
    }
    boolean notFound = problems.stream().allMatch(problem -> NOT_FOUND.contains(problem.code()));
    return notFound ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
  }

  private static Problem internal() {
    return Problem.error(
        ApiError.INTERNAL,
        Place.nowhere(),
        new Words("Máy chủ gặp lỗi.", "The server made a mistake."),
        new Words(
            "Tải lại trang; nếu vẫn lỗi, gửi nhật ký của máy chủ cho người quản trị.",
            "Reload; if it stays, send the server's log to the administrator."));
  }

  private static Problem unknownAddress(String path) {
    return Problem.error(
        ApiError.ADDRESS_UNKNOWN,
        Place.nowhere(),
        new Words("Không có gì ở địa chỉ " + path + ".", "There is nothing at " + path + "."),
        new Words("Bắt đầu từ trang đầu: /.", "Start from the first page: /."));
  }

  private static Problem methodNotAllowed(Context context) {
    return Problem.error(
        ApiError.METHOD_NOT_ALLOWED,
        Place.nowhere(),
        new Words(
            "Địa chỉ này không nhận " + context.method() + ".",
            "This address does not take " + context.method() + "."),
        new Words(
            "Dùng GET; chỉ /api/v1/jobs nhận POST và DELETE.",
            "Use GET; only /api/v1/jobs takes POST and DELETE."));
  }
}
