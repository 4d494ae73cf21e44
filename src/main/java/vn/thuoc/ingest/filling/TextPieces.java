package vn.thuoc.ingest.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thuoc.ingest.AnswerAddress;

/** The text of a part, cut at the places of its answers. */
final class TextPieces {
  private final List<Piece> pieces = new ArrayList<>();
  private int length;

  /** A stretch of text, or the place of an answer with what stands there while it is empty. */
  private record Piece(String text, Optional<Spot> spot) {}

  /** The place of an answer. */
  interface Spot {
    AnswerAddress address();

    /** What stands there with this in it. */
    String filled(String entry);
  }

  /**
   * Cuts a text at whatever a pattern finds.
   *
   * @param spot the place that was found; nothing where it is none
   */
  TextPieces(String text, Pattern pattern, Function<MatchResult, Optional<Spot>> spot) {
    int from = 0;
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Optional<Spot> found = spot.apply(matcher.toMatchResult());
      if (found.isPresent()) {
        add(text.substring(from, matcher.start()), Optional.empty());
        add(matcher.group(), found);
        from = matcher.end();
      }
    }
    add(text.substring(from), Optional.empty());
  }

  private void add(String text, Optional<Spot> spot) {
    pieces.add(new Piece(text, spot));
    length += text.length();
  }

  /** The addresses in their order. */
  List<AnswerAddress> addresses() {
    return pieces.stream().flatMap(piece -> piece.spot().stream()).map(Spot::address).toList();
  }

  /** The text with what is written in its places. */
  String with(Map<AnswerAddress, String> entries) {
    StringBuilder text = new StringBuilder(length + length / 4);
    for (Piece piece : pieces) {
      String entry = piece.spot().map(Spot::address).map(entries::get).orElse(null);
      text.append(entry == null ? piece.text() : piece.spot().orElseThrow().filled(entry));
    }
    return text.toString();
  }
}
