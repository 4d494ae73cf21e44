package vn.thuoc.api;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thuoc.problem.Words;

/**
 * Refuses requests whose Host header is a name that this server does not go by. Without it, a
 * foreign web site whose name is made to point at this machine could read everything through a
 * visitor's browser. Numeric addresses cannot be re-pointed and pass.
 */
final class HostCheck {
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  private final Set<String> names;

  /**
   * @param names the host names to answer for besides {@code localhost}, in lower case
   */
  HostCheck(Set<String> names) {
    this.names = Set.copyOf(names);
  }

  void check(Context context) {
    String header = context.header("Host");
    String host = header == null ? "" : withoutPort(header).toLowerCase(Locale.ROOT);
    boolean numeric = IPV4.matcher(host).matches() || host.startsWith("[");
    if (!numeric && !host.equals("localhost") && !names.contains(host)) {
      throw Request.problem(
          ApiError.HOST_UNKNOWN,
          new Words(
              "Máy chủ này không trả lời cho tên «" + host + "».",
              "This server does not answer for the name '" + host + "'."),
          new Words(
              "Dùng http://localhost, địa chỉ số của máy, hoặc tên đã nêu ở --host.",
              "Use http://localhost, the machine's numeric address, or the name given to --host."));
    }
  }

  private static String withoutPort(String header) {
    int colon = header.lastIndexOf(':');
    return colon > header.lastIndexOf(']') ? header.substring(0, colon) : header;
  }
}
