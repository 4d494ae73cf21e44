package vn.thuoc.simulate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thuoc.unit.Unit;

/** Finds words for places that ask for words. */
final class Wording {
  private static final int MILLION = 1_000_000;
  private static final int NUMBERS = 400;
  private static final int DAYS = 28;
  private static final int MONTHS = 11;
  private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");

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
  String of(PlannedPlace place, List<String> texts) {
    if (texts.isEmpty()) {
      return "";
    }
    Draw own = draw.of(place.key());
    return filled(own.oneOf(texts), own);
  }

  private String filled(String text, Draw own) {
    return text.indexOf('{') < 0
        ? text
        : BLANK
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), own)));
  }

  private String value(String what, Draw own) {
    Random numbers = own.of(what).numbers();
    return switch (what) {
      case "unit" -> unit.name();
      case "slug" -> slug(unit.name());
      case "person" -> own.of(what).oneOf(definitions.people());
      case "year" -> String.valueOf(year);
      case "number" -> String.valueOf(1 + numbers.nextInt(NUMBERS));
      case "day" -> twoDigits(1 + numbers.nextInt(DAYS));
      case "month" -> twoDigits(1 + numbers.nextInt(MONTHS));
      case "digits" -> String.valueOf(MILLION + numbers.nextInt(MILLION)).substring(1);
      default -> throw new IllegalStateException(what);
    };
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** The letters of a name as they stand in addresses. */
  static String slug(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replaceAll("[^a-z0-9]", "");
  }
}
