package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One window of a browser in which a person looks at the pages; what the console says is kept. */
final class BrowserVisit implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final String DRAWN =
      "!document.getElementById('main').hasAttribute('aria-busy')"
          + " && [...document.querySelectorAll('.chart')]"
          + ".every(chart => chart.hidden || chart.querySelector('svg')"
          // a chart that does not fit its place yet is about to be drawn again
          + "?.viewBox.baseVal.width === chart.clientWidth)";

  private final List<String> complaints = new ArrayList<>();
  private final BrowserContext context;
  private final Page page;

  BrowserVisit(Browser browser, int width, ColorScheme scheme) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, width < 800 ? 844 : width * 9 / 16)
                .setAcceptDownloads(true)
                .setColorScheme(scheme));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  Page page() {
    return page;
  }

  /** Opens an address and waits until everything on it is drawn. */
  Page open(String address) {
    page.navigate(address);
    waitUntilDrawn();
    return page;
  }

  /** The pages forbid scripts made of text, which a waiting browser would need: asked from here. */
  void waitUntilDrawn() {
    for (int asked = 0; !(Boolean) page.evaluate(DRAWN); asked++) {
      assertThat(complaints).as(page.url()).isEmpty();
      assertThat(asked).as("drawn in time: " + page.url()).isLessThan(1200);
      page.waitForTimeout(25);
    }
  }

  int sidewaysScroll() {
    return (int)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  void shoot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  /** What axe-core finds serious or worse, with where it is. */
  List<?> barriers() {
    page.evaluate(Axe.SCRIPT);
    return (List<?>)
        page.evaluate(
            "async () => {"
                + " const found = await axe.run(document, {resultTypes: ['violations']});"
                + " return found.violations"
                + "   .filter(one => ['serious', 'critical'].includes(one.impact))"
                + "   .map(one => `${one.id}: ${one.nodes.slice(0, 3)"
                + "     .map(node => node.target.join(' ') + ' ' + node.failureSummary).join(' | ')}`);"
                + "}");
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).as("what the browser's console says").isEmpty();
  }

  private static final class Axe {
    private static final String SCRIPT = script();

    private static String script() {
      try (InputStream stream = Axe.class.getResourceAsStream("/axe.min.js")) {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
