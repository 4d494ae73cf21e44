package vn.thuoc.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Takes the words of a document in their order, puts them into paragraphs and cells, and hands on
 * what stands in places of answers. Not for use by several threads.
 */
final class WordStory {
  private final WordGrid grid = new WordGrid();
  private final StringBuilder all = new StringBuilder();
  private final WordPlaces places = new WordPlaces(all);
  private final Deque<Block> blocks = new ArrayDeque<>();
  private final Deque<WordControl> controls = new ArrayDeque<>();
  private boolean newLine;

  /** A paragraph outside tables, or a cell, while words are added to it. */
  private static final class Block {
    private final Optional<WordSpot> cell;
    private final StringBuilder words = new StringBuilder();
    private Optional<WordSpot> spot;
    private boolean newLine;
    private int paragraphs;

    Block(Optional<WordSpot> cell) {
      this.cell = cell;
      this.spot = cell;
    }
  }

  WordStory() {
    blocks.push(new Block(Optional.empty()));
  }

  WordGrid layout() {
    return grid;
  }

  WordPlaces places() {
    return places;
  }

  void beginParagraph() throws WordTrouble {
    Block block = blocks.element();
    if (block.cell.isEmpty() && block.paragraphs == 0) {
      block.spot = Optional.of(grid.paragraph());
    }
    block.paragraphs++;
    breakLine();
    places.at(block.spot.orElseThrow());
  }

  void endParagraph() throws WordTrouble {
    settle();
    Block block = blocks.element();
    block.paragraphs--;
    breakLine();
    if (block.cell.isEmpty() && block.paragraphs == 0) {
      flush(block);
    }
  }

  /** A paragraph in a paragraph is one of a text box; it stands on lines of its own. */
  private void breakLine() {
    blocks.element().newLine = true;
    newLine = true;
  }

  private void flush(Block paragraph) throws WordTrouble {
    if (paragraph.spot.isPresent()) {
      grid.endParagraph(paragraph.spot.get(), paragraph.words.toString());
    }
    paragraph.words.setLength(0);
    paragraph.newLine = false;
    paragraph.spot = Optional.empty();
  }

  void beginCell() throws WordTrouble {
    blocks.push(new Block(Optional.of(grid.beginCell())));
    newLine = true;
  }

  void endCell() throws WordTrouble {
    settle();
    if (blocks.element().cell.isEmpty()) {
      throw WordTrouble.tooLarge("ô nằm ngoài bảng", "cells outside a table");
    }
    Block block = blocks.pop();
    grid.endCell(block.cell.orElseThrow(), block.words.toString());
    newLine = true;
  }

  /** Some words where the document has come to. */
  void text(String text) throws WordTrouble {
    if (text.isEmpty()) {
      return;
    }
    Optional<WordControl> holding = holding();
    if (holding.isPresent()) {
      holding.get().hold(text);
      if (holding.get().heldLength() > Limits.TEXT) {
        throw tooMuch();
      }
    } else {
      say(text);
    }
  }

  private void say(String text) throws WordTrouble {
    if (text.isEmpty()) {
      return;
    }
    Block block = blocks.element();
    if (block.newLine && block.words.length() > 0) {
      block.words.append('\n');
    }
    if (newLine && all.length() > 0) {
      all.append('\n');
    }
    block.newLine = false;
    newLine = false;
    block.words.append(text);
    all.append(text);
    if (all.length() > Limits.DOCUMENT_TEXT || block.words.length() > Limits.TEXT) {
      throw tooMuch();
    }
  }

  private static WordTrouble tooMuch() {
    return WordTrouble.tooLarge(
        "một đoạn hay ô hơn "
            + Limits.TEXT
            + " chữ, hoặc cả văn bản hơn "
            + Limits.DOCUMENT_TEXT
            + " chữ",
        "a paragraph or cell of more than "
            + Limits.TEXT
            + " letters, or a document of more than "
            + Limits.DOCUMENT_TEXT);
  }

  void beginControl() {
    controls.push(new WordControl());
  }

  /** The control that is read, if the document is in one. */
  Optional<WordControl> control() {
    return Optional.ofNullable(controls.peek());
  }

  /** The words of the innermost control begin. */
  void openControl() throws WordTrouble {
    WordControl control = controls.element();
    control.open();
    if (control.address().isPresent()) {
      control.place(places.begin(here()));
    }
  }

  void endControl() throws WordTrouble {
    settle();
    WordControl control = controls.pop();
    if (control.address().isPresent() && control.place().isPresent()) {
      places.end(control.place().get(), control.address().get(), anywhere());
    }
  }

  void beginBookmark(String id, String name) throws WordTrouble {
    places.beginBookmark(id, name, here());
  }

  void endBookmark(String id) throws WordTrouble {
    if (places.isOpen(id)) {
      settle();
      places.endBookmark(id, anywhere());
    }
  }

  /** Says what controls have held back so far. */
  private void settle() throws WordTrouble {
    for (Optional<WordControl> holding = holding(); holding.isPresent(); holding = holding()) {
      WordControl control = holding.get();
      String words = control.settle();
      if (control.holds()) {
        // a prompt goes on in the next paragraph
        say(words);
        return;
      }
      text(words);
    }
  }

  private Optional<WordControl> holding() {
    return controls.stream().filter(WordControl::holds).findFirst();
  }

  private Optional<WordSpot> here() {
    return blocks.element().spot;
  }

  /** Where an answer stands that has no paragraph of its own. */
  private WordSpot anywhere() {
    return here().orElseGet(() -> new WordSpot(0, 0, "cuối văn bản"));
  }
}
