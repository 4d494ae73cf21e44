package vn.thuoc.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thuoc.dashboard.DashboardDefinitions;
import vn.thuoc.problem.Language;

/**
 * The files that make up the pages: our own, the chart builders, the chart library, the theme. Read
 * when first asked for and kept. Names are plain file names, so no address can reach anything else.
 */
final class Assets {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.([a-z0-9]+)");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, Asset> kept = new ConcurrentHashMap<>();
  private final DashboardDefinitions dashboards;

  Assets(DashboardDefinitions dashboards) {
    this.dashboards = dashboards;
    put("/web/theme.css", "css", dashboards.theme().styleSheet().getBytes(StandardCharsets.UTF_8));
    put("/web/theme.json", "json", Answer.bytes(dashboards.theme().forCharts()));
    for (Language language : Language.values()) {
      String name = "words-" + language.name().toLowerCase(Locale.ROOT) + ".json";
      put("/web/" + name, "json", Answer.bytes(dashboards.words().in(language)));
    }
  }

  /** The page that every address of a page is answered with; scripts fill it. */
  Asset shell() {
    return find("/web/", "page.html").orElseThrow();
  }

  /** A file by its folder in the address and its name. */
  Optional<Asset> find(String folder, String name) {
    Asset known = kept.get(folder + name);
    return known != null ? Optional.of(known) : read(folder, name);
  }

  private Optional<Asset> read(String folder, String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches() || !TYPES.containsKey(matcher.group(1))) {
      return Optional.empty();
    }
    if (folder.equals("/charts/")) {
      return dashboards
          .chartScript(name)
          .map(text -> put(folder + name, "js", text.getBytes(StandardCharsets.UTF_8)));
    }
    String resource =
        switch (folder) {
          case "/web/" -> "web/" + name;
          case "/library/" -> name.equals("echarts.js") ? echarts() : "";
          default -> "";
        };
    if (resource.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream stream = Assets.class.getClassLoader().getResourceAsStream(resource)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(put(folder + name, matcher.group(1), stream.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Asset put(String address, String ending, byte[] bytes) {
    Asset asset = Asset.of(TYPES.get(ending), bytes);
    kept.put(address, asset);
    return asset;
  }

  /** The library's own version names its folder, so that an upgrade needs no change here. */
  private static String echarts() {
    Properties properties = new Properties();
    String about = "META-INF/maven/org.webjars/echarts/pom.properties";
    try (InputStream stream = Assets.class.getClassLoader().getResourceAsStream(about)) {
      properties.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "META-INF/resources/webjars/echarts/"
        + properties.getProperty("version")
        + "/echarts.min.js";
  }
}
