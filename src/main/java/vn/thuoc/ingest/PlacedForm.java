package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;

/**
 * A form of a known instrument whose places all carry their addresses.
 *
 * @param instrument whose form it is
 * @param form the file, every place with its address
 */
record PlacedForm(Instrument instrument, SentForm form) {

  /** Nothing when the file is no template, or when its addresses are lost. */
  static Optional<PlacedForm> find(Instruments instruments, SentForm sent) {
    Optional<Instrument> named =
        sent.instrumentId()
            .flatMap(
                id ->
                    instruments.all().stream().filter(known -> known.id().equals(id)).findFirst());
    boolean document = sent.kind() == SentForm.Kind.DOCUMENT;
    return named
        // a sheet of criteria alone is read by its printed lines, which may be moved and added
        .filter(instrument -> document || !instrument.form().isEmpty())
        .map(instrument -> new PlacedForm(instrument, withBookmarks(instrument, sent)))
        .filter(placed -> !placed.form().addressed().isEmpty());
  }

  /** Places whose controls have lost their addresses are known by their bookmarks. */
  private static SentForm withBookmarks(Instrument instrument, SentForm sent) {
    Map<String, GridCell> bookmarked = sent.bookmarked();
    if (bookmarked.isEmpty()) {
      return sent;
    }
    List<SentForm.Addressed> all = new ArrayList<>(sent.addressed());
    Set<AnswerAddress> have = new HashSet<>();
    all.forEach(place -> have.add(place.address()));
    AskedQuestion.of(instrument).stream()
        .flatMap(PlacedForm::addresses)
        .filter(address -> !have.contains(address))
        .forEach(
            address ->
                Optional.ofNullable(bookmarked.get(address.bookmark()))
                    .ifPresent(cell -> all.add(new SentForm.Addressed(address, cell))));
    return new SentForm(sent.kind(), sent.grids(), sent.instrumentId(), all, Map.of());
  }

  /** All addresses that a question can have on paper. */
  private static Stream<AnswerAddress> addresses(AskedQuestion asked) {
    return asked.slots().stream()
        .flatMap(
            slot ->
                asked.sides().stream()
                    .flatMap(
                        side ->
                            Stream.concat(
                                Stream.of(slot.address(side)),
                                slot.optionAddresses(side).stream())));
  }
}
