package vn.thuoc.instrument.description;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Writes descriptions for programs. Every key always stands there: what is absent is {@code null},
 * an empty text or an empty list. Decimals keep all their digits.
 */
public final class InstrumentJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .addModule(
              new SimpleModule()
                  .addSerializer(Optional.class, new Absent())
                  .addSerializer(BigDecimal.class, new Plain()))
          .build();

  private InstrumentJson() {}

  /** One instrument, on one line. */
  public static byte[] write(InstrumentDescription description) {
    return bytes(MAPPER.writer(), description);
  }

  /** One instrument, indented for people. */
  public static byte[] writeIndented(InstrumentDescription description) {
    return bytes(MAPPER.writerWithDefaultPrettyPrinter(), description);
  }

  /** The list of instruments. */
  public static byte[] write(List<InstrumentSummary> summaries) {
    return bytes(MAPPER.writer(), summaries);
  }

  private static byte[] bytes(ObjectWriter writer, Object value) {
    try {
      return (writer.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("rawtypes")
  private static final class Absent extends JsonSerializer<Optional> {
    @Override
    public void serialize(Optional value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (value.isEmpty()) {
        json.writeNull();
      } else {
        json.writePOJO(value.get());
      }
    }
  }

  /** 2.50 and 2.5 are one number, and 5E+2 is written 500. */
  private static final class Plain extends JsonSerializer<BigDecimal> {
    @Override
    public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      BigDecimal stripped = value.stripTrailingZeros();
      json.writeNumber(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }
  }
}
