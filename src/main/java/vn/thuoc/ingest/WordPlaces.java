package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what stands in the places that carry the address of their answer: tagged controls, and
 * bookmarks named after an address.
 */
final class WordPlaces {
  /** What the names of a template's bookmarks begin with. */
  private static final String BOOKMARK = "thuoc";

  private final StringBuilder all;
  private final Set<Open> waiting = new LinkedHashSet<>();
  private final List<SentForm.Addressed> addressed = new ArrayList<>();
  private final Map<String, Open> openBookmarks = new HashMap<>();
  private final Map<String, GridCell> bookmarked = new LinkedHashMap<>();
  private long kept;

  /** A place that has begun. */
  static final class Open {
    private final String name;
    private final int from;
    private Optional<WordSpot> spot;
    private boolean prompted;
    private boolean answered;

    private Open(String name, int from, Optional<WordSpot> spot) {
      this.name = name;
      this.from = from;
      this.spot = spot;
    }

    /** Says that a prompt is printed there. */
    void prompt() {
      prompted = true;
    }

    /** Says that something was filled in, beside prompts or without. */
    void answer() {
      answered = true;
    }

    private boolean nothing() {
      return prompted && !answered;
    }
  }

  /**
   * @param all the words of the document so far; it grows while the document is read
   */
  WordPlaces(StringBuilder all) {
    this.all = all;
  }

  List<SentForm.Addressed> addressed() {
    return addressed;
  }

  Map<String, GridCell> bookmarked() {
    return bookmarked;
  }

  /** A place begins; without a spot it stands where the next paragraph does. */
  Open begin(Optional<WordSpot> spot) throws WordTrouble {
    return begin("", spot);
  }

  private Open begin(String name, Optional<WordSpot> spot) throws WordTrouble {
    Open open = new Open(name, all.length(), spot);
    if (spot.isEmpty()) {
      waiting.add(open);
    }
    if (addressed.size() + bookmarked.size() + waiting.size() > Limits.LINES) {
      throw tooMuch();
    }
    return open;
  }

  /** A paragraph begins here. */
  void at(WordSpot spot) {
    waiting.forEach(open -> open.spot = Optional.of(spot));
    waiting.clear();
  }

  void end(Open open, AnswerAddress address, WordSpot here) throws WordTrouble {
    GridCell cell = cell(open, here);
    addressed.add(
        new SentForm.Addressed(address, open.nothing() ? cell.saying(cell.kind(), "") : cell));
  }

  void beginBookmark(String id, String name, Optional<WordSpot> spot) throws WordTrouble {
    if (name.startsWith(BOOKMARK)) {
      openBookmarks.put(id, begin(name, spot));
      if (openBookmarks.size() > Limits.LINES) {
        throw tooMuch();
      }
    }
  }

  boolean isOpen(String id) {
    return openBookmarks.containsKey(id);
  }

  void endBookmark(String id, WordSpot here) throws WordTrouble {
    Open open = openBookmarks.remove(id);
    if (open != null) {
      bookmarked.putIfAbsent(open.name, cell(open, here));
    }
  }

  private GridCell cell(Open open, WordSpot here) throws WordTrouble {
    waiting.remove(open);
    WordSpot spot = open.spot.orElse(here);
    int length = all.length() - Math.min(open.from, all.length());
    kept += length;
    if (length > Limits.TEXT || kept > Limits.DOCUMENT_TEXT) {
      throw WordTrouble.tooLarge(
          "«" + spot.address() + "» vượt giới hạn của một tờ phiếu",
          "'" + spot.address() + "' is beyond the limits of a form");
    }
    return spot.saying(all.substring(all.length() - length).strip());
  }

  private static WordTrouble tooMuch() {
    return WordTrouble.tooLarge("quá nhiều ô điền và dấu trang", "too many controls and bookmarks");
  }
}
