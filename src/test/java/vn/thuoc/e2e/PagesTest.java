package vn.thuoc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuoc.api.LaGiServer;

/** A person's way through the pages, in a real browser, against a real server. */
class PagesTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static SystemChromium chromium;
  private static LaGiServer server;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;

  @BeforeAll
  static void start() {
    server = new LaGiServer().publish(1);
    chromium = new SystemChromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  @AfterEach
  void nothingWentWrongInTheConsole() {
    context.close();
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 390, 1440})
  void theUnitPageShowsTheTotals(int width) {
    Page page = open(width, ColorScheme.LIGHT, server.address() + "/don-vi");
    assertThat(page.locator("h1")).containsText("UBND thị xã La Gi");
    assertThat(figure(page, "self-score")).hasText("464,06");
    assertThat(figure(page, "verified-score")).hasText("430,92");
    assertThat(figure(page, "score-difference")).hasText("−33,14");
    assertThat(page.locator(".figure.verified-score .share").first()).containsText("86,2 %");
    assertThat(page.locator("#groups .chart svg")).isVisible();
    assertThat(sidewaysScroll(page)).isLessThanOrEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void aLineOpensByKeyboardToItsDataAndItsCells(int width) {
    Page page = open(width, ColorScheme.LIGHT, server.address() + "/don-vi?unit=la-gi&year=2022");
    Locator group = page.locator("[id='line-4']");
    group.focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("[id='line-4.1']")).isFocused();
    assertThat(page.locator("[id='line-4.1.1']")).isHidden();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("[id='line-4.1.1']")).isFocused();
    page.keyboard().press("Enter");
    Locator details = page.locator(".details");
    assertThat(details.locator(".side.verified")).containsText("71/74 × 5 = 4,797… → 4,79");
    assertThat(details.locator(".side.verified"))
        .containsText("la-gi-2022.xlsx › Phiếu đánh giá!H96:I96");
    assertThat(details.locator(".side.verified .equal")).hasText("= khớp");
    assertThat(details).containsText("Chỉ có 71 hộp thư");
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("[id='line-4.1']")).isFocused();
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("[id='line-4.1.1']")).isHidden();
    assertThat(page.locator("[id='line-4.1']")).hasAttribute("aria-expanded", "false");
  }

  @Test
  void theTableStandsOneKeyAwayFromTheChart() {
    Page page = open(1440, ColorScheme.LIGHT, server.address() + "/don-vi");
    assertThat(page.locator("#groups .chart svg")).isVisible();
    assertThat(page.locator("#groups .chart"))
        .hasAttribute(
            "aria-label",
            java.util.regex.Pattern.compile(
                "Nguồn nhân lực: Điểm tự chấm 44,85, Điểm thẩm định 22,69"));
    Locator button = page.locator("#groups .button[aria-pressed]");
    assertThat(button).hasAttribute("aria-pressed", "false");
    page.keyboard().press("t");
    assertThat(button).hasAttribute("aria-pressed", "true");
    assertThat(page.locator("#groups .chart")).isHidden();
    assertThat(page.locator("#groups tbody tr").nth(3)).containsText("293,88");
    assertThat(page.locator("#groups tbody tr").nth(3)).containsText("▼ −9,51");
    page.keyboard().press("t");
    assertThat(page.locator("#groups .chart svg")).isVisible();
  }

  @Test
  void theLanguageSwitchKeepsThePage() {
    Page page = open(1440, ColorScheme.LIGHT, server.address() + "/don-vi?unit=la-gi&year=2022");
    page.locator(".language").click();
    assertThat(page.locator("#criteria h2")).hasText("Criteria of the form");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.url()).contains("unit=la-gi", "lang=en");
    assertThat(figure(page, "self-score")).hasText("464,06");
    page.locator(".language").click();
    assertThat(page.locator("#criteria h2")).hasText("Các tiêu chí trên phiếu");
  }

  @Test
  void aFindingLeadsToItsLine() {
    Page page = open(1440, ColorScheme.LIGHT, server.address() + "/don-vi");
    page.locator("nav a", new Page.LocatorOptions().setHasText("Phát hiện")).click();
    assertThat(page.locator("h1")).hasText("Phát hiện");
    assertThat(page.locator(".severity h3").first()).containsText("Lỗi");
    assertThat(page.locator(".finding")).hasCount(7);
    page.locator("select[name=severity]").selectOption("error");
    assertThat(page.locator(".finding")).hasCount(2);
    Locator finding = page.locator(".finding").first();
    assertThat(finding).containsText("164");
    assertThat(finding).containsText("la-gi-2022.xlsx › Phiếu đánh giá!C148:D148");
    finding.locator("a").click();
    assertThat(page.locator("[id='line-4.10.5']")).isFocused();
    assertThat(page.locator(".details .found")).containsText("164");
  }

  @Test
  void searchNeedsNoAccents() {
    Page page = open(1440, ColorScheme.LIGHT, server.address() + "/phat-hien");
    Locator search = page.locator("#unit-search");
    search.fill("la gi");
    assertThat(page.locator("#unit-search-list a")).hasText("UBND thị xã La Gi");
    search.fill("khong co");
    assertThat(page.locator("#unit-search-list .none")).isVisible();
    search.fill("thi xa");
    search.press("Enter");
    assertThat(page.locator("h1")).containsText("La Gi");
    page.locator("#criteria input[type=search]").fill("ung dung chu ky so");
    assertThat(page.locator("[id='line-4.6']")).isVisible();
    assertThat(page.locator("[id='line-4.7']")).isHidden();
    assertThat(page.locator("#criteria .count")).hasText("1 dòng khớp");
  }

  @Test
  void allLinesOpenAndCloseAtOnce() {
    Page page = open(1440, ColorScheme.LIGHT, server.address() + "/don-vi");
    page.getByText("Mở hết").click();
    assertThat(page.locator("tr.line:visible")).hasCount(189);
    page.getByText("Thu gọn").click();
    assertThat(page.locator("tr.line:visible")).hasCount(7);
  }

  @Test
  void aPaperIsOrderedByKeyboardAndItsFileHandedOut() {
    Page page =
        open(
            360,
            ColorScheme.LIGHT,
            server.address() + "/van-ban?report=scorecard&unit=la-gi&year=2022");
    assertThat(page.locator("h1")).hasText("Văn bản");
    assertThat(page.locator("#order-year")).hasValue("2022");
    page.locator("#order-send").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".order-message")).containsText("Đã nhận yêu cầu số");
    Locator job = page.locator(".job").first();
    assertThat(job.locator(".job-state")).hasText("Đã xong");
    Locator file = job.locator(".job-files a");
    assertThat(file).hasText("scorecard-la-gi-2022.pdf");
    assertThat(page.waitForDownload(file::click).suggestedFilename())
        .isEqualTo("scorecard-la-gi-2022.pdf");
    assertThat(sidewaysScroll(page)).isLessThanOrEqualTo(0);
    job.locator("[data-act=drop]").click();
    assertThat(page.locator(".job")).hasCount(0);
  }

  @Test
  void aSeriesIsNotAskedWhichUnitItIsFor() {
    Page page = open(1440, ColorScheme.DARK, server.address() + "/van-ban?report=scorecard");
    assertThat(page.locator("#order-unit")).hasCount(1);
    page.locator("#order-each").selectOption("unit");
    assertThat(page.locator("#order-unit")).hasCount(0);
    assertThat(page.locator("#order-each")).hasValue("unit");
  }

  @ParameterizedTest
  @CsvSource({"360,LIGHT", "390,DARK", "1440,LIGHT", "2560,DARK"})
  void anInstrumentShowsTheFaultsOfItsDocumentFirst(int width, ColorScheme scheme) {
    try (LaGiServer empty = new LaGiServer()) {
      Page page = open(width, scheme, empty.address() + "/bo-phieu");
      String name = width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
      assertThat(page.locator("nav a[aria-current]").first()).hasText("Bộ phiếu");
      shoot(page, "instruments-" + name);
      assertThat(sidewaysScroll(page)).isLessThanOrEqualTo(0);

      page.locator("main a", new Page.LocatorOptions().setHasText("tỉnh Bình Thuận 2022")).click();
      assertThat(page.locator("h1"))
          .hasText("Đánh giá ứng dụng CNTT cấp huyện, tỉnh Bình Thuận 2022");
      Locator faults = page.locator("#defects");
      assertThat(faults.locator("h2"))
          .containsText("Tài liệu gốc có 15 chỗ mâu thuẫn hoặc in sai; cách đọc đã chọn:");
      assertThat(faults.locator("[id='defect-number_2_10'] .reading")).containsText("Đọc là 2.10.");
      assertThat(page.locator(".fault:visible")).hasCount(5);
      shoot(page, "instrument-" + name);
      assertThat(sidewaysScroll(page)).isLessThanOrEqualTo(0);

      faults.locator("summary").click();
      assertThat(page.locator(".fault:visible")).hasCount(15);
      faults.locator("[id='defect-columns_slip'] a").click();
      assertThat(page.locator("[id='at-1.2']")).containsText("BCĐ/Tổ CNTT");
      assertThat(page.locator("[id='at-1.2']")).isInViewport();
      page.locator(".contents input").fill("chu ky so");
      assertThat(page.locator("[id='at-4.6']")).isVisible();
      assertThat(page.locator("[id='at-1.2']")).isHidden();
    }
  }

  @Test
  void everyInstrumentOfTheListIsDrawn() {
    Page page = open(1440, ColorScheme.LIGHT, server.address() + "/bo-phieu");
    List<?> addresses =
        (List<?>) page.locator("main tbody a").evaluateAll("links => links.map(link => link.href)");
    assertThat(addresses).isNotEmpty();
    for (Object address : addresses) {
      page.navigate(address.toString());
      assertThat(page.locator("#questionnaire tr[data-text]").first()).isVisible();
      assertThat(page.locator("#defects")).isVisible();
      assertThat(sidewaysScroll(page)).isLessThanOrEqualTo(0);
    }
  }

  @Test
  void theUnitPageLeadsToItsInstrument() {
    Page page = open(1440, ColorScheme.LIGHT, server.address() + "/don-vi?lang=en");
    page.locator(".heading .instrument a").click();
    assertThat(page.locator("#defects h2")).containsText("15 places");
    assertThat(page.locator("#criteria h3").first()).containsText("at most 35 points");
  }

  @Test
  void anUnknownInstrumentIsExplained() {
    Page page = open(390, ColorScheme.LIGHT, server.address() + "/bo-phieu/nothing", "404");
    assertThat(page.locator("[role=alert]")).containsText("Không có bộ phiếu «nothing»");
  }

  @Test
  void withoutAReleaseThePageSaysWhatToRun() {
    try (LaGiServer empty = new LaGiServer()) {
      Page page = open(1440, ColorScheme.LIGHT, empty.address() + "/", "409");
      assertThat(page.locator("h1")).hasText("Chưa có kỳ công bố nào");
      assertThat(page.locator("pre").first()).containsText("./thuoc publish");
      shoot(page, "no-release");
    }
  }

  @Test
  void anUnknownAddressIsExplainedOnAPageThatLeadsOn() {
    Page page = open(1440, ColorScheme.LIGHT, server.address() + "/khong-co", "404");
    assertThat(page.locator(".notice")).containsText("Không có trang nào ở địa chỉ /khong-co.");
    assertThat(page.locator(".notice a")).hasAttribute("href", "/");
  }

  @Test
  void anUnknownUnitIsExplained() {
    Page page = open(390, ColorScheme.LIGHT, server.address() + "/don-vi?unit=duc-linh", "404");
    assertThat(page.locator("[role=alert]")).containsText("Kỳ công bố này không có «duc-linh»");
    shoot(page, "unknown-unit");
    page.locator(".notice a.primary").click();
    assertThat(page.locator("h1")).containsText("La Gi");
    assertThat(page).hasURL(server.address() + "/don-vi");
  }

  @Test
  void aTableThatIsCutSaysSoAndHowManyRowsItHas() {
    Page page = open(390, ColorScheme.LIGHT, server.address() + "/don-vi");
    Locator frame = page.locator("#general .scroll");
    Locator box = page.locator("#general .scroll-box");
    int rows = page.locator("#general tbody tr").count();
    assertThat(frame).isVisible();
    boolean cut = (Boolean) frame.evaluate("frame => frame.scrollHeight - frame.clientHeight > 2");
    assertThat(cut).as("a phone shows not all of it").isTrue();
    assertThat(box.locator(".more-rows")).containsText(rows + " dòng; cuộn trong khung");
    assertThat(box).hasClass(java.util.regex.Pattern.compile("below"));
    frame.evaluate("frame => frame.scrollTo(0, frame.scrollHeight)");
    assertThat(box).not().hasClass(java.util.regex.Pattern.compile("below"));
  }

  @Test
  void thePlanSaysWhenNobodyProposedAnything() {
    Page page = open(1440, ColorScheme.LIGHT, server.address() + "/ke-hoach");
    assertThat(page.locator("#proposal_list .empty")).containsText("Chưa có đề xuất nào");
    assertThat(page.locator("#tasks .empty")).containsText("Chưa có nhiệm vụ nào");
  }

  @Test
  void aPhoneIsToldToTouchAndNotWhichKeysToPress() {
    Page page = open(390, ColorScheme.LIGHT, server.address() + "/don-vi");
    assertThat(page.locator("#criteria .hint.keys")).isHidden();
    assertThat(page.locator("#criteria .hint.touch")).isVisible();
  }

  @Test
  void everyChartSaysWhatItShowsAndFromWhichRelease() {
    Page page = open(1440, ColorScheme.LIGHT, server.address() + "/don-vi");
    assertThat(page.locator("#groups .chart-caption"))
        .hasText("Điểm tự chấm, Điểm thẩm định (điểm) · kỳ công bố số 1");
    assertThat(page.locator(".chart-caption").count()).isEqualTo(page.locator(".chart").count());
  }

  @ParameterizedTest
  @CsvSource({"390,LIGHT", "390,DARK", "1440,LIGHT", "1440,DARK", "2560,LIGHT", "2560,DARK"})
  void everyWidthAndSchemeIsDrawn(int width, ColorScheme scheme) {
    String name = width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
    Page page = open(width, scheme, server.address() + "/don-vi");
    assertThat(page.locator("#groups .chart svg")).isVisible();
    page.locator("[id='line-3.2']").focus();
    page.keyboard().press("ArrowRight");
    page.locator("[id='line-3.2.2']").focus();
    page.keyboard().press("Enter");
    page.evaluate("window.scrollTo(0, 0)");
    shoot(page, "unit-" + name);
    assertThat(sidewaysScroll(page)).isLessThanOrEqualTo(0);
    page.navigate(server.address() + "/phat-hien");
    assertThat(page.locator(".finding").first()).isVisible();
    shoot(page, "findings-" + name);
    assertThat(sidewaysScroll(page)).isLessThanOrEqualTo(0);
  }

  @Test
  void thePagePrintsOnA4() {
    Page page = open(1440, ColorScheme.DARK, server.address() + "/don-vi");
    assertThat(page.locator("#groups .chart svg")).isVisible();
    byte[] pdf =
        page.pdf(
            new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(SCREENSHOTS.resolve("unit-print.pdf")));
    assertThat(pdf).hasSizeGreaterThan(20_000);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".tools").first()).isHidden();
    assertThat(page.locator("#groups .chart-table")).isVisible();
    assertThat(page.locator("tr.line:visible").first()).isVisible();
  }

  @Test
  void whatIsFoldedOnAnInstrumentStandsOnPaper() {
    Page page = open(1440, ColorScheme.DARK, server.address() + "/bo-phieu/an-giang-2018-district");
    assertThat(page.locator("details[open]")).hasCount(0);
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    assertThat(page.locator("details:not([open])")).hasCount(0);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".contents")).isHidden();
    assertThat(page.locator(".fault:visible")).hasCount(58);
    page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    assertThat(page.locator("details[open]")).hasCount(0);
    byte[] pdf =
        page.pdf(
            new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(SCREENSHOTS.resolve("instrument-print.pdf")));
    assertThat(pdf).hasSizeGreaterThan(100_000);
    assertThat(page.locator("details[open]")).hasCount(0);
  }

  private Page open(int width, ColorScheme scheme, String address, String... expected) {
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, width < 800 ? 844 : width * 9 / 16)
                    .setColorScheme(scheme));
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          boolean awaited = expected.length > 0 && message.text().contains(expected[0]);
          if (List.of("error", "warning").contains(message.type()) && !awaited) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.navigate(address);
    assertThat(page.locator("main")).not().hasAttribute("aria-busy", "true");
    return page;
  }

  private static Locator figure(Page page, String name) {
    return page.locator(".figure." + name + " .value").first();
  }

  private static int sidewaysScroll(Page page) {
    return (int)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
  }
}
