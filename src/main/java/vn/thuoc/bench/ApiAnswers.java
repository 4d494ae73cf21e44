package vn.thuoc.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Our API asked over HTTP by one client. */
final class ApiAnswers {
  private static final int TIMES = 30;
  private static final int LOOK_MILLISECONDS = 5;
  private static final String RELEASE = "/api/v1/release";

  private final int port;

  ApiAnswers(int port) {
    this.port = port;
  }

  EngineAnswers ask(List<BenchQuestion> questions) throws Exception {
    List<EngineAnswers.Answered> answers = new ArrayList<>();
    try (KeptConnection timed = new KeptConnection(port, true);
        KeptConnection plain = new KeptConnection(port, false)) {
      for (BenchQuestion question : questions) {
        String address = question.address();
        EngineAnswers.Answered times =
            Repeated.ask(
                question.id(),
                TIMES,
                () -> {
                  get(timed, address);
                  return List.of();
                });
        answers.add(
            new EngineAnswers.Answered(
                question.id(),
                times.firstMilliseconds(),
                times.milliseconds(),
                rows(json(plain, address).get("rows"))));
      }
    }
    return new EngineAnswers("API", Map.of(), answers);
  }

  /** The addresses of the first view of every page. */
  List<String> pages() throws IOException {
    List<String> pages = new ArrayList<>();
    try (KeptConnection connection = new KeptConnection(port, false)) {
      for (JsonNode page : json(connection, "/api/v1/pages")) {
        pages.add("/api/v1/pages/" + page.get("id").asText());
      }
    }
    return pages;
  }

  /** The number of the release that answers. */
  long release() throws IOException {
    try (KeptConnection connection = new KeptConnection(port, false)) {
      return release(connection);
    }
  }

  /**
   * Waits until the server answers from a release, and asks everything at once.
   *
   * @return address to the milliseconds of its first answer
   */
  Map<String, Double> firstTouch(long release, List<String> addresses, long patienceSeconds)
      throws IOException, InterruptedException {
    await(release, patienceSeconds);
    // Only now: a server closes a connection on which nothing was asked for as long as publishing.
    try (KeptConnection asking = new KeptConnection(port, true)) {
      Map<String, Double> times = new LinkedHashMap<>();
      for (String address : addresses) {
        long start = System.nanoTime();
        get(asking, address);
        times.put(address, (System.nanoTime() - start) / 1e6);
      }
      return times;
    }
  }

  /** Waits until the server answers from a release, or a later one. */
  void await(long release, long patienceSeconds) throws IOException, InterruptedException {
    long end = System.nanoTime() + patienceSeconds * 1_000_000_000L;
    try (KeptConnection watching = new KeptConnection(port, false)) {
      while (release(watching) < release) {
        if (System.nanoTime() > end) {
          throw Failed.answer(RELEASE, 200);
        }
        Thread.sleep(LOOK_MILLISECONDS);
      }
    }
  }

  private static long release(KeptConnection connection) throws IOException {
    return json(connection, RELEASE).get("id").asLong();
  }

  /** The body as it came, read by nobody: reading JSON would be measured too. */
  private static KeptConnection.Reply get(KeptConnection connection, String address)
      throws IOException {
    KeptConnection.Reply reply = connection.get(address);
    if (!reply.well()) {
      throw Failed.answer(address, reply.status());
    }
    return reply;
  }

  private static JsonNode json(KeptConnection connection, String address) throws IOException {
    return BenchProcess.JSON.readTree(get(connection, address).body());
  }

  private static List<Map<String, Object>> rows(JsonNode array) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (JsonNode node : array) {
      Map<String, Object> row = new LinkedHashMap<>();
      node.properties()
          .forEach(
              field -> {
                JsonNode value = field.getValue();
                row.put(field.getKey(), value.isNumber() ? value.decimalValue() : value.asText());
              });
      rows.add(row);
    }
    return rows;
  }
}
