package vn.thuoc.instrument;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Words;

/** The ids of one instrument, each of which may be taken once. */
final class Ids {
  private final Map<String, Place> taken = new LinkedHashMap<>();

  String take(DefinitionMap map) {
    String id = map.text("id");
    if (!id.matches("[\\p{L}\\p{N}._-]+")) {
      map.problem(
          DefinitionError.VALUE_UNKNOWN,
          "id",
          new Words(
              "Mã «" + id + "» có ký tự không dùng được.",
              "Id '" + id + "' holds characters that cannot be used."),
          new Words(
              "Dùng chữ, số, dấu chấm, gạch nối, gạch dưới.",
              "Use letters, digits, dots, hyphens, underscores."));
    }
    Optional<Place> before = Optional.ofNullable(taken.putIfAbsent(id, map.place("id")));
    before.ifPresent(
        place ->
            map.problem(
                DefinitionError.ID_TWICE,
                "id",
                new Words(
                    "Mã «" + id + "» đã dùng tại " + place.shown() + ".",
                    "Id '" + id + "' is taken at " + place.shown() + "."),
                new Words("Đặt mã khác.", "Give another id.")));
    return id;
  }
}
