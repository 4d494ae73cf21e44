package vn.thuoc.transform;

import java.util.List;

/** The facts in the order in which they can be built; those of one rank do not read each other. */
final class FactOrder {
  static final List<List<String>> BEFORE_SCORING =
      List.of(List.of("facts.submission"), List.of("facts.answer"));

  static final List<List<String>> AFTER_SCORING =
      List.of(
          List.of(
              "facts.score",
              "quality.finding",
              "facts.rating",
              "facts.level",
              "facts.level_condition",
              "facts.level_step",
              "facts.indicator"),
          List.of("facts.proposal", "facts.plan_item"));

  private FactOrder() {}
}
