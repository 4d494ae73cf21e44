package vn.thuoc.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/**
 * A map of a definition file whose keys are taken one by one. A value that is missing or of the
 * wrong type adds a problem and gives a harmless stand-in, so that reading goes on and all problems
 * come out together; {@link #finish()} reports the keys that nobody took. Whoever reads must
 * therefore ask {@link Problems#any()} before using the result.
 */
public final class DefinitionMap {
  private final DefinitionFile file;
  private final Node node;
  private final Map<String, Node> values;
  private final Map<String, Node> keys;
  private final Problems problems;
  private final Set<String> taken = new LinkedHashSet<>();

  private DefinitionMap(
      DefinitionFile file,
      Node node,
      Map<String, Node> keys,
      Map<String, Node> values,
      Problems problems) {
    this.file = file;
    this.node = node;
    this.keys = keys;
    this.values = values;
    this.problems = problems;
  }

  static DefinitionMap of(DefinitionFile file, MappingNode mapping, Problems problems) {
    Map<String, Node> keys = new LinkedHashMap<>();
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (values.put(key, tuple.getValueNode()) != null) {
        problems.add(
            Problem.error(
                DefinitionError.KEY_TWICE,
                file.place(tuple.getKeyNode()),
                new Words("Khóa «" + key + "» viết hai lần.", "Key '" + key + "' stands twice."),
                new Words("Bỏ một trong hai.", "Remove one of them.")));
      }
      keys.put(key, tuple.getKeyNode());
    }
    return new DefinitionMap(file, mapping, keys, values, problems);
  }

  public Place.Line place() {
    return file.place(node);
  }

  public Place.Line place(String key) {
    return keys.containsKey(key) ? file.place(keys.get(key)) : place();
  }

  public Problems problems() {
    return problems;
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Whether the key holds a list. Does not take the key. */
  public boolean isList(String key) {
    return values.get(key) instanceof SequenceNode;
  }

  /** Whether the key holds a map. Does not take the key. */
  public boolean isMap(String key) {
    return values.get(key) instanceof MappingNode;
  }

  /** The keys in the order of the file. Taking them is still up to the caller. */
  public List<String> keys() {
    return List.copyOf(values.keySet());
  }

  public String text(String key) {
    return optionalText(key).orElseGet(() -> missing(key, ""));
  }

  public Optional<String> optionalText(String key) {
    return take(key).flatMap(value -> scalar(key, value));
  }

  public String text(String key, String otherwise) {
    return optionalText(key).orElse(otherwise);
  }

  public BigDecimal decimal(String key) {
    return optionalDecimal(key).orElseGet(() -> missing(key, BigDecimal.ZERO));
  }

  public Optional<BigDecimal> optionalDecimal(String key) {
    return typed(
        key,
        BigDecimal::new,
        "một số, viết bằng dấu chấm thập phân",
        "a number with a decimal point");
  }

  public int whole(String key) {
    return optionalWhole(key).orElseGet(() -> missing(key, 0));
  }

  public Optional<Integer> optionalWhole(String key) {
    return typed(key, Integer::valueOf, "một số nguyên", "a whole number");
  }

  public boolean flag(String key, boolean otherwise) {
    return typed(
            key,
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw new IllegalArgumentException(text);
                },
            "true hoặc false",
            "true or false")
        .orElse(otherwise);
  }

  /** One of an enum's constants, written in lower case with underscores. */
  public <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    return optionalOneOf(key, type).orElseGet(() -> missing(key, type.getEnumConstants()[0]));
  }

  public <E extends Enum<E>> Optional<E> optionalOneOf(String key, Class<E> type) {
    String choices = choices(type);
    return typed(
        key,
        text -> Enum.valueOf(type, upper(text)),
        "một trong: " + choices,
        "one of: " + choices);
  }

  public DefinitionMap map(String key) {
    return optionalMap(key)
        .orElseGet(
            () -> missing(key, new DefinitionMap(file, node, Map.of(), Map.of(), new Problems())));
  }

  public Optional<DefinitionMap> optionalMap(String key) {
    Optional<Node> value = take(key);
    if (value.isPresent() && !(value.get() instanceof MappingNode)) {
      wrongType(key, value.get(), "một bảng khóa: giá trị", "a map");
      return Optional.empty();
    }
    return value.map(found -> of(file, (MappingNode) found, problems));
  }

  /** A text in both languages, written as a map of {@code vi} and {@code en}. */
  public Words words(String key) {
    DefinitionMap map = map(key);
    Words words = new Words(map.text("vi"), map.text("en"));
    map.finish();
    return words;
  }

  /** A list of maps; absent means empty. */
  public List<DefinitionMap> maps(String key) {
    List<DefinitionMap> maps = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof MappingNode mapping) {
        maps.add(of(file, mapping, problems));
      } else {
        wrongType(key, item, "một bảng khóa: giá trị", "a map");
      }
    }
    return maps;
  }

  /** A list of texts; absent means empty. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      scalar(key, item).ifPresent(texts::add);
    }
    return texts;
  }

  /** Reports every key that was not taken. Call it when a map has been read. */
  public void finish() {
    for (String key : values.keySet()) {
      if (!taken.contains(key)) {
        String known = String.join(", ", taken);
        problems.add(
            Problem.error(
                DefinitionError.KEY_UNKNOWN,
                place(key),
                new Words(
                    "Khóa «" + key + "» không có nghĩa ở đây.",
                    "Key '" + key + "' has no meaning here."),
                new Words("Dùng một trong: " + known + ".", "Use one of: " + known + ".")));
      }
    }
  }

  /** Adds a problem about this map's key. */
  public void problem(vn.thuoc.problem.ErrorCode code, String key, Words message, Words remedy) {
    problems.add(Problem.error(code, place(key), message, remedy));
  }

  private List<Node> items(String key) {
    Optional<Node> value = take(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    wrongType(key, value.get(), "một danh sách", "a list");
    return List.of();
  }

  private Optional<Node> take(String key) {
    taken.add(key);
    return Optional.ofNullable(values.get(key));
  }

  private Optional<String> scalar(String key, Node value) {
    if (value instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    wrongType(key, value, "một giá trị đơn", "a single value");
    return Optional.empty();
  }

  private <T> Optional<T> typed(String key, Function<String, T> parse, String vi, String en) {
    Optional<Node> value = take(key);
    Optional<String> text = value.flatMap(found -> scalar(key, found));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(text.get()));
    } catch (IllegalArgumentException e) {
      wrongType(key, value.get(), vi, en);
      return Optional.empty();
    }
  }

  private <T> T missing(String key, T standIn) {
    if (!values.containsKey(key)) {
      problems.add(
          Problem.error(
              DefinitionError.KEY_MISSING,
              place(),
              new Words("Thiếu khóa «" + key + "».", "Key '" + key + "' is missing."),
              new Words("Thêm «" + key + ":» vào đây.", "Add '" + key + ":' here.")));
    }
    return standIn;
  }

  private void wrongType(String key, Node value, String vi, String en) {
    String shown =
        value instanceof ScalarNode scalar ? scalar.getValue() : value.getNodeType().toString();
    problems.add(
        Problem.error(
            DefinitionError.TYPE_WRONG,
            file.place(value),
            new Words(
                "Giá trị «" + shown + "» của «" + key + "» không đúng kiểu.",
                "Value '" + shown + "' of '" + key + "' has the wrong type."),
            new Words("Cần " + vi + ".", "Give " + en + ".")));
  }

  private static String upper(String text) {
    if (!text.equals(text.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(text);
    }
    return text.toUpperCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> String choices(Class<E> type) {
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      names.add(constant.name().toLowerCase(Locale.ROOT));
    }
    return String.join(", ", names);
  }
}
