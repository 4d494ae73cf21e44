package vn.thuoc.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page, its filters and the search among their choices, asked for as a browser does. */
class PageRoutesTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static LaGiServer server;

  @BeforeAll
  static void start() {
    server = new LaGiServer().publish(1);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyPageAnswersInBothLanguages() throws Exception {
    List<String> ids = json(get("/api/v1/pages")).findValuesAsText("id");
    assertThat(ids)
        .containsExactly(
            "overview",
            "unit",
            "criteria",
            "answers",
            "trends",
            "indicators",
            "compare",
            "sides",
            "progress",
            "quality",
            "findings",
            "plan",
            "instruments",
            "papers");
    for (String id : ids) {
      JsonNode vietnamese = json(get("/api/v1/pages/" + id));
      JsonNode english = json(get("/api/v1/pages/" + id + "?lang=en"));
      assertThat(vietnamese.get("id").asText()).isEqualTo(id);
      assertThat(vietnamese.get("title")).as(id).isNotEqualTo(english.get("title"));
      assertThat(english.get("language").asText()).isEqualTo("en");
      assertThat(components(english)).isEqualTo(components(vietnamese));
      assertThat(components(vietnamese).isEmpty())
          .as(id)
          .isEqualTo(List.of("instruments", "papers").contains(id));
      assertThat(get(vietnamese.get("path").asText()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theNavigationSaysWhatEachPageCanBeNarrowedBy() throws Exception {
    for (JsonNode page : json(get("/api/v1/pages"))) {
      JsonNode filters = json(get("/api/v1/pages/" + page.get("id").asText())).get("filters");
      assertThat(texts(page.get("filters"))).isEqualTo(texts(filters, "id"));
    }
  }

  @Test
  void choicesAreSearchedWithoutAccents() throws Exception {
    JsonNode found = json(get("/api/v1/pages/unit/choices/unit?q=" + written("thi xa la gi")));
    assertThat(found.get("id").asText()).isEqualTo("unit");
    assertThat(found.get("total").asInt()).isEqualTo(1);
    assertThat(found.get("choices").get(0).get("value").asText()).isEqualTo("la-gi");
    assertThat(found.get("choices").get(0).get("label").asText()).isEqualTo("UBND thị xã La Gi");
    assertThat(searched("thị xã")).containsExactly("la-gi");
    assertThat(searched("thí xã")).isEmpty();
    assertThat(searched("")).containsExactly("la-gi");
  }

  @Test
  void choicesAreOfTheLanguageAndTheEarlierFilters() throws Exception {
    assertThat(json(get("/api/v1/pages/unit/choices/year?lang=en")).get("label").asText())
        .isEqualTo("Year");
    assertThat(
            problem(get("/api/v1/pages/unit/choices/year?unit=nowhere"), 404).get("code").asText())
        .isEqualTo("CHOICE_UNKNOWN");
    assertThat(json(get("/api/v1/pages/unit/choices/year?unit=nowhere&prefer=unit")).get("total"))
        .hasToString("1");
  }

  @Test
  void choicesStayValidUntilTheNextRelease() throws Exception {
    try (LaGiServer own = new LaGiServer().publish(1)) {
      URI address = URI.create(own.address() + "/api/v1/pages/unit/choices/unit?q=gi");
      String tag = send(HttpRequest.newBuilder(address)).headers().firstValue("ETag").orElseThrow();
      HttpRequest.Builder again = HttpRequest.newBuilder(address).header("If-None-Match", tag);
      assertThat(send(again).statusCode()).isEqualTo(304);
      own.publish(2);
      HttpResponse<String> fresh = send(again);
      assertThat(fresh.statusCode()).isEqualTo(200);
      assertThat(fresh.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    }
  }

  @Test
  void anUnknownPageOrFilterIsExplainedWithTheKnownOnes() throws Exception {
    JsonNode page = problem(get("/api/v1/pages/units/choices/unit?q=a"), 404);
    assertThat(page.get("message").asText()).isEqualTo("Không có trang «units».");
    assertThat(page.get("remedy").asText()).startsWith("Các trang: ").contains("overview", "unit");
    JsonNode filter = problem(get("/api/v1/pages/unit/choices/side?q=a"), 400);
    assertThat(filter.get("code").asText()).isEqualTo("FILTER_UNKNOWN");
    assertThat(filter.get("message").asText()).isEqualTo("Trang không có bộ lọc «side».");
    assertThat(filter.get("remedy").asText())
        .isEqualTo("Các bộ lọc dùng được: unit, year, instrument.");
    JsonNode none = problem(get("/api/v1/pages/instruments/choices/unit"), 400);
    assertThat(none.get("remedy").asText()).isEqualTo("Trang này không có bộ lọc nào.");
  }

  @Test
  void whoComesFromAnotherPageKeepsWhatFits() throws Exception {
    String carried = "/api/v1/pages/unit?unit=nowhere&year=2022&side=verified";
    JsonNode page = json(get(carried + "&prefer=unit,year,side"));
    assertThat(texts(page.get("filters"), "id")).containsExactly("unit", "year", "instrument");
    assertThat(page.get("filters").get(0).get("value").asText()).isEqualTo("la-gi");
    assertThat(problem(get(carried + "&prefer=unit,year"), 400).get("code").asText())
        .isEqualTo("FILTER_UNKNOWN");
    assertThat(problem(get(carried + "&prefer=side"), 404).get("message").asText())
        .isEqualTo("Kỳ công bố này không có «nowhere» ở mục Đơn vị.");
  }

  @Test
  void anAnswerIsNeverGivenToAnotherQuestion() throws Exception {
    String apart = "/api/v1/pages/unit?prefer=unit&unit=la-gi&year=1999";
    String together = "/api/v1/pages/unit?prefer=unit&unit=" + written("la-gi, year=1999");
    assertThat(get(together).statusCode()).isEqualTo(200);
    assertThat(problem(get(apart), 404).get("code").asText()).isEqualTo("CHOICE_UNKNOWN");
    assertThat(searched("gi")).hasSize(1);
    assertThat(searched("la gi xyz")).isEmpty();
  }

  private static List<String> searched(String search) throws Exception {
    JsonNode found = json(get("/api/v1/pages/unit/choices/unit?q=" + written(search)));
    return found.get("choices").findValuesAsText("value");
  }

  private static List<String> components(JsonNode page) {
    return texts(page.get("components"), "id");
  }

  private static List<String> texts(JsonNode list, String field) {
    ArrayList<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.get(field).asText()));
    return texts;
  }

  private static List<String> texts(JsonNode list) {
    ArrayList<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private static String written(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(status);
    return new ObjectMapper().readTree(answer.body()).get("problems").get(0);
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(server.address() + path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
