package vn.thuoc.simulate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import vn.thuoc.unit.Unit;

/** Spells the name of a unit as people do, so that it is still understood. */
final class NameVariant {
  private static final List<String> COMMITTEES =
      List.of("Tỉnh ", "Thành phố ", "Quận ", "Huyện ", "Thị xã ", "Thị trấn ", "Phường ", "Xã ");

  private NameVariant() {}

  static String of(Unit unit, String clearName, Draw draw) {
    boolean committee = COMMITTEES.stream().anyMatch(unit.name()::startsWith);
    return switch (draw.of("spelling").numbers().nextInt(committee ? 5 : 3)) {
      case 0 -> clearName.toUpperCase(Locale.ROOT);
      case 1 -> Normalizer.normalize(clearName, Normalizer.Form.NFD);
      case 2 -> "  " + clearName.replace(" ", "  ") + " ";
      case 3 ->
          "UBND " + clearName.substring(0, 1).toLowerCase(Locale.ROOT) + clearName.substring(1);
      default -> "Ủy ban nhân dân " + clearName;
    };
  }
}
