package vn.thuoc.report.chart;

import java.util.List;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.ScriptableObject;

/**
 * One world of global variables with the library, the builders and two entry points. No Java class
 * can be reached from inside; values cross as JSON text.
 */
final class ChartScope {
  private static final String ENTRY =
      """
      // The library asks for timers only for movement, and a chart on paper does not move.
      function setTimeout() { return 0; }
      function clearTimeout() {}
      echarts.setPlatformAPI({
        measureText: function (text, font) {
          return {width: textWidth(String(text), String(font))};
        },
      });
      function builders() {
        return JSON.stringify(Object.keys(ThuocCharts));
      }
      function built(builder, spec, result, theme, width, height) {
        var fitted = Object.assign(JSON.parse(theme), {width: width, height: height});
        return ThuocCharts[builder](JSON.parse(spec), JSON.parse(result), fitted);
      }
      function option(builder, spec, result, theme, width, height) {
        return JSON.stringify(built(builder, spec, result, theme, width, height));
      }
      function height(builder, spec, result, theme, width) {
        return ThuocCharts[builder].height(
            JSON.parse(spec), JSON.parse(result), JSON.parse(theme), width);
      }
      // The option goes to the library as it is: as text it would lose its functions, which write
      // the numbers of the axes.
      function svg(builder, spec, result, theme, width, height) {
        var chart = echarts.init(
            null, null, {renderer: 'svg', ssr: true, width: width, height: height});
        try {
          chart.setOption(built(builder, spec, result, theme, width, height));
          return chart.renderToSVGString();
        } finally {
          chart.dispose();
        }
      }
      """;

  private final ScriptableObject scope;

  ChartScope(Context context, List<Script> scripts, TextWidths widths) {
    this.scope = context.initSafeStandardObjects();
    scope.put(
        "textWidth",
        scope,
        new LambdaFunction(
            scope,
            "textWidth",
            2,
            (inside, global, self, arguments) ->
                widths.width(Context.toString(arguments[0]), Context.toString(arguments[1]))));
    for (Script script : scripts) {
      script.exec(context, scope, scope);
    }
    context.compileString(ENTRY, "entry", 1, null).exec(context, scope, scope);
  }

  String call(Context context, String function, Object... arguments) {
    Function callee = (Function) scope.get(function, scope);
    return Context.toString(callee.call(context, scope, scope, arguments));
  }
}
