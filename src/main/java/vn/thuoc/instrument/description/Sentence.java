package vn.thuoc.instrument.description;

/** Fits phrases into sentences. */
final class Sentence {
  private Sentence() {}

  /** With a small first letter, as inside a sentence; words in capitals stay. */
  static String inside(String phrase) {
    boolean capitals = phrase.length() > 1 && Character.isUpperCase(phrase.charAt(1));
    return phrase.isEmpty() || capitals
        ? phrase
        : Character.toLowerCase(phrase.charAt(0)) + phrase.substring(1);
  }

  /** With a capital first letter, as at the beginning of a sentence. */
  static String capital(String phrase) {
    return phrase.isEmpty()
        ? phrase
        : Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
  }

  /** A label without the punctuation that leads on to an entry. */
  static String bare(String label) {
    return label.replaceAll("[:;,.…\\s]+$", "");
  }
}
