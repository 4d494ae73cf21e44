package vn.thuoc.definition;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which charts can be drawn, told by the text of the scripts: starting the chart library takes
 * longer than all other checks of definitions.
 */
public final class ChartBuilders {
  /** A script that offers no builder holds what builders share. */
  private static final Pattern OFFERED = Pattern.compile("\\bThuocCharts\\.([a-z][a-z0-9_]*) = ");

  private ChartBuilders() {}

  /**
   * The names of all builders.
   *
   * @param dashboards the folder {@code dashboards}
   */
  public static Set<String> names(DefinitionFolder dashboards) {
    Set<String> names = new TreeSet<>();
    for (DefinitionFile file : dashboards.under("charts").files(".js")) {
      Matcher offered = OFFERED.matcher(file.text());
      while (offered.find()) {
        names.add(offered.group(1));
      }
    }
    return names;
  }
}
