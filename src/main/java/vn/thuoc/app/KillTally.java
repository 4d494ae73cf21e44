package vn.thuoc.app;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many kills hit which command at which moment. */
final class KillTally {
  static final List<String> COLUMNS =
      List.of("command", "killed_before_commit", "killed_after_commit", "ended_before_kill");

  /** Commands that are killed. */
  enum Victim {
    LOAD("load"),
    PUBLISH("publish"),
    MAINTAIN("maintain");

    private final String command;

    Victim(String command) {
      this.command = command;
    }

    String command() {
      return command;
    }
  }

  /** When the kill came. */
  enum Moment {
    BEFORE_COMMIT,
    AFTER_COMMIT,
    /** The command was done. */
    ENDED
  }

  private final Map<Victim, Map<Moment, Integer>> counts = new EnumMap<>(Victim.class);

  void add(Victim victim, Moment moment) {
    counts
        .computeIfAbsent(victim, unused -> new EnumMap<>(Moment.class))
        .merge(moment, 1, Integer::sum);
  }

  List<Map<String, Object>> rows() {
    return List.of(Victim.values()).stream().map(this::row).toList();
  }

  private Map<String, Object> row(Victim victim) {
    Map<Moment, Integer> moments = counts.getOrDefault(victim, Map.of());
    Map<String, Object> row = new HashMap<>();
    row.put("command", victim.command());
    row.put("killed_before_commit", moments.getOrDefault(Moment.BEFORE_COMMIT, 0));
    row.put("killed_after_commit", moments.getOrDefault(Moment.AFTER_COMMIT, 0));
    row.put("ended_before_kill", moments.getOrDefault(Moment.ENDED, 0));
    return row;
  }
}
