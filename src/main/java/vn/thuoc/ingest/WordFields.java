package vn.thuoc.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.xml.sax.Attributes;

/**
 * Form fields of the kind that Word had before content controls. A box is drawn by its state and a
 * list by the entry chosen; what a program wrote as their result is not said again. The result of a
 * text field is said like any other text.
 */
final class WordFields {
  private final Deque<Field> open = new ArrayDeque<>();

  /** What a field holds as data. */
  private static final class Field {
    private final List<String> entries = new ArrayList<>();
    private Optional<Boolean> checked = Optional.empty();
    private boolean checkedAtFirst;
    private boolean box;
    private boolean list;
    private Optional<Integer> result = Optional.empty();
    private int firstResult;
    private boolean inResult;
  }

  /** A mark of a field: its begin, the end of its instruction, its end. */
  void mark(String kind) throws WordTrouble {
    switch (kind) {
      case "begin" -> {
        open.push(new Field());
        if (open.size() > Limits.DEPTH) {
          throw WordTrouble.tooLarge(
              "trường lồng nhau quá nhiều lớp", "fields too deep inside each other");
        }
      }
      case "separate" -> Optional.ofNullable(open.peek()).ifPresent(field -> field.inResult = true);
      case "end" -> open.poll();
      default -> {}
    }
  }

  /** One piece of the data of the field that was begun last. */
  void data(String name, String parent, Attributes attributes) {
    Field field = open.peek();
    if (field == null) {
      return;
    }
    switch (name) {
      case "checkBox" -> field.box = true;
      case "checked" -> field.checked = Optional.of(WordValues.on(attributes));
      case "ddList" -> field.list = true;
      case "listEntry" -> field.entries.add(WordValues.value(attributes, "val").orElse(""));
      case "result" -> field.result = WordValues.number(attributes);
      case "default" -> {
        if (parent.equals("checkBox")) {
          field.checkedAtFirst = WordValues.on(attributes);
        } else if (parent.equals("ddList")) {
          field.firstResult = WordValues.number(attributes).orElse(0);
        }
      }
      default -> {}
    }
  }

  /** What the field shows whose data ended. */
  String shown() {
    Field field = open.peek();
    if (field == null) {
      return "";
    }
    if (field.box) {
      return WordBoxes.box(field.checked.orElse(field.checkedAtFirst));
    }
    int chosen = field.result.orElse(field.firstResult);
    return field.list && chosen >= 0 && chosen < field.entries.size()
        ? field.entries.get(chosen)
        : "";
  }

  /** Whether what follows repeats what a field has said by its data. */
  boolean repeats() {
    return open.stream().anyMatch(field -> field.inResult && (field.box || field.list));
  }

  /** Boxes and lists never reach beyond their paragraph, even when their end is missing. */
  void endParagraph() {
    open.removeIf(field -> field.box || field.list);
  }
}
