package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Section;
import vn.thuoc.instrument.answer.AnswerType;

/** The printed words of a questionnaire in their order. */
final class PaperAnchors {
  private static final List<String> ANYWHERE =
      List.of(
          "Trong đó",
          "Ghi chú",
          "STT",
          "TT",
          "Nội dung",
          "Nội dung khảo sát",
          "Kết quả",
          "Kết quả triển khai",
          "Kết quả thẩm định",
          "Đơn vị tính",
          "ĐVT",
          "Độc lập - Tự do - Hạnh phúc",
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
          "ĐẢNG CỘNG SẢN VIỆT NAM");

  private final Map<String, AskedQuestion> asked = new HashMap<>();
  private final List<PaperAnchor> anchors = new ArrayList<>();
  private final Set<String> printed = new HashSet<>();
  private int order;

  /**
   * @param blocks how often at most the same questions are printed again and again
   */
  PaperAnchors(Instrument instrument, int blocks) {
    AskedQuestion.of(instrument).forEach(a -> asked.put(a.question().id(), a));
    ANYWHERE.forEach(this::printed);
    printed(instrument.title());
    printed(instrument.layout().generalHeading());
    printed(instrument.layout().formHeading());
    printed(instrument.layout().signature());
    instrument.general().forEach(question -> question(question, blocks));
    heading(instrument.layout().formHeading());
    instrument.form().forEach(section -> section(section, blocks));
    heading(instrument.layout().criteriaHeading());
    heading(instrument.layout().signature());
  }

  /** All that are looked for, in the order in which they are printed. */
  List<PaperAnchor> inOrder() {
    return anchors;
  }

  /** Keys of lines that say nothing but what is printed. */
  Set<String> printed() {
    return printed;
  }

  private void printed(String words) {
    for (String line : words.split("\\R")) {
      String key = KeyedText.key(line);
      if (!key.isEmpty()) {
        printed.add(key);
      }
    }
  }

  private void heading(String words) {
    printed(words);
    add(words, Optional.empty());
  }

  private void add(String words, Optional<PaperAnchor.Place> place) {
    String key = KeyedText.key(words);
    if (!key.isEmpty()) {
      anchors.add(new PaperAnchor(order++, key, place));
    }
  }

  /**
   * A question with its words; where they say first what they are part of ("Tổng số hồ sơ: Tỷ lệ",
   * "Trong đó: ..."), paper may print only the rest.
   */
  private void add(PaperAnchor.Place place, String label) {
    add(label, Optional.of(place));
    for (int colon : new int[] {label.indexOf(": "), label.lastIndexOf(": ")}) {
      String rest = colon < 0 ? "" : KeyedText.key(label.substring(colon));
      if (!rest.isEmpty()) {
        anchors.add(new PaperAnchor(order - 1, rest, Optional.of(place)));
      }
    }
  }

  private void section(Section section, int blocks) {
    heading(section.label());
    printed(section.number() + section.label());
    printed(section.note());
    section.questions().forEach(question -> question(question, blocks));
    section.sections().forEach(below -> section(below, blocks));
  }

  private void question(Question question, int blocks) {
    printed(question.note());
    add(place(question, "", ""), question.label());
    if (question.type() instanceof AnswerType.Table table
        && table.shape() == AnswerType.Shape.ROWS) {
      anchors.add(new PaperAnchor(order++, "", Optional.of(place(question, "", ""))));
    } else if (question.type() instanceof AnswerType.Table table) {
      int times = table.rows().isEmpty() ? blocks : table.rows().size();
      for (int block = 0; block < times; block++) {
        boolean named = !table.rows().isEmpty();
        String row = named ? table.rows().get(block).id() : String.valueOf(block + 1);
        if (named) {
          heading(table.rows().get(block).label());
        }
        for (AnswerType.Column column : table.columns()) {
          add(place(question, row, column.id()), column.label());
        }
      }
    }
  }

  private PaperAnchor.Place place(Question question, String row, String column) {
    return new PaperAnchor.Place(asked.get(question.id()), row, column);
  }
}
