package vn.thuoc.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Orders of papers as a browser or a program sends them. */
class JobRoutesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String JOBS = "/api/v1/jobs";
  private static final String LA_GI =
      "{\"report\": \"scorecard\", \"parameters\": {\"unit\": \"la-gi\", \"year\": 2022},"
          + " \"formats\": [\"pdf\", \"docx\"]}";
  private static LaGiServer server;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    server = new LaGiServer().publish(3);
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private static HttpRequest.Builder order(String body) {
    return to(JOBS).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body());
  }

  private static JsonNode finished(String body) throws IOException, InterruptedException {
    HttpResponse<String> taken = send(order(body));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    String address = taken.headers().firstValue("Location").orElseThrow();
    JsonNode job = json(send(to(address)));
    while (List.of("waiting", "running").contains(job.get("state").asText())) {
      job = json(send(to(address)));
    }
    return job;
  }

  private static String code(HttpResponse<String> answer) throws IOException {
    return json(answer).get("problems").get(0).get("code").asText();
  }

  @Test
  void reportsSayWhatTheyWantAndComeAs() throws Exception {
    JsonNode scorecard = null;
    for (JsonNode report : json(send(to("/api/v1/reports")))) {
      scorecard = report.get("id").asText().equals("scorecard") ? report : scorecard;
    }
    assertThat(scorecard.get("title").asText()).isEqualTo("Phiếu đánh giá đã chấm");
    assertThat(scorecard.get("parameters").get(0).get("id").asText()).isEqualTo("unit");
    assertThat(scorecard.get("formats").toString()).contains("\"pdf\"", "\"docx\"");
  }

  @Test
  void choicesAreFoundByTheOthersAndByText() throws Exception {
    String choices = "/api/v1/reports/scorecard/choices/unit?year=2022";
    assertThat(send(to(choices + "&q=la+gi")).body()).contains("\"value\":\"la-gi\"");
    assertThat(json(send(to(choices + "&q=nowhere"))).get("total").asInt()).isZero();
    assertThat(json(send(to(choices.replace("2022", "1999")))).get("total").asInt()).isZero();
    assertThat(send(to("/api/v1/reports/scorecard/choices/colour")).statusCode()).isEqualTo(400);
  }

  @Test
  void anOrderIsMadeShownAndHandedOut() throws Exception {
    JsonNode job = finished(LA_GI);
    assertThat(job.get("state").asText()).isEqualTo("done");
    assertThat(job.get("release").asInt()).isEqualTo(3);
    assertThat(job.get("files").size()).isEqualTo(2);
    JsonNode file = job.get("files").get(0);
    assertThat(file.get("name").asText()).isEqualTo("scorecard-la-gi-2022.pdf");
    HttpResponse<String> paper = send(to(file.get("address").asText()));
    assertThat(paper.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(paper.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("scorecard-la-gi-2022.pdf");
    assertThat(paper.body())
        .isEqualTo("%PDF-1.7 scorecard {unit=la-gi, year=2022} 3")
        .hasSize(file.get("size").asInt());
  }

  @Test
  void allFilesComeInOneArchive() throws Exception {
    String id = finished(LA_GI).get("id").asText();
    byte[] archive =
        client.send(to(JOBS + "/" + id + "/files").build(), BodyHandlers.ofByteArray()).body();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      assertThat(zip.getNextEntry().getName()).isEqualTo("scorecard-la-gi-2022.pdf");
      assertThat(new String(zip.readAllBytes())).startsWith("%PDF-1.7");
      assertThat(zip.getNextEntry().getName()).isEqualTo("scorecard-la-gi-2022.docx");
      assertThat(zip.getNextEntry()).isNull();
    }
  }

  @Test
  void aFinishedJobIsDeletedWithItsFiles() throws Exception {
    JsonNode job = finished(LA_GI);
    String address = JOBS + "/" + job.get("id").asText();
    assertThat(send(to(address).DELETE()).statusCode()).isEqualTo(204);
    assertThat(send(to(address)).statusCode()).isEqualTo(404);
    assertThat(send(to(job.get("files").get(0).get("address").asText())).statusCode())
        .isEqualTo(404);
  }

  @Test
  void filesOfOthersAreOutOfReach() throws Exception {
    String id = finished(LA_GI).get("id").asText();
    for (String name : List.of(".thuoc-papers", "..%2F..%2Fetc%2Fpasswd", "%2Fetc%2Fpasswd")) {
      assertThat(send(to(JOBS + "/" + id + "/files/" + name)).statusCode())
          .as(name)
          .isBetween(400, 404);
    }
  }

  @Test
  void anotherSiteCannotOrderOrDelete() throws Exception {
    HttpResponse<String> foreign = send(order(LA_GI).header("Origin", "http://evil.example"));
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(code(foreign)).isEqualTo("OTHER_SITE");
    assertThat(send(order(LA_GI).header("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(403);
    assertThat(send(order(LA_GI).header("Origin", "null")).statusCode()).isEqualTo(403);
    assertThat(send(to(JOBS + "/1").DELETE().header("Sec-Fetch-Site", "same-site")).statusCode())
        .isEqualTo(403);
    HttpRequest.Builder own =
        order(LA_GI).header("Origin", server.address()).header("Sec-Fetch-Site", "same-origin");
    assertThat(send(own).statusCode()).isEqualTo(202);
  }

  @Test
  void onlyJsonThatSaysWhatIsWantedIsTaken() throws Exception {
    HttpResponse<String> form =
        send(to(JOBS).header("Content-Type", "text/plain").POST(BodyPublishers.ofString(LA_GI)));
    assertThat(form.statusCode()).isEqualTo(415);
    List<String> wrong =
        List.of(
            "",
            "null",
            "[]",
            "{\"report\": {}}",
            "{\"formats\": 3}",
            "{\"colour\": \"red\"}",
            "{\"report\": \"scorecard\", \"formats\": [\"exe\"]}",
            " ".repeat(20_000) + LA_GI);
    for (String body : wrong) {
      HttpResponse<String> answer = send(order(body));
      assertThat(answer.statusCode()).as(body.strip()).isEqualTo(400);
      assertThat(code(answer)).as(body.strip()).isEqualTo("BODY_WRONG");
    }
  }

  @Test
  void whatIsWrongWithAnOrderIsToldAtOnceInEitherLanguage() throws Exception {
    String body =
        "{\"report\": \"scorecard\", \"parameters\": {\"year\": 1999}, \"formats\": [\"pdf\"]}";
    JsonNode problems = json(send(order(body))).get("problems");
    assertThat(problems.size()).isEqualTo(2);
    assertThat(problems.get(0).get("message").asText()).isEqualTo("Thiếu đơn vị.");
    HttpRequest.Builder english =
        to(JOBS + "?lang=en")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    assertThat(json(send(english)).get("problems").get(0).get("message").asText())
        .isEqualTo("The unit is missing.");
  }

  @Test
  void otherAddressesStillTakeNothingButGet() throws Exception {
    HttpRequest.Builder post =
        to("/api/v1/reports")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"));
    assertThat(send(post).statusCode()).isEqualTo(405);
  }
}
