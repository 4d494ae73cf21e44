package vn.thuoc.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Checks that can only be made when every question of the instrument is known. */
final class Later {
  private final List<Consumer<References>> checks = new ArrayList<>();

  void check(Consumer<References> check) {
    checks.add(check);
  }

  void run(References references) {
    checks.forEach(check -> check.accept(references));
  }
}
