package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.problem.Words;

/**
 * Puts the places of a form that carry their addresses to entries: a place of its own for every
 * option becomes one entry with the options that are ticked.
 */
final class AddressedEntries {
  private final Map<String, AskedQuestion> questions = new HashMap<>();
  private final KnownPlaces known;
  private final Findings findings;
  private final FormEntries entries = new FormEntries();

  AddressedEntries(List<AskedQuestion> questions, Findings findings) {
    questions.forEach(asked -> this.questions.put(asked.question().id(), asked));
    this.known = new KnownPlaces(questions);
    this.findings = findings;
  }

  FormEntries read(List<SentForm.Addressed> places) {
    Map<AnswerAddress, List<SentForm.Addressed>> ticks = new LinkedHashMap<>();
    for (SentForm.Addressed place : places) {
      AnswerAddress whole = place.address().whole();
      if (!known.has(whole)) {
        strange(place);
      } else if (place.address().option().isPresent()) {
        ticks.computeIfAbsent(whole, address -> new ArrayList<>()).add(place);
      } else {
        entries.add(whole, place.cell()).ifPresent(twice -> twice(whole, twice));
      }
    }
    ticks.forEach(this::ticked);
    return entries;
  }

  private void ticked(AnswerAddress address, List<SentForm.Addressed> boxes) {
    Ticks ticks = new Ticks(questions.get(address.question()), address);
    boxes.forEach(box -> ticks.add(box.address().option().orElseThrow(), box.cell()));
    GridCell first = boxes.get(0).cell();
    Optional<Ticks.Fault> fault = ticks.fault();
    if (fault.isPresent()) {
      findings.rejected(
          fault.get().code(),
          address.side(),
          address.question(),
          fault.get().cell(),
          fault.get().message(),
          fault.get().remedy());
      entries.reject(address, fault.get().cell());
    } else {
      entries
          .add(address, ticks.entry().orElse(first.saying(GridCell.Kind.TEXT, "")))
          .ifPresent(twice -> twice(address, twice));
    }
  }

  private void twice(AnswerAddress address, FormEntries.Twice twice) {
    findings.rejected(
        IngestError.LINE_TWICE,
        address.side(),
        address.question(),
        twice.again(),
        new Words(
            "Chỗ này đã ghi «"
                + twice.first().text()
                + "» tại "
                + twice.first().address()
                + ", ở đây lại ghi «"
                + twice.again().text()
                + "»; không lấy bên nào.",
            "This place has '"
                + twice.first().text()
                + "' at "
                + twice.first().address()
                + " and '"
                + twice.again().text()
                + "' here; neither is taken."),
        new Words("Để lại một chỗ.", "Leave one of them."));
  }

  /** A place that this version of the form does not have. */
  private void strange(SentForm.Addressed place) {
    String text = place.cell().text();
    boolean box = place.address().option().isPresent();
    if (EntryReader.saysNothing(text)) {
      return;
    }
    findings.warning(
        IngestError.ENTRY_UNUSED,
        Optional.of(place.address().side()),
        place.address().question(),
        place.cell(),
        new Words(
            "Bộ phiếu không có chỗ này; không dùng «" + (box ? "☒" : text) + "».",
            "The form has no such place; '" + (box ? "☒" : text) + "' is not used."),
        new Words(
            "Dùng tệp mẫu mới do lệnh «template» ghi ra.",
            "Use a new empty form, as command 'template' writes it."));
  }
}
