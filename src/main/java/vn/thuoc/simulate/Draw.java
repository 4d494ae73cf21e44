package vn.thuoc.simulate;

import java.util.List;
import java.util.Random;

/**
 * Chance that depends on a seed and on what it is for, and on nothing else: whatever was drawn
 * before, in whatever order, on whatever machine.
 */
final class Draw {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final long SCATTER = 0x9e3779b97f4a7c15L;
  private static final int SHIFT = 31;

  private final long seed;

  Draw(long seed) {
    this.seed = seed;
  }

  /** Chance for something of its own. */
  Draw of(Object what) {
    String text = what.toString();
    long hash = OFFSET ^ (seed * SCATTER);
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    hash = (hash ^ (hash >>> SHIFT)) * SCATTER;
    return new Draw(hash ^ (hash >>> SHIFT));
  }

  /** Numbers one after the other. */
  Random numbers() {
    return new Random(seed);
  }

  /** From 0 to below 1. */
  double share() {
    return numbers().nextDouble();
  }

  /** Around 0, two thirds of them less than 1 away from it. */
  double deviation() {
    return numbers().nextGaussian();
  }

  double between(Range range) {
    return range.at(share());
  }

  boolean happens(double rate) {
    return share() < rate;
  }

  <T> T oneOf(List<T> some) {
    return some.get(numbers().nextInt(some.size()));
  }

  /** A number kept within 0 and 1. */
  static double within(double share) {
    return Math.max(0, Math.min(1, share));
  }
}
