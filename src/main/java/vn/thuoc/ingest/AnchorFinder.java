package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/**
 * Finds the printed words of a form in their order: of all places where each might stand, those
 * that together make up the most of the form, none before the one that is printed before it.
 */
final class AnchorFinder {
  private final List<PaperPiece> pieces;
  private final PaperTables tables;

  AnchorFinder(List<PaperPiece> pieces, PaperTables tables) {
    this.pieces = pieces;
    this.tables = tables;
  }

  /** A chain of finds that ends with this one, and what it weighs. */
  private record Chain(FoundAnchor found, double weight, int before) {}

  List<FoundAnchor> find(List<PaperAnchor> anchors) {
    List<FoundAnchor> all = new ArrayList<>();
    Map<String, List<int[]>> seen = new HashMap<>();
    for (PaperAnchor anchor : anchors) {
      if (anchor.header()) {
        all.addAll(tables.headers(anchor));
      } else {
        for (int[] at : seen.computeIfAbsent(anchor.key(), this::everywhere)) {
          int[] span = {at[1], at[2]};
          FoundAnchor.words(anchor, at[0], span, pieces.get(at[0])).ifPresent(all::add);
        }
      }
    }
    all.sort(
        Comparator.comparingInt(FoundAnchor::piece)
            .thenComparingInt(FoundAnchor::from)
            .thenComparingInt(FoundAnchor::order));
    return new PaperBlocks().numbered(best(all, anchors.size()));
  }

  private List<int[]> everywhere(String key) {
    List<int[]> places = new ArrayList<>();
    for (int piece = 0; piece < pieces.size(); piece++) {
      KeyedText words = pieces.get(piece).words();
      int[] at = words.find(key, 0);
      while (at[0] >= 0) {
        places.add(new int[] {piece, at[0], at[1]});
        at = words.find(key, at[1]);
      }
    }
    return places;
  }

  /** The heaviest chain in which places and printed order both rise. */
  private List<FoundAnchor> best(List<FoundAnchor> all, int anchors) {
    List<Chain> chains = new ArrayList<>();
    int[] bestUpTo = new int[anchors + 1];
    Arrays.fill(bestUpTo, -1);
    List<Integer> waiting = new LinkedList<>();
    for (FoundAnchor found : all) {
      waiting.removeIf(
          index -> {
            boolean past = chains.get(index).found().endsBefore(found);
            if (past) {
              put(bestUpTo, chains, index);
            }
            return past;
          });
      int before = upTo(bestUpTo, chains, found.order());
      double weight = found.weight() + (before < 0 ? 0 : chains.get(before).weight());
      chains.add(new Chain(found, weight, before));
      waiting.add(chains.size() - 1);
    }
    List<FoundAnchor> best = new LinkedList<>();
    int at = -1;
    for (int i = 0; i < chains.size(); i++) {
      if (at < 0 || chains.get(i).weight() > chains.get(at).weight()) {
        at = i;
      }
    }
    for (; at >= 0; at = chains.get(at).before()) {
      best.add(0, chains.get(at).found());
    }
    return best;
  }

  /** A tree of maxima over the printed order. */
  private static void put(int[] tree, List<Chain> chains, int index) {
    for (int i = chains.get(index).found().order() + 1; i < tree.length; i += i & -i) {
      if (tree[i] < 0 || chains.get(index).weight() > chains.get(tree[i]).weight()) {
        tree[i] = index;
      }
    }
  }

  private static int upTo(int[] tree, List<Chain> chains, int order) {
    int best = -1;
    for (int i = order; i > 0; i -= i & -i) {
      if (tree[i] >= 0 && (best < 0 || chains.get(tree[i]).weight() > chains.get(best).weight())) {
        best = tree[i];
      }
    }
    return best;
  }
}
