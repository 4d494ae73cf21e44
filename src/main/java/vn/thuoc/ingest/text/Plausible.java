package vn.thuoc.ingest.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses the encoding that makes Vietnamese of the most words, if one does by a clear margin. */
final class Plausible {
  /** One or two words prove nothing: by accident they are Vietnamese in several encodings. */
  static final int FEWEST = 3;

  /** Of ten words, one may be foreign; of five, one must tell the best encoding from the next. */
  private static final int OF_TEN = 10;

  private static final int OF_FIVE = 5;

  private final Map<Encoding, Integer> right = new EnumMap<>(Encoding.class);
  private final Map<Encoding, Integer> wrong = new EnumMap<>(Encoding.class);

  /**
   * @param words different words, as the codes that are to be explained
   */
  Plausible(List<Encoding> encodings, Collection<String> words) {
    for (Encoding encoding : encodings) {
      List<Word.Judgement> judged = words.stream().map(word -> judge(encoding, word)).toList();
      right.put(encoding, Collections.frequency(judged, Word.Judgement.RIGHT));
      wrong.put(encoding, Collections.frequency(judged, Word.Judgement.WRONG));
    }
  }

  /** Whether a word is Vietnamese in this encoding. */
  static boolean explains(Encoding encoding, String codes) {
    return judge(encoding, codes) == Word.Judgement.RIGHT;
  }

  private static Word.Judgement judge(Encoding encoding, String codes) {
    return encoding.read(codes).map(Word::judge).orElse(Word.Judgement.WRONG);
  }

  /** The encoding for certain; nothing where it is not. */
  Optional<Encoding> certain() {
    List<Encoding> best = likely();
    if (best.isEmpty()) {
      return Optional.empty();
    }
    int most = right.get(best.get(0));
    int next = best.size() > 1 ? right.get(best.get(1)) : 0;
    int words = most + wrong.get(best.get(0));
    boolean enough = most >= FEWEST && wrong.get(best.get(0)) * OF_TEN <= words;
    boolean clear = most - next >= Math.max(FEWEST, words / OF_FIVE);
    return enough && clear ? Optional.of(best.get(0)) : Optional.empty();
  }

  /** The encodings that explain any word, the best first. */
  List<Encoding> likely() {
    List<Encoding> likely = new ArrayList<>(right.keySet());
    likely.removeIf(encoding -> right.get(encoding) == 0);
    likely.sort(Comparator.comparing((Encoding encoding) -> -right.get(encoding)));
    return likely;
  }
}
