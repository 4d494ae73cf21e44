package vn.thuoc.ingest.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which words can be Vietnamese syllables: an onset, a rime and at most one tone that go together.
 * A text read in the wrong encoding hardly ever gives such words, which makes them the measure by
 * which encodings are told apart. The tone may stand at its old or its new place.
 */
final class VietnameseSyllable {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final char ACUTE = '\u0301';
  private static final char DOT_BELOW = '\u0323';
  private static final String MARKED_VOWELS = "ăâêôơư";

  /** Longest first, so that nothing of an onset is left to the rime. */
  private static final List<String> ONSETS =
      List.of(
          "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ",
          "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "");

  private static final Set<String> RIMES =
      Set.of(
          ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây"
                  + " e ec em en eng eo ep et ê êch êm ên ênh êp êt êu"
                  + " i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu"
                  + " o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt"
                  + " oc oe oen oeo oet oi om on ong ooc oong op ot"
                  + " ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt"
                  + " u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt"
                  + " uơ up ut uy uya uych uyên uyêt uynh uyp uyt uyu"
                  + " ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu")
              .split(" "));

  /** Rimes that stand only behind qu, which keeps the u that the others write themselves. */
  private static final Set<String> AFTER_QU = Set.of("ych", "yn", "ynh", "yt", "yu");

  private final String letters;
  private final int tone;
  private final char mark;

  private VietnameseSyllable(String letters, int tone, char mark) {
    this.letters = letters;
    this.tone = tone;
    this.mark = mark;
  }

  /** Whether a word, in Unicode of either form and in capitals or not, can be a syllable. */
  static boolean is(String word) {
    StringBuilder letters = new StringBuilder();
    int tone = -1;
    char mark = 0;
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder letter = new StringBuilder();
    for (char part : apart.toCharArray()) {
      if (TONES.indexOf(part) >= 0) {
        if (mark != 0 || letter.isEmpty()) {
          return false;
        }
        mark = part;
        tone = letters.length();
      } else if (Character.getType(part) == Character.NON_SPACING_MARK) {
        letter.append(part);
      } else {
        put(letter, letters);
        letter.append(part);
      }
    }
    put(letter, letters);
    VietnameseSyllable syllable = new VietnameseSyllable(letters.toString(), tone, mark);
    return ONSETS.stream().anyMatch(syllable::begins);
  }

  private static void put(StringBuilder letter, StringBuilder letters) {
    if (!letter.isEmpty()) {
      letters.append(Normalizer.normalize(letter, Normalizer.Form.NFC));
      letter.setLength(0);
    }
  }

  private boolean begins(String onset) {
    if (!letters.startsWith(onset)) {
      return false;
    }
    String rime = letters.substring(onset.length());
    boolean known = RIMES.contains(rime) || onset.equals("qu") && AFTER_QU.contains(rime);
    return known && together(onset, rime) && toneFits(onset, rime);
  }

  /** Spelling: k, gh and ngh before e, ê, i, y; c, g and ng before the others. */
  private static boolean together(String onset, String rime) {
    boolean before = "eêiy".indexOf(rime.charAt(0)) >= 0;
    return switch (onset) {
      case "k", "gh", "ngh" -> before;
      case "c", "ng" -> !before;
      case "g" -> !before || rime.charAt(0) == 'i';
      case "gi" -> rime.charAt(0) != 'i' && rime.charAt(0) != 'y';
      case "qu" -> rime.charAt(0) != 'u' && rime.charAt(0) != 'ư';
      default -> onset.isEmpty() || !rime.startsWith("yê");
    };
  }

  private boolean toneFits(String onset, String rime) {
    char last = rime.charAt(rime.length() - 1);
    boolean stopped = "cpt".indexOf(last) >= 0 || rime.endsWith("ch");
    if (mark == 0) {
      return !stopped;
    }
    if (stopped && mark != ACUTE && mark != DOT_BELOW) {
      return false;
    }
    int at = tone - onset.length();
    if (at < 0) {
      return at == -1 && (onset.equals("gi") || onset.equals("qu"));
    }
    int marked = -1;
    for (int i = 0; i < rime.length(); i++) {
      marked = MARKED_VOWELS.indexOf(rime.charAt(i)) >= 0 ? i : marked;
    }
    if (marked >= 0) {
      boolean pair = rime.startsWith("ưa") || rime.startsWith("ưu") || rime.startsWith("ưi");
      return at == (pair ? 0 : marked);
    }
    boolean either =
        rime.startsWith("oa")
            || rime.startsWith("oe")
            || rime.startsWith("uy")
            || rime.startsWith("oo");
    return at == 0 || either && at == 1;
  }
}
