package vn.thuoc.report;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thuoc.definition.DefinitionDigest;

/**
 * What the file of a paper is called, without its ending: {@code scorecard-la-gi-2022}. Nothing but
 * letters, digits, hyphens and underscores, so that no value reaches another folder; a value that
 * had to be changed or cut gives a name of its own all the same.
 */
final class PaperName {
  private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9_-]");
  private static final int LONGEST = 100;
  private static final int HASH = 8;

  private PaperName() {}

  /** The report, then what was said, in the order of the report's parameters. */
  static String of(ReportDefinition report, Map<String, String> said) {
    List<String> values =
        report.parameters().stream()
            .map(parameter -> said.getOrDefault(parameter.id(), ""))
            .filter(value -> !value.isBlank())
            .toList();
    String exact = values.stream().map(value -> "-" + value).collect(Collectors.joining());
    String plain = OTHER.matcher(exact).replaceAll("_");
    return plain.equals(exact) && plain.length() <= LONGEST
        ? report.id() + plain
        : report.id() + plain.substring(0, Math.min(plain.length(), LONGEST)) + "-" + hash(exact);
  }

  private static String hash(String text) {
    return new DefinitionDigest().add(text).hex().substring(0, HASH);
  }
}
