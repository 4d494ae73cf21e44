package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands on a form behind each of its printed words, up to the next ones. */
final class PaperRegions {
  private final List<PaperPiece> pieces;
  private final List<FoundAnchor> anchors;
  private Set<String> printed = Set.of();

  PaperRegions(List<PaperPiece> pieces, List<FoundAnchor> anchors) {
    this.pieces = pieces;
    this.anchors = anchors;
  }

  /** Says which lines are no answers, by their keys. */
  void leaveOut(Set<String> lines) {
    printed = lines;
  }

  /** The lines behind the anchor of this number but for printed ones. */
  List<PaperPiece> behind(int number) {
    return all(number).stream().filter(piece -> !printed(piece)).toList();
  }

  /** The lines behind the anchor of this number; of a line that goes on, its part. */
  List<PaperPiece> all(int number) {
    FoundAnchor anchor = anchors.get(number);
    Optional<FoundAnchor> next = next(number);
    int last = next.map(FoundAnchor::piece).orElse(pieces.size() - 1);
    List<PaperPiece> lines = new ArrayList<>();
    for (int at = anchor.lastPiece(); at <= last; at++) {
      PaperPiece piece = pieces.get(at);
      int from = at == anchor.lastPiece() ? anchor.to() : 0;
      int to =
          next.isPresent() && at == next.get().piece() ? next.get().from() : piece.text().length();
      boolean whole = from == 0 && to == piece.text().length();
      boolean numbersNext =
          from == 0
              && (whole ? at == last - 1 && headingFollows(number) : true)
              && PaperStream.numbersSomething(piece.text().substring(from, to));
      if (from < to && !numbersNext) {
        lines.add(part(piece, from, to));
      }
    }
    return lines;
  }

  private boolean headingFollows(int number) {
    return next(number).filter(next -> next.anchor().place().isEmpty()).isPresent();
  }

  private static PaperPiece part(PaperPiece piece, int from, int to) {
    return from == 0 && to == piece.text().length()
        ? piece
        : new PaperPiece(
            piece.cell(), new KeyedText(piece.text().substring(from, to)), piece.alone());
  }

  private boolean printed(PaperPiece piece) {
    String key = piece.words().key();
    return printed.contains(key)
        || (key.length() >= 12 && printed.stream().anyMatch(words -> words.contains(key)));
  }

  /** The printed words that follow, whatever they are. */
  Optional<FoundAnchor> next(int number) {
    return number + 1 < anchors.size() ? Optional.of(anchors.get(number + 1)) : Optional.empty();
  }

  /** The row of the sheet on which the next printed words stand. */
  int rowOfNext(int number) {
    return next(number)
        .map(next -> pieces.get(next.piece()).cell().row())
        .orElse(Integer.MAX_VALUE);
  }

  /** The line in which the anchor of this number ends. */
  PaperPiece line(int number) {
    return pieces.get(anchors.get(number).lastPiece());
  }
}
