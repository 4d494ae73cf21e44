package vn.thuoc.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** Writes answers. Decimals leave as they are, digit for digit: 464.06, never 464.0600000001. */
final class Answer {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private Answer() {}

  static void json(Context context, Object body) {
    context.contentType("application/json; charset=utf-8").result(bytes(body));
  }

  static byte[] bytes(Object body) {
    try {
      return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
