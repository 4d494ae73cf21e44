package vn.thuoc.unit;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.thuoc.instrument.Tier;

/**
 * One line of an official list. Codes of different tiers differ in length, so a code alone names a
 * unit.
 *
 * @param tier province, district or commune
 * @param code its code: two digits for a province, three for a district, five for a commune
 * @param name its name with its kind
 * @param parentCode code of the unit it belongs to; none for a province
 */
public record OfficialUnit(Tier tier, String code, String name, Optional<String> parentCode) {
  private static final Pattern ID =
      Pattern.compile("province-\\d{2}|district-\\d{3}|commune-\\d{5}");

  public OfficialUnit {
    if (!isCode(tier, code)) {
      throw new IllegalArgumentException("no code of a " + tier.term() + ": " + code);
    }
  }

  /** Whether the text is a code as units of the tier have it, leading zeros included. */
  public static boolean isCode(Tier tier, String text) {
    return digits(tier) > 0 && text.matches("\\d{" + digits(tier) + "}");
  }

  /** How many digits codes of the tier have; 0 where a tier has no official codes. */
  public static int digits(Tier tier) {
    return switch (tier) {
      case PROVINCE -> 2;
      case DISTRICT -> 3;
      case COMMUNE -> 5;
      case MINISTRY, SUBORDINATE -> 0;
    };
  }

  /** The id of a unit that no definition gives another: {@code commune-22915}. */
  public String id() {
    return tier.term() + "-" + code;
  }

  /** Whether the text is an id that a unit of an official list may have. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
