package vn.thuoc.api;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.problem.Words;

/**
 * Refuses what another site has a browser send. A browser says where a request that changes
 * something comes from; programs, which say nothing, are not led by anybody's page.
 */
final class SameOrigin {
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private SameOrigin() {}

  static void check(Context context) {
    if (HARMLESS.contains(context.req().getMethod())) {
      return;
    }
    boolean foreignSite =
        Optional.ofNullable(context.header("Sec-Fetch-Site"))
            .filter(site -> !OURS.contains(site))
            .isPresent();
    boolean foreignOrigin =
        Optional.ofNullable(context.header("Origin"))
            .filter(origin -> !isOurs(origin, context.header("Host")))
            .isPresent();
    if (foreignSite || foreignOrigin) {
      throw Request.problem(
          ApiError.OTHER_SITE,
          new Words(
              "Yêu cầu này do một trang khác gửi, không được nhận.",
              "This request comes from another site and is refused."),
          new Words(
              "Mở trang của máy chủ này rồi làm lại ở đó.",
              "Open this server's own page and do it there."));
    }
  }

  private static boolean isOurs(String origin, String host) {
    try {
      String from = URI.create(origin).getRawAuthority();
      return from != null && from.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
