package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;

/** One side's questionnaire on one sheet, read by its printed words. Used once. */
final class PaperForm {
  private final Instrument instrument;
  private final List<PaperPiece> pieces;
  private final Side side;
  private final PaperTables tables;
  private final PaperAnchors printed;
  private final List<FoundAnchor> found;
  private final PaperRegions regions;
  private final PrintedWords words;
  private final Function<Instrument, Set<String>> besides;

  /**
   * @param besides keys of lines that templates print besides the issuer's own words
   */
  PaperForm(
      Instrument instrument,
      Grid grid,
      List<PaperPiece> pieces,
      Side side,
      Function<Instrument, Set<String>> besides) {
    this.besides = besides;
    this.instrument = instrument;
    this.pieces = pieces;
    this.side = side;
    this.tables = new PaperTables(grid, pieces);
    this.printed = new PaperAnchors(instrument, blocks(instrument, pieces));
    this.found = new AnchorFinder(pieces, tables).find(printed.inOrder());
    this.regions = new PaperRegions(pieces, found);
    this.words = new PrintedWords(instrument);
  }

  /** How often the first question of any repeated block may stand on the form. */
  private static int blocks(Instrument instrument, List<PaperPiece> pieces) {
    return instrument
        .questions()
        .map(question -> question.type())
        .filter(AnswerType.Table.class::isInstance)
        .map(AnswerType.Table.class::cast)
        .filter(table -> table.shape() == AnswerType.Shape.BLOCKS && table.rows().isEmpty())
        .map(table -> KeyedText.key(table.columns().get(0).label()))
        .mapToInt(key -> (int) pieces.stream().filter(p -> p.words().find(key, 0)[0] >= 0).count())
        .max()
        .orElse(0);
  }

  /** The share of the questionnaire's printed letters that were found, from 0 to 1. */
  double share() {
    Map<Integer, Integer> all = new HashMap<>();
    printed.inOrder().stream()
        .filter(PaperForm::once)
        .forEach(anchor -> all.putIfAbsent(anchor.order(), anchor.key().length()));
    double here =
        found.stream()
            .map(FoundAnchor::anchor)
            .filter(PaperForm::once)
            .mapToInt(anchor -> all.get(anchor.order()))
            .sum();
    int letters = all.values().stream().mapToInt(Integer::intValue).sum();
    return letters == 0 ? 0 : here / letters;
  }

  private static boolean once(PaperAnchor anchor) {
    return anchor.place().filter(place -> place.row().isEmpty()).isPresent();
  }

  /** The places with what is written in them. */
  List<SentForm.Addressed> places() {
    Set<String> noAnswers = new HashSet<>(printed.printed());
    noAnswers.addAll(besides.apply(instrument));
    regions.leaveOut(noAnswers);
    List<SentForm.Addressed> places = new ArrayList<>();
    for (int number = 0; number < found.size(); number++) {
      Optional<PaperAnchor.Place> place = found.get(number).anchor().place();
      if (place.isPresent()) {
        places.addAll(read(place.get(), number));
      }
    }
    return places;
  }

  private List<SentForm.Addressed> read(PaperAnchor.Place place, int number) {
    AskedQuestion asked = place.asked();
    if (!asked.sides().contains(side)) {
      return List.of();
    }
    PaperAnswer answer = new PaperAnswer(words.beside(asked.question()));
    boolean header = found.get(number).anchor().header();
    if (asked.question().type() instanceof AnswerType.Table table) {
      if (header) {
        return table(asked, table, number, answer);
      }
      return place.column().isEmpty() ? List.of() : block(place, table, number, answer);
    }
    boolean boxes = !AnswerSlot.options(asked.question().type()).isEmpty();
    List<PaperPiece> lines = boxes ? regions.all(number) : behind(asked, number);
    GridCell cell = cell(lines, number);
    String written = together(lines);
    List<AnswerSlot> slots = asked.slots();
    if (asked.question().type() instanceof AnswerType.Items) {
      return answer.items(asked.question().id(), side, lines);
    }
    if (asked.question().type() instanceof AnswerType.Ratio) {
      return answer.ratio(slots, side, cell, written);
    }
    if (asked.question().type() instanceof AnswerType.DocumentReference) {
      AnswerSlot name =
          slots.stream().filter(slot -> slot.column().equals("name")).findFirst().orElseThrow();
      return answer.read(name, side, cell, written);
    }
    return answer.read(slots.get(0), side, cell, withNext(slots.get(0), written, number));
  }

  private List<SentForm.Addressed> table(
      AskedQuestion asked, AnswerType.Table table, int number, PaperAnswer answer) {
    GridCell at = pieces.get(found.get(number).piece()).cell();
    return tables
        .header(table, at)
        .map(
            header ->
                new PaperTable(tables, answer, side)
                    .read(asked, table, header, regions.rowOfNext(number)))
        .orElse(List.of());
  }

  private List<SentForm.Addressed> block(
      PaperAnchor.Place place, AnswerType.Table table, int number, PaperAnswer answer) {
    AnswerType.Row row = AnswerSlot.openRow(table, place.row());
    AnswerSlot slot =
        AnswerSlot.cells(place.asked().question().id(), table, row).stream()
            .filter(cell -> cell.column().equals(place.column()))
            .findFirst()
            .orElseThrow();
    List<PaperPiece> lines = regions.behind(number);
    return answer.read(slot, side, cell(lines, number), withNext(slot, together(lines), number));
  }

  /** A line of the head is answered in its own cell, or else in the next one that says anything. */
  private List<PaperPiece> behind(AskedQuestion asked, int number) {
    List<PaperPiece> lines = regions.behind(number);
    boolean head = instrument.general().contains(asked.question());
    if (!head) {
      return lines;
    }
    GridCell own = regions.line(number).cell();
    List<PaperPiece> row =
        lines.stream()
            .filter(line -> line.cell().row() == own.row())
            .filter(line -> !EntryReader.saysNothing(line.text().replace(":", "")))
            .toList();
    return row.stream()
        .findFirst()
        .map(first -> row.stream().filter(line -> line.cell().equals(first.cell())).toList())
        .orElse(List.of());
  }

  /** The last option of a question is often the label of the next one: "Khác (nêu rõ)". */
  private String withNext(AnswerSlot slot, String written, int number) {
    Set<String> options =
        AnswerSlot.options(slot.type()).stream()
            .map(Option::text)
            .map(KeyedText::key)
            .collect(Collectors.toSet());
    return regions
        .next(number)
        .filter(next -> options.contains(next.anchor().key()))
        .map(
            next ->
                written + " " + pieces.get(next.piece()).text().substring(next.from(), next.to()))
        .orElse(written);
  }

  private GridCell cell(List<PaperPiece> lines, int number) {
    return lines.stream()
        .filter(line -> !EntryReader.saysNothing(line.text().replace(":", "")))
        .map(PaperPiece::cell)
        .findFirst()
        .orElse(regions.line(number).cell());
  }

  private static String together(List<PaperPiece> lines) {
    return lines.stream().map(PaperPiece::text).collect(Collectors.joining("\n"));
  }
}
