package vn.thuoc.metric;

import java.util.Arrays;
import java.util.List;

/** Gives each combination of numbers that has not been met before the next number of a group. */
interface GroupNumbers {
  /**
   * The group of the combination that stands at {@code at} in the columns.
   *
   * @param next the number for a combination that has not been met
   */
  int group(long[][] keys, int at, int next);

  /** For few combinations: each has a place of its own. */
  final class InArray implements GroupNumbers {
    private final int[] groups;
    private final long[] smallest;
    private final long[] strides;

    InArray(List<Column> by, int combinations) {
      groups = new int[combinations];
      Arrays.fill(groups, -1);
      smallest = by.stream().mapToLong(Column::smallest).toArray();
      strides = new long[by.size()];
      long stride = 1;
      for (int i = 0; i < strides.length; i++) {
        strides[i] = stride;
        stride *= by.get(i).greatest() - by.get(i).smallest() + 2;
      }
    }

    @Override
    public int group(long[][] keys, int at, int next) {
      long place = 0;
      for (int i = 0; i < strides.length; i++) {
        long key = keys[i][at];
        if (key != PackedNumbers.ABSENT) {
          place += (key - smallest[i] + 1) * strides[i];
        }
      }
      int group = groups[(int) place];
      if (group < 0) {
        groups[(int) place] = next;
        return next;
      }
      return group;
    }
  }

  /** For many combinations: open addressing, kept at most half full. */
  final class Hashed implements GroupNumbers {
    private final long[][] known;
    private int[] slots = new int[2048];

    Hashed(List<Column> by) {
      known = new long[by.size()][1024];
      Arrays.fill(slots, -1);
    }

    @Override
    public int group(long[][] keys, int at, int next) {
      int slot = slot(hash(keys, at));
      while (slots[slot] >= 0) {
        if (same(keys, at, slots[slot])) {
          return slots[slot];
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      remember(keys, at, next);
      slots[slot] = next;
      if (2 * (next + 1) > slots.length) {
        grow(next + 1);
      }
      return next;
    }

    private boolean same(long[][] keys, int at, int group) {
      for (int i = 0; i < known.length; i++) {
        if (known[i][group] != keys[i][at]) {
          return false;
        }
      }
      return true;
    }

    private void remember(long[][] keys, int at, int group) {
      for (int i = 0; i < known.length; i++) {
        if (group == known[i].length) {
          known[i] = Arrays.copyOf(known[i], 2 * group);
        }
        known[i][group] = keys[i][at];
      }
    }

    private void grow(int groups) {
      slots = new int[4 * slots.length];
      Arrays.fill(slots, -1);
      for (int group = 0; group < groups; group++) {
        int slot = slot(hash(known, group));
        while (slots[slot] >= 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = group;
      }
    }

    private int slot(long hash) {
      return (int) (hash >>> 32) & (slots.length - 1);
    }

    private static long hash(long[][] keys, int at) {
      long hash = 0;
      for (long[] column : keys) {
        hash = (hash ^ column[at]) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
      }
      return hash * 0xBF58476D1CE4E5B9L;
    }
  }
}
