package vn.thuoc.report.chart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.renderers.Renderable;
import vn.thuoc.definition.DefinitionFolder;

/**
 * Draws charts by name of their builder. Drawings are kept by the hash of what was drawn, so the
 * second paper with the same chart costs nothing. Safe for several threads.
 */
public final class Charts {
  private static final int KEPT = 256;

  private final ChartScripts scripts;
  private final Map<String, String> drawn =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * @param dashboards the folder with {@code charts/*.js} and {@code themes/fonts}
   */
  public Charts(DefinitionFolder dashboards) {
    this.scripts =
        new ChartScripts(
            dashboards.under("charts"), new TextWidths(dashboards.under("themes/fonts")));
  }

  /**
   * One question to a builder.
   *
   * @param builder the builder's name, such as {@code grouped_bars}
   * @param spec what to draw, as JSON
   * @param result a metric result, as JSON
   * @param theme colours and fonts, as JSON
   * @param width in points of the paper
   * @param height in points of the paper
   */
  public record Drawing(
      String builder, String spec, String result, String theme, int width, int height) {}

  /** The names of all builders. */
  public List<String> builders() {
    String names = scripts.run((context, scope) -> scope.call(context, "builders"));
    return List.of(names.replaceAll("[\\[\\]\"]", "").split(","));
  }

  /** The ECharts option that the builder gives, as JSON, without its functions. */
  public String option(Drawing drawing) {
    return call("option", drawing);
  }

  /** How high the builder wants the picture for the drawing's width. */
  public int height(Drawing drawing) {
    return (int)
        Math.ceil(
            Double.parseDouble(
                scripts.run(
                    (context, scope) ->
                        scope.call(
                            context,
                            "height",
                            drawing.builder(),
                            drawing.spec(),
                            drawing.result(),
                            drawing.theme(),
                            drawing.width()))));
  }

  private String call(String function, Drawing drawing) {
    return scripts.run(
        (context, scope) ->
            scope.call(
                context,
                function,
                drawing.builder(),
                drawing.spec(),
                drawing.result(),
                drawing.theme(),
                drawing.width(),
                drawing.height()));
  }

  /** The chart as SVG; the same drawing gives the same text. */
  public String svg(Drawing drawing) {
    String hash = hash(drawing);
    synchronized (drawn) {
      String kept = drawn.get(hash);
      if (kept != null) {
        return kept;
      }
    }
    String svg = SvgCleaner.steady(call("svg", drawing));
    synchronized (drawn) {
      drawn.put(hash, svg);
    }
    return svg;
  }

  /** The chart as a picture for a paper. */
  public Renderable picture(Drawing drawing) {
    return new ChartPicture(svg(drawing), drawing.width(), drawing.height());
  }

  /** A record's text names all its values, and a builder draws nothing but these. */
  private static String hash(Drawing drawing) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(drawing.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
