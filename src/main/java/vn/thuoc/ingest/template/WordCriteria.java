package vn.thuoc.ingest.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FormLayout;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.rule.VietnameseNumber;

/** Writes the table of criteria across the page, with what each side enters on its lines. */
final class WordCriteria {
  private static final int NUMBER = 850;
  private static final int RULE = 2_300;
  private static final int LONG_RULE = 4_000;
  private static final int LONG = 60;
  private static final int MAXIMUM = 1_000;
  private static final int SIDE = 2_400;
  private static final int FIRST_SIDE = 4;
  private static final double POINTS = 11;
  private static final String GREY = "F2F2F2";

  private final Instrument instrument;
  private final WordAnswers answers;
  private final Map<String, Criterion> criteria;
  private final WordTable table;

  WordCriteria(WordPage page, WordAnswers answers, Instrument instrument) {
    this.answers = answers;
    this.instrument = instrument;
    this.criteria =
        instrument.criteria().collect(Collectors.toMap(Criterion::id, Function.identity()));
    int sides = instrument.sides().size();
    boolean longRules =
        instrument.criteria().anyMatch(criterion -> criterion.ruleLabel().length() > LONG);
    int rule = longRules ? LONG_RULE : RULE;
    int label = page.width() - NUMBER - rule - MAXIMUM - SIDE * sides;
    List<Integer> widths = new ArrayList<>(List.of(NUMBER, label, rule, MAXIMUM));
    instrument.sides().forEach(side -> widths.add(SIDE));
    this.table = new WordTable(page.document(), widths, POINTS);
  }

  void write() {
    List<String> header = new ArrayList<>();
    header.add(header(FormLayout.Role.NUMBER, "STT"));
    header.add(header(FormLayout.Role.LABEL, "Tiêu chí"));
    header.add(header(FormLayout.Role.RULE, "Thang điểm"));
    header.add(header(FormLayout.Role.MAXIMUM, "Điểm tối đa"));
    for (Side side : instrument.sides()) {
      header.add(
          side == Side.SELF
              ? header(FormLayout.Role.SELF_POINTS, "Điểm tự chấm")
              : header(FormLayout.Role.VERIFIED_POINTS, "Điểm thẩm định"));
    }
    table.header(header);
    instrument.lines().forEach(this::line);
  }

  private String header(FormLayout.Role role, String otherwise) {
    return instrument.layout().columns().stream()
        .filter(column -> column.role() == role)
        .map(FormLayout.Column::header)
        .findFirst()
        .orElse(otherwise);
  }

  private void line(FormLine line) {
    boolean top = line.depth() == 0;
    List<WordCell> cells = table.row();
    cells.get(0).text().centred().plain(line.number());
    WordText label = cells.get(1).text();
    if (top) {
      cells.forEach(cell -> cell.shaded(GREY));
      label.withNext().bold(line.label());
    } else {
      label.plain(line.optionId().isPresent() ? "–  " + undashed(line.label()) : line.label());
    }
    cells.get(2).text().plain(line.ruleLabel());
    line.printedMax()
        .or(line::max)
        .ifPresent(max -> cells.get(3).text().centred().plain(VietnameseNumber.write(max)));
    Optional<Criterion> criterion = Optional.ofNullable(criteria.get(line.id()));
    if (line.optionId().isPresent()) {
      sides(cells, side -> option(line, side));
    } else if (criterion.filter(Criterion::leaf).isPresent()) {
      leaf(cells, criterion.get());
    }
  }

  private static String undashed(String label) {
    return label.replaceFirst("^[-–] *", "");
  }

  /** What one side's cell of a line holds. */
  private interface Entry {
    void write(WordCell cell);
  }

  private void sides(List<WordCell> cells, Function<Side, Entry> entry) {
    for (int i = 0; i < instrument.sides().size(); i++) {
      entry.apply(instrument.sides().get(i)).write(cells.get(FIRST_SIDE + i));
    }
  }

  private Entry option(FormLine line, Side side) {
    AnswerAddress question = AnswerAddress.of(line.criterionId(), "", "", side);
    String option = line.optionId().orElseThrow();
    return cell -> answers.box(cell.text().centred(), question.choosing(option), line.label());
  }

  private void leaf(List<WordCell> cells, Criterion criterion) {
    Optional<Question> question = criterion.question();
    if (question.isEmpty()) {
      sides(
          cells,
          side -> cell -> cell.shaded(GREY).text(POINTS - 1).centred().slanted(FormWords.TAKEN));
      return;
    }
    AnswerType type = question.get().type();
    if (!type.options().isEmpty()) {
      return;
    }
    List<AnswerSlot> slots = AnswerSlot.of(question.get(), true);
    if (type instanceof AnswerType.Table) {
      slots.forEach(this::slot);
    } else {
      sides(cells, side -> cell -> answers.question(cell, slots, type, criterion.label(), side));
    }
  }

  /** A line of its own for one cell of a table. */
  private void slot(AnswerSlot slot) {
    List<WordCell> cells = table.row();
    String label = "–  " + slot.rowLabel() + ": " + slot.label();
    cells.get(1).text().plain(label);
    sides(cells, side -> cell -> answers.write(cell, slot, slot.label(), side));
  }
}
