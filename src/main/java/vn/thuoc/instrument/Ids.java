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
