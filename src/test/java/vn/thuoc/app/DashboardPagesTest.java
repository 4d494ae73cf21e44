package vn.thuoc.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuoc.e2e.SystemChromium;

/** What leaders, planners and analysts do with the pages of several units and years. */
class DashboardPagesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String COMMUNES_2022 = "year=2022&instrument=an-giang-2018-commune";

  @TempDir private static Path folder;
  private static SimulatedServer server;
  private static SystemChromium chromium;

  @BeforeAll
  static void start() {
    server = SimulatedServer.start(folder.resolve("data"));
    chromium = new SystemChromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  static Stream<Arguments> pages() {
    return Stream.of(
            "overview=/tong-quan",
            "unit=/don-vi",
            "criteria=/tieu-chi",
            "criterion=/tieu-chi?line=results",
            "answers=/cau-tra-loi",
            "answer=/cau-tra-loi?instrument=an-giang-2018-commune&question=a3.19.it_officer",
            "trends=/xu-huong",
            "cohort=/xu-huong?cohort=matched",
            "indicators=/chi-tieu",
            "index=/chi-tieu?mode=index",
            "compare=/so-sanh",
            "sides=/tham-dinh",
            "progress=/tien-do",
            "quality=/chat-luong",
            "findings=/phat-hien",
            "plan=/ke-hoach",
            "papers=/van-ban",
            "paper-series=/van-ban?report=scorecard&each=unit&year=2022")
        .map(one -> one.split("=", 2))
        .map(parts -> Arguments.of(parts[0], parts[1]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void everyPageIsDrawnInBothLanguagesOnPhoneAndDesk(String name, String path) {
    look(name, address(path, "vi"), 1440, ColorScheme.LIGHT);
    look(name, address(path, "en"), 390, ColorScheme.DARK);
  }

  private static void look(String name, String address, int width, ColorScheme scheme) {
    try (BrowserVisit visit = visit(width, scheme)) {
      Page page = visit.open(address);
      visit.shoot("%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT)));
      assertThat(page.locator("h1")).hasCount(1);
      assertThat(page.locator("[role=alert]")).hasCount(0);
      assertThat(visit.sidewaysScroll()).as("sideways at " + width).isLessThanOrEqualTo(0);
      assertThat(page.locator("main").innerText())
          .doesNotContain("undefined", "NaN", "[object", "{first", "{most", "{least");
      assertThat(visit.barriers()).as(address + " " + scheme).isEmpty();
    }
  }

  @Test
  void aLeaderGoesFromTheLeagueToAUnitAndBack() throws Exception {
    JsonNode first =
        rows("standing?measures=rank,score,share&by=unit_id,unit_name&filter=year:2022"
                + "&filter=instrument_id:an-giang-2018-commune&filter=line_id:total"
                + "&filter=side:verified&sort=rank,unit_name&limit=1")
            .get(0);
    try (BrowserVisit visit = visit(1440, ColorScheme.LIGHT)) {
      Page page = visit.open(address("/tong-quan?" + COMMUNES_2022, "vi"));
      Locator row = page.locator("#league tbody tr").first();
      assertThat(row.locator("th")).hasText(first.get("unit_name").asText());
      assertThat(row).containsText(vietnamese(first.get("score").asText()));

      row.locator("a").click();
      visit.waitUntilDrawn();
      assertThat(page.locator("h1")).containsText(first.get("unit_name").asText());
      assertThat(page.locator("h1")).containsText("2022");
      assertThat(page.url())
          .contains("/don-vi?", "unit=" + first.get("unit_id").asText(), "year=2022")
          .doesNotContain("prefer");
      assertThat(page.locator(".figure.verified-score .value").first())
          .hasText(vietnamese(first.get("score").asText()));

      page.goBack();
      visit.waitUntilDrawn();
      assertThat(page.locator("h1")).hasText("Tổng quan");
      assertThat(page.locator("select[name=year]")).hasValue("2022");
      assertThat(page.locator("select[name=instrument]")).hasValue("an-giang-2018-commune");
    }
  }

  @Test
  void aFilterChangesFiguresAndAddressWithoutLoadingThePageAnew() throws Exception {
    JsonNode before =
        rows("matched_cohort?measures=mean&by=year&filter=line_id:total&filter=year:2021"
                + "&filter=scope_kind:tier&filter=side:self"
                + "&filter=instrument_id:an-giang-2018-commune")
            .get(0);
    try (BrowserVisit visit = visit(1440, ColorScheme.LIGHT)) {
      Page page = visit.open(address("/tong-quan?" + COMMUNES_2022 + "&side=self", "vi"));
      page.evaluate("window.stillHere = true");
      page.locator("select[name=year]").focus();
      page.locator("select[name=year]").selectOption("2021");
      assertThat(page.locator("#totals .figure.mean .value"))
          .hasText(vietnamese(before.get("mean").asText()));
      assertThat(page.locator("select[name=side]")).hasValue("self");
      assertThat(page.locator("select[name=year]")).isFocused();
      assertThat(page.url()).contains("year=2021", "side=self").doesNotContain("prefer");
      assertThat((Boolean) page.evaluate("window.stillHere")).isTrue();
    }
  }

  @Test
  void aBarLeadsOneStepDeeper() {
    try (BrowserVisit visit = visit(1440, ColorScheme.LIGHT)) {
      Page page = visit.open(address("/tong-quan?" + COMMUNES_2022, "vi"));
      page.locator("#groups .chart").scrollIntoViewIfNeeded();
      page.locator("#groups .chart path[fill='#0072B2']").last().click();
      visit.waitUntilDrawn();
      assertThat(page.locator("h1")).hasText("Tiêu chí");
      assertThat(page.url()).contains("/tieu-chi?", "line=results", "year=2022");
    }
  }

  @Test
  void unitsAreSetSideBySideAndTakenAwayAgain() {
    try (BrowserVisit visit = visit(1440, ColorScheme.LIGHT)) {
      Page page = visit.open(address("/so-sanh?" + COMMUNES_2022, "vi"));
      assertThat(page.locator(".several .tags").first().locator("li")).hasCount(3);
      String gone = page.locator(".tags li").first().innerText().replace("×", "").strip();
      page.locator(".tags .remove").first().click();
      visit.waitUntilDrawn();
      assertThat(page.locator("#totals tbody tr")).hasCount(2);

      page.locator("#filter-unit").fill(withoutAccents(gone));
      page.locator("#filter-unit-list a").first().click();
      visit.waitUntilDrawn();
      assertThat(page.locator("#totals tbody tr")).hasCount(3);
      assertThat(page.locator("#totals tbody")).containsText(gone);
    }
  }

  @Test
  void aTableIsSortedByItsHeadings() {
    try (BrowserVisit visit = visit(1440, ColorScheme.LIGHT)) {
      Page page = visit.open(address("/tong-quan?" + COMMUNES_2022, "vi"));
      Locator heading = page.locator("#league th", new Page.LocatorOptions().setHasText("Đơn vị"));
      heading.locator("button").click();
      assertThat(heading).hasAttribute("aria-sort", "ascending");
      List<String> names = page.locator("#league tbody th").allInnerTexts();
      List<String> sorted = new ArrayList<>(names);
      sorted.sort(java.text.Collator.getInstance(new Locale("vi")));
      assertThat(names).isEqualTo(sorted);
    }
  }

  @Test
  void aChartIsTakenAlongAsPictureDrawingAndWorkbook() throws IOException {
    try (BrowserVisit visit = visit(1440, ColorScheme.LIGHT)) {
      Page page = visit.open(address("/tong-quan?" + COMMUNES_2022, "vi"));
      Locator menu = page.locator("#groups .menu");
      menu.locator("summary").click();
      assertThat(Files.readAllBytes(taken(page, menu, "PNG").path()))
          .startsWith(0x89, 'P', 'N', 'G');
      assertThat(Files.readString(taken(page, menu, "SVG").path()))
          .startsWith("<svg")
          .contains("Kết quả đạt được");
      Download workbook = taken(page, menu, "XLSX");
      assertThat(workbook.suggestedFilename()).isEqualTo("thuoc-overview-groups-ky-1.xlsx");
      assertThat(Files.readAllBytes(workbook.path())).startsWith('P', 'K');
    }
  }

  @Test
  void theFirstPageIsLight() {
    try (BrowserVisit visit = visit(1440, ColorScheme.LIGHT)) {
      Page page = visit.open(address("/", "vi"));
      int bytes =
          (int)
              page.evaluate(
                  "performance.getEntriesByType('resource')"
                      + ".filter(one => /\\.(js|css)$/.test(new URL(one.name).pathname))"
                      + ".reduce((sum, one) => sum + one.encodedBodySize, 0)");
      assertThat(bytes).isBetween(100_000, 500_000);
      long calls =
          ((Number)
                  page.evaluate(
                      "performance.getEntriesByType('resource')"
                          + ".filter(one => one.name.includes('/api/')).length"))
              .longValue();
      assertThat(calls).isEqualTo(2);
    }
  }

  @Test
  void thePagePrintsWithWhatIsChosenInWords() {
    try (BrowserVisit visit = visit(1440, ColorScheme.DARK)) {
      Page page = visit.open(address("/tong-quan?" + COMMUNES_2022, "vi"));
      byte[] pdf =
          page.pdf(
              new Page.PdfOptions()
                  .setPreferCSSPageSize(true)
                  .setPath(Path.of("target", "screenshots", "overview-print.pdf")));
      assertThat(pdf).hasSizeGreaterThan(20_000);
      page.emulateMedia(
          new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
      assertThat(page.locator(".filters")).isHidden();
      assertThat(page.locator(".chosen-in-words")).containsText("Năm: 2022");
    }
  }

  private static Download taken(Page page, Locator menu, String kind) {
    return page.waitForDownload(
        () -> menu.locator("li > *", new Locator.LocatorOptions().setHasText(kind)).click());
  }

  private static BrowserVisit visit(int width, ColorScheme scheme) {
    return new BrowserVisit(chromium.browser(), width, scheme);
  }

  private static String address(String path, String language) {
    return server.address() + path + (path.contains("?") ? "&" : "?") + "lang=" + language;
  }

  private static JsonNode rows(String question) throws IOException, InterruptedException {
    URI address = URI.create(server.address() + "/api/v1/metrics/" + question);
    HttpResponse<String> answer =
        HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).get("rows");
  }

  /** Points as the pages write them: cut after two decimals, with a comma. */
  private static String vietnamese(String points) {
    return new java.math.BigDecimal(points)
        .setScale(2, java.math.RoundingMode.DOWN)
        .stripTrailingZeros()
        .toPlainString()
        .replace('.', ',');
  }

  private static String withoutAccents(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }
}
