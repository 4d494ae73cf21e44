package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Side;
import vn.thuoc.problem.Words;

/**
 * Finds a questionnaire by its printed words, where nothing out of sight says which answer stands
 * where, as in the issuer's own files.
 */
final class LabelledForm {
  /** A file is of an instrument when this share of its printed letters is in it. */
  private static final double ENOUGH = 0.6;

  /** Two instruments whose shares differ by less cannot be told apart by them. */
  private static final double CLOSE = 0.02;

  private static final String VERIFIED = KeyedText.key("SỐ LIỆU THẨM ĐỊNH");

  private final String file;
  private final Instruments instruments;
  private final PrintedTexts printed;

  LabelledForm(String file, Instruments instruments, PrintedTexts printed) {
    this.printed = printed;
    this.file = file;
    this.instruments = instruments;
  }

  /** The instrument, and the form with the places that were found. */
  record Found(Instrument instrument, SentForm form) {}

  /** What one sheet shows for one side. */
  private record Part(Grid grid, List<PaperPiece> pieces, Side side) {}

  private record Candidate(Instrument instrument, Grid grid, List<PaperForm> forms) {
    double share() {
      return forms.stream().mapToDouble(PaperForm::share).max().orElse(0);
    }
  }

  /** Nothing when the file is no questionnaire. */
  Optional<Found> find(SentForm sent) throws Refusal {
    List<Part> parts = sent.grids().stream().flatMap(grid -> parts(grid).stream()).toList();
    List<Candidate> candidates =
        instruments.all().stream()
            .filter(instrument -> !instrument.form().isEmpty())
            .filter(
                instrument ->
                    sent.instrumentId().filter(id -> !id.equals(instrument.id())).isEmpty())
            .map(instrument -> candidate(instrument, parts))
            .filter(candidate -> candidate.share() >= ENOUGH)
            .sorted(Comparator.comparingDouble(Candidate::share).reversed())
            .toList();
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Candidate best = onlyOne(candidates, parts);
    List<SentForm.Addressed> places = new ArrayList<>();
    best.forms().stream()
        .filter(form -> form.share() > ENOUGH / 2)
        .forEach(form -> places.addAll(form.places()));
    List<Grid> grids = new ArrayList<>(sent.grids());
    grids.remove(best.grid());
    grids.add(0, best.grid());
    return Optional.of(
        new Found(
            best.instrument(),
            new SentForm(
                sent.kind(), grids, Optional.of(best.instrument().id()), places, Map.of())));
  }

  private Candidate candidate(Instrument instrument, List<Part> parts) {
    List<PaperForm> forms =
        parts.stream()
            .filter(part -> instrument.sides().contains(part.side()))
            .map(
                part ->
                    new PaperForm(
                        instrument, part.grid(), part.pieces(), part.side(), this::printedBy))
            .toList();
    int best = 0;
    for (int i = 1; i < forms.size(); i++) {
      if (parts.get(i).side() == Side.SELF && forms.get(i).share() > forms.get(best).share()) {
        best = i;
      }
    }
    return new Candidate(instrument, parts.get(best).grid(), forms);
  }

  /** What templates print besides the issuer's own words. */
  private Set<String> printedBy(Instrument instrument) {
    Set<String> all = new HashSet<>(printed.of(instrument, true));
    all.addAll(printed.of(instrument, false));
    return all;
  }

  /** A sheet, parted where the assessor's figures begin. */
  private static List<Part> parts(Grid grid) {
    List<PaperPiece> pieces = PaperStream.of(grid);
    for (int at = 0; at < pieces.size(); at++) {
      if (pieces.get(at).words().key().equals(VERIFIED)) {
        return List.of(
            new Part(grid, pieces.subList(0, at), Side.SELF),
            new Part(grid, pieces.subList(at + 1, pieces.size()), Side.VERIFIED));
      }
    }
    return List.of(new Part(grid, pieces, Side.SELF));
  }

  /** Of twins, the one whose letterhead the file bears. */
  private Candidate onlyOne(List<Candidate> candidates, List<Part> parts) throws Refusal {
    Candidate best = candidates.get(0);
    List<Candidate> close =
        candidates.stream().filter(other -> best.share() - other.share() < CLOSE).toList();
    if (close.size() == 1) {
      return best;
    }
    boolean party = says(parts, "ĐẢNG CỘNG SẢN VIỆT NAM");
    boolean state = says(parts, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    List<Candidate> fitting =
        close.stream()
            .filter(
                candidate ->
                    candidate
                        .instrument()
                        .layout()
                        .letterhead()
                        .filter(
                            head ->
                                head.kind() == vn.thuoc.instrument.Letterhead.Kind.PARTY
                                    ? party
                                    : state && !party)
                        .isPresent())
            .toList();
    if (fitting.size() == 1) {
      return fitting.get(0);
    }
    String names =
        close.stream().map(found -> found.instrument().id()).collect(Collectors.joining(", "));
    throw Refusal.of(
        IngestError.FORM_TWICE,
        file,
        new Words(
            "Phiếu khớp với nhiều bộ phiếu như nhau: " + names + ".",
            "The form fits several instruments equally: " + names + "."),
        new Words(
            "Dùng tệp mẫu do lệnh «template» ghi ra, hoặc giữ đủ phần đầu phiếu như mẫu.",
            "Use the empty form that command 'template' writes, or keep the head as printed."));
  }

  private static boolean says(List<Part> parts, String words) {
    String key = KeyedText.key(words);
    return parts.stream()
        .flatMap(part -> part.pieces().stream())
        .anyMatch(piece -> piece.words().key().contains(key));
  }
}
