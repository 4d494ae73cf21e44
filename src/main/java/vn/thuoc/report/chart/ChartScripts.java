package vn.thuoc.report.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Script;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;

/**
 * The chart library and the builders, compiled once, and a pool of scopes to run them in. A scope
 * holds the library's state and serves one thread at a time; there are at most as many as
 * processors.
 */
final class ChartScripts {
  private static final String LIBRARY = "META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

  private final DefinitionFolder builders;
  private final TextWidths widths;
  private final ContextFactory contexts = new ContextFactory();
  private final Semaphore permits = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final java.util.concurrent.ConcurrentLinkedDeque<ChartScope> idle =
      new java.util.concurrent.ConcurrentLinkedDeque<>();
  private List<Script> compiled = List.of();

  ChartScripts(DefinitionFolder builders, TextWidths widths) {
    this.builders = builders;
    this.widths = widths;
  }

  /** What is done with a scope while it is lent out. */
  interface Use<T> {
    T with(Context context, ChartScope scope);
  }

  /** Lends a scope, waiting for one when all are busy. A scope that failed is not used again. */
  <T> T run(Use<T> use) {
    permits.acquireUninterruptibly();
    try (Context context = contexts.enterContext()) {
      prepare(context);
      ChartScope lent = idle.pollFirst();
      ChartScope scope = lent == null ? new ChartScope(context, scripts(), widths) : lent;
      T result = use.with(context, scope);
      idle.addFirst(scope);
      return result;
    } finally {
      permits.release();
    }
  }

  private static void prepare(Context context) {
    context.setLanguageVersion(Context.VERSION_ECMASCRIPT);
  }

  private synchronized List<Script> scripts() {
    if (compiled.isEmpty()) {
      try (Context context = contexts.enterContext()) {
        prepare(context);
        List<Script> all = new ArrayList<>();
        // The library is one function, too long for a Java method: compiling it is time for
        // nothing.
        context.setInterpretedMode(true);
        all.add(context.compileString(library(), "echarts.min.js", 1, null));
        context.setInterpretedMode(false);
        for (DefinitionFile file : builders.files(".js")) {
          all.add(context.compileString(file.text(), file.name(), 1, null));
        }
        compiled = List.copyOf(all);
      }
    }
    return compiled;
  }

  private static String library() {
    try (InputStream in = ChartScripts.class.getClassLoader().getResourceAsStream(LIBRARY)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + LIBRARY);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
