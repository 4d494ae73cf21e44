package vn.thuoc.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static LaGiServer server;

  @BeforeAll
  static void start() {
    server = new LaGiServer().publish(3);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aPageCarriesAllItsComponentsInOneAnswer() throws Exception {
    JsonNode page = json(get("/api/v1/pages/unit?unit=la-gi&year=2022"));
    assertThat(page.get("components").findValuesAsText("kind"))
        .containsExactly(
            "heading",
            "table",
            "figures",
            "figures",
            "chart",
            "criteria_tree",
            "findings",
            "table",
            "table");
    JsonNode totals = component(page, "totals").get("rows").get(0);
    assertThat(totals.get("self_score").asText()).isEqualTo("464.06");
    assertThat(totals.get("verified_score").asText()).isEqualTo("430.92");
    assertThat(totals.get("score_difference").asText()).isEqualTo("-33.14");
    assertThat(component(page, "groups").get("rows")).hasSize(5);
    assertThat(component(page, "criteria").get("rows")).hasSize(189);
    assertThat(page.get("release").get("id").asLong()).isEqualTo(3);
  }

  @Test
  void theFirstUnitAndYearAreChosenWhenTheAddressNamesNone() throws Exception {
    JsonNode page = json(get("/api/v1/pages/unit"));
    assertThat(page.get("filters").findValuesAsText("value"))
        .contains("la-gi", "2022", "binh-thuan-2022-district");
  }

  @Test
  void theLanguageOfTheAddressDecidesLabelsAndProblems() throws Exception {
    JsonNode english = json(get("/api/v1/pages/unit?lang=en"));
    assertThat(english.get("title").asText()).isEqualTo("Unit");
    assertThat(problem(get("/api/v1/pages/unit?unit=nowhere&lang=en"), 404).get("message").asText())
        .isEqualTo("This release has no 'nowhere' for Unit.");
    JsonNode vietnamese = problem(get("/api/v1/pages/unit?unit=nowhere"), 404);
    assertThat(vietnamese.get("message").asText())
        .isEqualTo("Kỳ công bố này không có «nowhere» ở mục Đơn vị.");
    assertThat(vietnamese.get("remedy").asText())
        .isEqualTo("Có thể chọn: UBND thị xã La Gi (la-gi).");
  }

  @Test
  void metricsAnswerProgramsDigitForDigit() throws Exception {
    HttpResponse<String> answer =
        get(
            "/api/v1/metrics/unit_group?measures=max_score,verified_score&by=group_number"
                + "&filter=group_kind:group&sort=-max_score&limit=2");
    assertThat(answer.body())
        .contains(
            "\"rows\":[{\"group_number\":\"4\",\"max_score\":320,\"verified_score\":284.37},"
                + "{\"group_number\":\"2\",\"max_score\":70,\"verified_score\":62.53}]");
  }

  @Test
  void wrongQuestionsAreRefusedWithTheKnownNames() throws Exception {
    JsonNode measure = problem(get("/api/v1/metrics/finding?measures=points"), 400);
    assertThat(measure.get("code").asText()).isEqualTo("MEASURE_UNKNOWN");
    JsonNode view = problem(get("/api/v1/metrics/nothing?measures=points"), 404);
    assertThat(view.get("remedy").asText()).contains("criterion_line", "unit_year");
    assertThat(
            problem(get("/api/v1/metrics/unit_year?mesures=self_score"), 400).get("code").asText())
        .isEqualTo("PARAMETER_UNKNOWN");
    assertThat(problem(get("/api/v1/metrics/unit_year?filter=year"), 400).get("code").asText())
        .isEqualTo("PARAMETER_WRONG");
    assertThat(
            problem(get("/api/v1/metrics/unit_year?limit=many&by=year"), 400).get("code").asText())
        .isEqualTo("PARAMETER_WRONG");
    JsonNode sum =
        problem(
            get("/api/v1/metrics/criterion_line?measures=self_score&filter=unit_id:la-gi"), 400);
    assertThat(sum.get("code").asText()).isEqualTo("NOT_ADDITIVE");
  }

  @Test
  void anAnswerStaysValidUntilTheNextRelease() throws Exception {
    try (LaGiServer own = new LaGiServer().publish(1)) {
      URI address = URI.create(own.address() + "/api/v1/pages/unit");
      String tag = send(HttpRequest.newBuilder(address)).headers().firstValue("ETag").orElseThrow();
      HttpRequest.Builder again = HttpRequest.newBuilder(address).header("If-None-Match", tag);
      assertThat(send(again).statusCode()).isEqualTo(304);
      own.publish(2);
      HttpResponse<String> fresh = send(again);
      assertThat(fresh.statusCode()).isEqualTo(200);
      assertThat(json(fresh).get("release").get("id").asLong()).isEqualTo(2);
    }
  }

  @Test
  void anEarlierReleaseIsAskedForByNameOrNumber() throws Exception {
    JsonNode page = json(get("/api/v1/pages/unit?release=La+Gi+2022"));
    assertThat(page.get("release").get("id").asLong()).isEqualTo(1);
    assertThat(page.get("release").get("newest").asBoolean()).isFalse();
    JsonNode answer = json(get("/api/v1/metrics/unit_year?measures=self_score&release=2"));
    assertThat(answer.get("release").get("id").asLong()).isEqualTo(2);
    assertThat(answer.get("rows").get(0).get("self_score").asText()).isEqualTo("464.06");
    JsonNode newest = json(get("/api/v1/pages/unit"));
    assertThat(newest.get("release").get("id").asLong()).isEqualTo(3);
    assertThat(newest.get("release").get("newest").asBoolean()).isTrue();
    assertThat(get("/api/v1/reports/scorecard.pdf?unit=la-gi&year=2022&release=2").body())
        .isEqualTo("%PDF-1.7 scorecard {unit=la-gi, year=2022} 2");
  }

  @Test
  void theTagNamesTheReleaseSoThatCopiesOfTwoReleasesAreNotMixed() throws Exception {
    String newest = get("/api/v1/pages/unit").headers().firstValue("ETag").orElseThrow();
    URI earlier = URI.create(server.address() + "/api/v1/pages/unit?release=1");
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(earlier).header("If-None-Match", newest));
    assertThat(answer.statusCode()).isEqualTo(200);
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(send(HttpRequest.newBuilder(earlier).header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);
  }

  @Test
  void anUnknownReleaseIsA404WithTheKnownNames() throws Exception {
    for (String path : new String[] {"/api/v1/pages/unit", "/api/v1/release"}) {
      JsonNode problem = problem(get(path + "?release=none"), 404);
      assertThat(problem.get("code").asText()).isEqualTo("RELEASE_UNKNOWN");
      assertThat(problem.get("remedy").asText())
          .isEqualTo("Dùng một trong: La Gi 2022, ky-2, ky-3.");
    }
  }

  @Test
  void releasesAreListedNewestFirst() throws Exception {
    JsonNode releases = json(get("/api/v1/releases"));
    assertThat(releases.findValuesAsText("name")).containsExactly("ky-3", "ky-2", "La Gi 2022");
    assertThat(releases.findValuesAsText("newest")).containsExactly("true", "false", "false");
    try (LaGiServer empty = new LaGiServer()) {
      URI address = URI.create(empty.address() + "/api/v1/releases");
      assertThat(send(HttpRequest.newBuilder(address)).body()).isEqualTo("[]");
    }
  }

  @Test
  void answersAreGivenInPartsAndSayHowManyRowsThereAre() throws Exception {
    JsonNode part =
        json(
            get(
                "/api/v1/metrics/unit_group?measures=max_score&by=group_number"
                    + "&filter=group_kind:group&filter=year:2020..&sort=group_number&limit=2&offset=3"));
    assertThat(part.get("total").asInt()).isEqualTo(5);
    assertThat(part.get("rows").findValuesAsText("group_number")).containsExactly("4", "5");
    JsonNode problem = problem(get("/api/v1/metrics/unit_year?by=year&limit=10001"), 400);
    assertThat(problem.get("message").asText())
        .isEqualTo("Một câu trả lời có nhiều nhất 10000 dòng.");
    assertThat(
            problem(get("/api/v1/metrics/unit_year?by=year&offset=-1"), 400).get("code").asText())
        .isEqualTo("LIMIT_WRONG");
  }

  @Test
  void lookedUpViewsAreRefusedWithoutTheFilterTheyNeed() throws Exception {
    JsonNode problem = problem(get("/api/v1/metrics/criterion_line?by=line_id"), 400);
    assertThat(problem.get("code").asText()).isEqualTo("LOOKUP_FILTER_MISSING");
    assertThat(problem.get("remedy").asText()).contains("filter=unit_id:");
    JsonNode lines =
        json(get("/api/v1/metrics/criterion_line?by=line_id&filter=unit_id:la-gi&limit=1"));
    assertThat(lines.get("total").asInt()).isEqualTo(189);
  }

  @Test
  void instrumentsAreListedWithTheirFiguresAndFaults() throws Exception {
    JsonNode list = json(get("/api/v1/instruments"));
    JsonNode binhThuan = null;
    for (JsonNode one : list) {
      binhThuan = one.get("id").asText().equals("binh-thuan-2022-district") ? one : binhThuan;
    }
    assertThat(binhThuan.get("max_score").decimalValue()).isEqualByComparingTo("500");
    assertThat(binhThuan.get("counts").get("criteria").asInt()).isEqualTo(109);
    assertThat(binhThuan.get("counts").get("defects").asInt()).isEqualTo(15);
    assertThat(list.findValuesAsText("id")).isSorted();
  }

  @Test
  void anInstrumentIsDescribedOnceAndThenKeptByTheBrowser() throws Exception {
    HttpResponse<String> answer = get("/api/v1/instruments/binh-thuan-2022-district");
    JsonNode instrument = json(answer);
    assertThat(instrument.get("defects").get(0).get("reading").asText()).isEqualTo("Đọc là 2.10.");
    assertThat(instrument.get("tiers").get(0).get("label").asText()).isEqualTo("cấp huyện");
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    URI address = URI.create(server.address() + "/api/v1/instruments/binh-thuan-2022-district");
    assertThat(send(HttpRequest.newBuilder(address).header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);
    JsonNode english = json(get("/api/v1/instruments/binh-thuan-2022-district?lang=en"));
    assertThat(english.get("tiers").get(0).get("label").asText()).isEqualTo("district");
    assertThat(english.get("title")).isEqualTo(instrument.get("title"));
  }

  @Test
  void anUnknownInstrumentIsA404WithTheKnownIds() throws Exception {
    JsonNode problem = problem(get("/api/v1/instruments/binh-thuan-2023"), 404);
    assertThat(problem.get("code").asText()).isEqualTo("INSTRUMENT_UNKNOWN");
    assertThat(problem.get("remedy").asText()).contains("binh-thuan-2022-district");
    assertThat(problem(get("/api/v1/instruments?unit=la-gi"), 400).get("code").asText())
        .isEqualTo("PARAMETER_UNKNOWN");
  }

  @Test
  void instrumentsNeedNoRelease() throws Exception {
    try (LaGiServer empty = new LaGiServer()) {
      URI address = URI.create(empty.address() + "/api/v1/instruments/binh-thuan-2022-district");
      assertThat(send(HttpRequest.newBuilder(address)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void withoutAReleaseThereIsAConflictThatSaysWhatToRun() throws Exception {
    try (LaGiServer empty = new LaGiServer()) {
      HttpResponse<String> answer =
          send(HttpRequest.newBuilder(URI.create(empty.address() + "/api/v1/pages/unit")));
      JsonNode problem = problem(answer, 409);
      assertThat(problem.get("code").asText()).isEqualTo("NO_RELEASE");
      assertThat(problem.get("remedy").asText()).contains("./thuoc load", "./thuoc publish");
      assertThat(send(HttpRequest.newBuilder(URI.create(empty.address() + "/"))).statusCode())
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/don-vi?unit=la-gi&year=2022",
        "/phat-hien",
        "/bo-phieu",
        "/bo-phieu/binh-thuan-2022-district",
        "/web/page.js",
        "/web/theme.css",
        "/web/theme.json",
        "/web/words-vi.json",
        "/charts/grouped-bars.js",
        "/library/echarts.js",
        "/favicon.ico"
      })
  void everyFileOfAPageIsServedUnderAStrictPolicy(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isNotEmpty();
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'", "style-src 'self'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void largeAnswersTravelCompressed() throws Exception {
    for (String path : new String[] {"/api/v1/pages/unit", "/library/echarts.js"}) {
      HttpResponse<byte[]> answer =
          CLIENT.send(
              HttpRequest.newBuilder(URI.create(server.address() + path))
                  .header("Accept-Encoding", "gzip")
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(answer.body()).startsWith(0x1f, 0x8b);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/web/none.js",
        "/web/..%2fdashboards%2fpages%2funit.yml",
        "/charts/../pages/unit.yml",
        "/api/v1/pages/none"
      })
  void whatDoesNotExistIsA404WithoutInnards(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("Exception", "at vn.thuoc", "components:");
  }

  @Test
  void foreignHostNamesAreRefused() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket
          .getOutputStream()
          .write(
              "GET /api/v1/release HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 421").contains("HOST_UNKNOWN");
    }
  }

  @Test
  void onlyReadingIsAllowed() throws Exception {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/release"))
            .POST(HttpRequest.BodyPublishers.noBody());
    assertThat(problem(send(post), 405).get("code").asText()).isEqualTo("METHOD_NOT_ALLOWED");
  }

  @Test
  void aPaperIsAskedForWithTheParametersOfTheAddress() throws Exception {
    HttpResponse<String> answer = get("/api/v1/reports/scorecard.pdf?unit=la-gi&year=2022");
    assertThat(answer.body()).isEqualTo("%PDF-1.7 scorecard {unit=la-gi, year=2022} 3");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"scorecard-la-gi-2022.pdf\"");
  }

  private static JsonNode component(JsonNode page, String id) {
    for (JsonNode component : page.get("components")) {
      if (component.get("id").asText().equals(id)) {
        return component;
      }
    }
    throw new AssertionError("no component " + id);
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(status);
    JsonNode problem = json(answer).get("problems").get(0);
    assertThat(problem.fieldNames())
        .toIterable()
        .containsExactly("code", "severity", "place", "message", "remedy");
    return problem;
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    return new ObjectMapper()
        .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .readTree(answer.body());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(server.address() + path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
