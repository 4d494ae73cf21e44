package vn.thuoc.dashboard;

import java.util.List;
import java.util.Map;

/** Whether a component stands on its page with what is chosen there. */
final class Presence {
  private Presence() {}

  static boolean of(PageComponent component, List<Settled> settled) {
    return component.when().entrySet().stream().allMatch(entry -> holds(entry, settled));
  }

  private static boolean holds(Map.Entry<String, List<String>> wanted, List<Settled> settled) {
    List<String> chosen =
        settled.stream()
            .filter(one -> one.filter().id().equals(wanted.getKey()))
            .flatMap(one -> one.chosen().stream())
            .map(Settled.Option::value)
            .toList();
    return wanted.getValue().stream()
        .anyMatch(
            value ->
                switch (value) {
                  case PageComponent.ANY -> !chosen.isEmpty();
                  case PageComponent.NONE -> chosen.isEmpty();
                  default -> chosen.contains(value);
                });
  }
}
