package vn.thuoc.app;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the script that started this process says of how it was called.
 *
 * @param typed the command as it was typed, such as {@code ./thuoc}
 * @param goesOn whether the script itself does next what people would have to be told
 */
record Launcher(String typed, boolean goesOn) {
  /** The command's name. */
  static final String NAME = "thuoc";

  /** A command to type, as messages quote it in either language. */
  private static final Pattern QUOTED = Pattern.compile("(?<=[«'])" + NAME + "(?= )");

  static Launcher of(Map<String, String> environment) {
    String typed = environment.getOrDefault("THUOC_TYPED", "").strip();
    return new Launcher(
        typed.isEmpty() ? NAME : typed, "yes".equals(environment.get("THUOC_GOES_ON")));
  }

  /** The script that started this process. */
  static Launcher current() {
    return of(System.getenv());
  }

  /** A message in which the commands to type begin as this one was typed. */
  String typedIn(String message) {
    return QUOTED.matcher(message).replaceAll(Matcher.quoteReplacement(typed));
  }
}
