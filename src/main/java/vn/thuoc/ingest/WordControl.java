package vn.thuoc.ingest;

import java.util.Optional;

/** A content control while it is read. */
final class WordControl {
  private static final String DOTS = "[\\s\\u00a0.…_·-]*";

  private final StringBuilder held = new StringBuilder();
  private Optional<AnswerAddress> address = Optional.empty();
  private Optional<Boolean> ticked = Optional.empty();
  private Optional<WordPlaces.Open> place = Optional.empty();
  private boolean box;
  private boolean prompting;
  private boolean styled;
  private boolean open;

  void tag(String tag) {
    address = AnswerAddress.parse(tag);
  }

  void box() {
    box = true;
  }

  void ticked(boolean state) {
    ticked = Optional.of(state);
  }

  /** Says that a prompt stands in it, and nothing that was filled in. */
  void prompting() {
    prompting = true;
  }

  /** Says that a run of it wears a style, as the prompts of Word do. */
  void styled() {
    styled = true;
  }

  /** Begins the content; what follows are its words. */
  void open() {
    open = true;
  }

  Optional<AnswerAddress> address() {
    return address;
  }

  void place(WordPlaces.Open opened) {
    place = Optional.of(opened);
  }

  Optional<WordPlaces.Open> place() {
    return place;
  }

  /** Whether its words wait here until all of them are known. */
  boolean holds() {
    return open && (box || prompting);
  }

  void hold(String text) {
    held.append(text);
  }

  int heldLength() {
    return held.length();
  }

  /**
   * What its words so far say, which is said once: a box by its state, whatever is drawn for it; no
   * prompts.
   */
  String settle() {
    String words = held.toString();
    held.setLength(0);
    if (box) {
      box = false;
      return boxed(words);
    }
    if (prompting && !filledIn(words)) {
      place.ifPresent(WordPlaces.Open::prompt);
      return words.matches(DOTS) ? words : "";
    }
    place.ifPresent(WordPlaces.Open::answer);
    return words;
  }

  private String boxed(String words) {
    String drawn = WordBoxes.box(ticked.orElse(false));
    String bare = words.strip();
    if (bare.codePointCount(0, bare.length()) <= 1) {
      return drawn;
    }
    String replaced = words.replaceFirst("[☐☒]", drawn);
    return words.contains(WordBoxes.EMPTY) || words.contains(WordBoxes.TICKED)
        ? replaced
        : drawn + words;
  }

  /**
   * Whether a program wrote over the dots of a template without taking the mark of a prompt away. A
   * prompt that Word puts in by itself wears a style, and the templates' own is dots.
   */
  private boolean filledIn(String words) {
    return address.isPresent() && !styled && !words.matches(DOTS);
  }
}
