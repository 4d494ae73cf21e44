package vn.thuoc.metric;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The marts of one release that holds the real form of La Gi 2022 and nothing else. */
public final class LaGiMarts implements MartSource {
  private final ReleaseStamp release;
  private final MetricDefinitions definitions;
  private final JsonNode marts;

  public LaGiMarts(long release, MetricDefinitions definitions) {
    this.release = stamp(release);
    this.definitions = definitions;
    try (InputStream stream = LaGiMarts.class.getResourceAsStream("/la-gi/marts.json")) {
      this.marts =
          JsonMapper.builder()
              .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
              .build()
              .readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the release of that number says of itself; the first is named so, later ones ky-N. */
  public static ReleaseStamp stamp(long release) {
    return new ReleaseStamp(
        release,
        release == 1 ? "La Gi 2022" : "ky-" + release,
        Instant.parse("2026-11-20T09:30:00Z"),
        LocalDate.of(2026, 11, 20),
        false);
  }

  @Override
  public ReleaseStamp release() {
    return release;
  }

  @Override
  public List<String> columns(String mart) {
    Set<String> columns = new LinkedHashSet<>();
    definitions.views().stream()
        .filter(view -> view.mart().equals(mart))
        .forEach(view -> columns.addAll(view.martColumns()));
    marts.path(mart).forEach(row -> row.fieldNames().forEachRemaining(columns::add));
    return List.copyOf(columns);
  }

  @Override
  public MartTable read(String mart, List<String> wanted) {
    Map<String, MetricFormat> formats = new HashMap<>();
    definitions.views().stream()
        .filter(view -> view.mart().equals(mart))
        .flatMap(view -> view.columns().stream())
        .forEach(column -> formats.put(column.id(), column.format()));
    MartTable.Builder table = MartTable.of(columns(mart));
    for (JsonNode row : marts.path(mart)) {
      Map<String, Object> values = new HashMap<>();
      row.fields()
          .forEachRemaining(
              field ->
                  values.put(field.getKey(), value(field.getValue(), formats.get(field.getKey()))));
      table.add(values);
    }
    return table.build();
  }

  private static Object value(JsonNode node, MetricFormat format) {
    if (node.isTextual()) {
      return node.textValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    boolean decimal =
        List.of(MetricFormat.SCORE, MetricFormat.PERCENT, MetricFormat.DECIMAL).contains(format);
    return decimal ? (Object) node.decimalValue() : (Object) node.longValue();
  }
}
