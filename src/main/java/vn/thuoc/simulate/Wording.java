package vn.thuoc.simulate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.ingest.AskedQuestion;
import vn.thuoc.unit.Unit;

/** Finds words for places that ask for words. */
final class Wording {
  private static final int MILLION = 1_000_000;

  private final SimulationDefinitions definitions;
  private final Unit unit;
  private final int year;
  private final Draw draw;

  Wording(SimulationDefinitions definitions, Unit unit, int year, Draw draw) {
    this.definitions = definitions;
    this.unit = unit;
    this.year = year;
    this.draw = draw;
  }

  /** The words, empty where people would leave the place open. */
  String of(AskedQuestion asked, AnswerSlot slot) {
    String about =
        String.join(
            " ",
            slot.column(),
            slot.question(),
            asked.question().label(),
            slot.rowLabel(),
            slot.label());
    Draw own = draw.of(slot.question()).of(slot.row()).of(slot.column());
    Optional<TextPool> pool =
        definitions.texts().stream().filter(known -> known.fits(about)).findFirst();
    return pool.map(known -> filled(own.oneOf(known.texts()), own)).orElse("");
  }

  private String filled(String text, Draw own) {
    return text.replace("{unit}", unit.name())
        .replace("{slug}", slug(unit.name()))
        .replace("{person}", own.of("person").oneOf(definitions.people()))
        .replace("{year}", String.valueOf(year))
        .replace("{number}", String.valueOf(1 + own.of("number").numbers().nextInt(400)))
        .replace("{day}", "%02d".formatted(1 + own.of("day").numbers().nextInt(28)))
        .replace("{month}", "%02d".formatted(1 + own.of("month").numbers().nextInt(11)))
        .replace("{digits}", "%06d".formatted(own.of("digits").numbers().nextInt(MILLION)));
  }

  /** The letters of a name as they stand in addresses. */
  static String slug(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replaceAll("[^a-z0-9]", "");
  }
}
