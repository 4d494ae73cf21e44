package vn.thuoc.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thuoc.instrument.answer.AnswerType;

/** The places that a form has, the lines that units add to lists and open tables among them. */
final class KnownPlaces {
  private static final Pattern LINE = Pattern.compile("[1-9]\\d{0,3}");

  private final Set<AnswerAddress> places = new HashSet<>();
  private final Map<String, Set<String>> open = new HashMap<>();

  KnownPlaces(List<AskedQuestion> questions) {
    for (AskedQuestion asked : questions) {
      AnswerType type = asked.question().type();
      boolean grows =
          type instanceof AnswerType.Items
              || (type instanceof AnswerType.Table table && table.rows().isEmpty());
      for (AnswerSlot slot : asked.slots()) {
        asked.sides().forEach(side -> places.add(slot.address(side)));
        if (grows) {
          open.computeIfAbsent(slot.question(), id -> new HashSet<>()).add(slot.column());
        }
      }
    }
  }

  boolean has(AnswerAddress address) {
    return places.contains(address)
        || (open.getOrDefault(address.question(), Set.of()).contains(address.column())
            && LINE.matcher(address.row()).matches());
  }
}
