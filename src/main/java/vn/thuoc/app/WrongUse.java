package vn.thuoc.app;

import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.thuoc.problem.Words;

/** What is wrong with a command line, said in both languages; the parser knows English only. */
final class WrongUse {
  private WrongUse() {}

  static Words of(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String what = String.join(" ", unmatched.getUnmatched());
      return words("không có lệnh hay tham số «" + what + "»", "'" + what + "' is not known");
    }
    if (wrong instanceof MissingParameterException missing) {
      String what =
          missing.getMissing().stream().map(WrongUse::name).collect(Collectors.joining(", "));
      return words("thiếu " + what, what + " is missing");
    }
    if (wrong instanceof OverwrittenOptionException twice) {
      String what = name(twice.getOverwritten());
      return words(what + " chỉ được ghi một lần", what + " may stand once only");
    }
    Optional<String> name = Optional.ofNullable(wrong.getArgSpec()).map(WrongUse::name);
    String value = Optional.ofNullable(wrong.getValue()).orElse("");
    return name.map(
            what ->
                value.isEmpty()
                    ? words(
                        "giá trị của " + what + " chưa đúng", "the value of " + what + " is wrong")
                    : words(
                        "giá trị «" + value + "» của " + what + " chưa đúng",
                        "the value '" + value + "' of " + what + " is wrong"))
        .orElseGet(() -> words("không hiểu được các tham số", "the arguments make no sense"));
  }

  /** An option that stands before the command it was meant for. */
  static Words before(OptionSpec option, String command) {
    String what = option.longestName();
    return words(
        what + " phải viết sau «" + command + "»", what + " must stand behind '" + command + "'");
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static Words words(String vi, String en) {
    return new Words("Lệnh viết chưa đúng: " + vi + ".", "Wrong command line: " + en + ".");
  }
}
