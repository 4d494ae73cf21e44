package vn.thuoc.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** Settles a page's filters one after the other: what can be chosen, and what is chosen. */
final class Choices {
  private static final int NAMED_IN_A_PROBLEM = 12;

  /** How many stand for themselves where several may be chosen and nobody has chosen yet. */
  private static final int FIRST_OF_SEVERAL = 3;

  private final OfferedChoices offers;
  private final List<Settled> settled = new ArrayList<>();
  private final Map<PageFilter, List<Settled.Option>> offered = new LinkedHashMap<>();

  Choices(OfferedChoices offers) {
    this.offers = offers;
  }

  /** Settles one filter; those settled before narrow what it offers. */
  void settle(PageFilter filter, PageAddress address) {
    Map<String, Settled.Option> options = new LinkedHashMap<>();
    for (Settled.Option option : offers.of(filter, settled)) {
      options.putIfAbsent(option.value(), option);
    }
    List<Settled.Option> list = List.copyOf(options.values());
    List<Settled.Option> chosen = new ArrayList<>();
    boolean preferred = address.preferred().contains(filter.id());
    for (String value : wanted(address.values().get(filter.id()))) {
      Optional<Settled.Option> option = Optional.ofNullable(options.get(value));
      if (option.isEmpty() && !preferred) {
        throw unknown(filter, value, list);
      }
      option.filter(one -> !chosen.contains(one)).ifPresent(chosen::add);
    }
    if (chosen.size() > filter.atMost()) {
      if (!preferred) {
        throw tooMany(filter, chosen.size());
      }
      chosen.subList(filter.atMost(), chosen.size()).clear();
    }
    if (chosen.isEmpty() && filter.choosesFirst()) {
      offers
          .foremost(filter, settled, options)
          .map(options::get)
          .map(List::of)
          .orElseGet(() -> list.subList(0, Math.min(list.size(), most(filter))))
          .forEach(chosen::add);
    }
    settled.add(new Settled(filter, chosen));
    offered.put(filter, list);
  }

  List<Settled> settled() {
    return List.copyOf(settled);
  }

  /** All that a filter offers. */
  List<Settled.Option> offered(PageFilter filter) {
    return offered.getOrDefault(filter, List.of());
  }

  private static int most(PageFilter filter) {
    return Math.min(filter.atMost(), FIRST_OF_SEVERAL);
  }

  private static List<String> wanted(String given) {
    return given == null
        ? List.of()
        : Arrays.stream(given.split(",")).filter(value -> !value.isEmpty()).toList();
  }

  private static ProblemException tooMany(PageFilter filter, int count) {
    return new ProblemException(
        Problem.error(
            DashboardError.TOO_MANY_CHOSEN,
            Place.named(filter.id()),
            new Words(
                "Mục %s chọn %d giá trị; nhiều nhất là %d."
                    .formatted(filter.label().vi(), count, filter.atMost()),
                "%d values are chosen for %s; at most %d can be."
                    .formatted(count, filter.label().en(), filter.atMost())),
            new Words("Bỏ bớt giá trị trong địa chỉ.", "Leave some out of the address.")));
  }

  private static ProblemException unknown(
      PageFilter filter, String value, List<Settled.Option> offered) {
    return new ProblemException(
        Problem.error(
            DashboardError.CHOICE_UNKNOWN,
            Place.named(filter.id()),
            new Words(
                "Kỳ công bố này không có «%s» ở mục %s.".formatted(value, filter.label().vi()),
                "This release has no '%s' for %s.".formatted(value, filter.label().en())),
            wayOut(offered)));
  }

  /** A few choices by name; many are looked for on the page itself. */
  private static Words wayOut(List<Settled.Option> offered) {
    if (offered.isEmpty()) {
      return new Words("Kỳ này không có giá trị nào.", "This release has none at all.");
    }
    if (offered.size() > NAMED_IN_A_PROBLEM) {
      return new Words(
          "Mở lại trang rồi tìm theo tên; có "
              + offered.size()
              + " giá trị để chọn, như «"
              + offered.get(0).label()
              + "».",
          "Open the page again and look for the name; there are "
              + offered.size()
              + " to choose from, such as '"
              + offered.get(0).label()
              + "'.");
    }
    String known = offered.stream().map(Choices::named).collect(Collectors.joining(", "));
    return new Words("Có thể chọn: " + known + ".", "To choose from: " + known + ".");
  }

  /** What people call a value, with the value itself where that is something else. */
  private static String named(Settled.Option option) {
    return option.label().equals(option.value())
        ? option.label()
        : option.label() + " (" + option.value() + ")";
  }
}
