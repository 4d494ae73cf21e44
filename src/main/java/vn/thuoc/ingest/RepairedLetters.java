package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.ingest.text.Encoding;
import vn.thuoc.ingest.text.LegacyLetters;
import vn.thuoc.ingest.text.LetterAdvice;
import vn.thuoc.ingest.text.LetterRepair;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/** Puts a form whose letters are kept as codes of an old font into Unicode, all of it at once. */
final class RepairedLetters {
  private static final int MOST_CELLS = 10;

  private final String file;
  private final Fonts fonts;
  private final List<Finding> told = new ArrayList<>();
  private final List<GridCell> uncertain = new ArrayList<>();

  /** The font of a cell, where it is known. */
  interface Fonts {
    Optional<String> of(GridCell cell);
  }

  RepairedLetters(String file) {
    this(file, cell -> Optional.empty());
  }

  RepairedLetters(String file, Fonts fonts) {
    this.file = file;
    this.fonts = fonts;
  }

  /** What was converted or could not be, for the form as a whole. */
  List<Finding> told() {
    return List.copyOf(told);
  }

  /** The form in Unicode; refused where it holds gibberish and what it was is not certain. */
  SentForm read(SentForm form) throws Refusal {
    List<GridCell> cells = new ArrayList<>();
    form.grids().forEach(grid -> grid.rows().stream().map(grid::row).forEach(cells::addAll));
    form.addressed().stream().map(SentForm.Addressed::cell).forEach(cells::add);
    cells.addAll(form.bookmarked().values());
    List<LegacyLetters.Source> sources =
        cells.stream().filter(RepairedLetters::isText).map(this::source).toList();
    LegacyLetters.Verdict verdict = LegacyLetters.of(sources);
    if (verdict instanceof LegacyLetters.Verdict.Unclear unclear) {
      throw Refusal.of(
          IngestError.LETTERS_UNCLEAR,
          file,
          LetterAdvice.message(unclear),
          LetterAdvice.remedy(unclear));
    }
    if (verdict instanceof LegacyLetters.Verdict.Legacy legacy) {
      told.add(converted(Place.named(file), legacy.encodings()));
      SentForm repaired = repaired(form, legacy.repair());
      if (!uncertain.isEmpty()) {
        told.add(uncertain());
      }
      return repaired;
    }
    List<String> doubtful = ((LegacyLetters.Verdict.Sound) verdict).doubtful();
    if (!doubtful.isEmpty()) {
      told.add(doubtful(doubtful));
    }
    return form;
  }

  private SentForm repaired(SentForm form, LetterRepair repair) {
    return new SentForm(
        form.kind(),
        form.grids().stream().map(grid -> grid.saying(cell -> repaired(cell, repair))).toList(),
        form.instrumentId(),
        form.addressed().stream()
            .map(at -> new SentForm.Addressed(at.address(), repaired(at.cell(), repair)))
            .toList(),
        form.bookmarked().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, at -> repaired(at.getValue(), repair))));
  }

  private GridCell repaired(GridCell cell, LetterRepair repair) {
    if (!isText(cell)) {
      return cell;
    }
    LetterRepair.Repaired repaired = repair.read(source(cell));
    if (!repaired.certain() && !uncertain.contains(cell)) {
      uncertain.add(cell);
    }
    return cell.saying(cell.kind(), repaired.text());
  }

  private static boolean isText(GridCell cell) {
    return cell.kind() == GridCell.Kind.TEXT;
  }

  private LegacyLetters.Source source(GridCell cell) {
    return new LegacyLetters.Source(cell.text(), fonts.of(cell));
  }

  /** Says that letters were converted, once for a form. */
  static Finding converted(Place place, Set<Encoding> encodings) {
    String names =
        encodings.stream().sorted().map(Encoding::label).collect(Collectors.joining(", "));
    return new Finding(
        IngestError.LETTERS_CONVERTED,
        Severity.INFORMATION,
        Optional.empty(),
        Optional.empty(),
        place,
        "",
        new Words(
            "Chữ trong tệp ở mã " + names + ", đã chuyển sang Unicode.",
            "The letters of the file were in " + names + " and have been converted to Unicode."),
        new Words(
            "Lần sau nên gõ bằng Unicode, phông Times New Roman.",
            "Better type in Unicode next time, in Times New Roman."));
  }

  private Finding uncertain() {
    String cells =
        uncertain.stream()
            .limit(MOST_CELLS)
            .map(cell -> cell.address() + " «" + cell.text() + "»")
            .collect(Collectors.joining(", "));
    return warning(
        new Words(
            "Tệp có cả chữ Unicode lẫn chữ mã cũ; những ô đọc được theo cả hai cách được giữ nguyên: "
                + cells
                + ".",
            "The file mixes Unicode and old letters; cells that can be read either way were left as"
                + " they are: "
                + cells
                + "."));
  }

  private Finding doubtful(List<String> words) {
    return warning(
        new Words(
            "Có chữ không giống tiếng Việt, được giữ nguyên: «" + String.join("», «", words) + "».",
            "Some words do not look Vietnamese and were left as they are: '"
                + String.join("', '", words)
                + "'."));
  }

  private Finding warning(Words message) {
    return new Finding(
        IngestError.LETTERS_UNCLEAR,
        Severity.WARNING,
        Optional.empty(),
        Optional.empty(),
        Place.named(file),
        "",
        message,
        new Words("Xem lại; nếu sai, gõ lại bằng Unicode.", "Look; type them again in Unicode."));
  }
}
