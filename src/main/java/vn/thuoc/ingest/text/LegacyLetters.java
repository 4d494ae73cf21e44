package vn.thuoc.ingest.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds letters of old fonts and misread UTF-8 in the texts of one file. A text typed in .VnTime or
 * VNI-Times is kept as Latin letters and signs ("Phßng V¨n hãa") that only its font shows as
 * Vietnamese. A few words are never enough to tell: the texts of a file are looked at together, and
 * one encoding must explain all that is no Vietnamese as it stands.
 */
public final class LegacyLetters {
  private static final int MOST_EXAMPLES = 5;

  /** So many words in Unicode for each strange one, and the strange ones are slips of the pen. */
  private static final int FEW = 10;

  private LegacyLetters() {}

  /**
   * One text of the file.
   *
   * @param text as the file has it, nothing tidied away: a soft hyphen is ư in TCVN3
   * @param font the name of its font, where it is known
   */
  public record Source(String text, Optional<String> font) {
    public Source(String text) {
      this(text, Optional.empty());
    }

    Optional<Encoding> encoding() {
      return font.flatMap(Encoding::ofFont);
    }
  }

  /** What is known about the letters of a file. */
  public sealed interface Verdict {
    /**
     * The texts can be taken as they are.
     *
     * @param doubtful words that are no Vietnamese but would be in an old encoding; too few to tell
     */
    record Sound(List<String> doubtful) implements Verdict {
      public Sound {
        doubtful = List.copyOf(doubtful);
      }
    }

    /** Texts are kept in old letters, which can be repaired for certain. */
    record Legacy(Set<Encoding> encodings, LetterRepair repair) implements Verdict {
      public Legacy {
        encodings = Set.copyOf(encodings);
      }
    }

    /**
     * There is gibberish, and what it was cannot be told.
     *
     * @param likely the encodings it may be, the likeliest first; none when letters are lost
     * @param examples some of the words
     */
    record Unclear(List<Encoding> likely, List<String> examples) implements Verdict {
      public Unclear {
        likely = List.copyOf(likely);
        examples = List.copyOf(examples);
      }
    }
  }

  /** Looks at all texts of a file together. */
  public static Verdict of(Collection<Source> sources) {
    List<String> lost = LostLetters.in(sources.stream().map(Source::text).toList());
    if (!lost.isEmpty()) {
      return new Verdict.Unclear(List.of(), some(lost));
    }
    Set<Encoding> byFont = EnumSet.noneOf(Encoding.class);
    Set<String> strange = new LinkedHashSet<>();
    Set<String> unicode = new LinkedHashSet<>();
    pieces(sources)
        .forEach(
            (encoding, pieces) -> {
              for (String piece : pieces) {
                LetterState.Seen seen = LetterState.of(piece);
                if (seen == LetterState.Seen.UNICODE) {
                  unicode.add(piece);
                } else if (seen == LetterState.Seen.STRANGE && encoding.isEmpty()) {
                  strange.add(WesternCodes.codes(piece).orElseThrow());
                } else {
                  encoding.ifPresent(byFont::add);
                }
              }
            });
    return verdict(byFont, strange, unicode);
  }

  /** The different words, by the encoding that their font needs. */
  private static Map<Optional<Encoding>, Set<String>> pieces(Collection<Source> sources) {
    return sources.stream()
        .collect(
            Collectors.groupingBy(
                Source::encoding,
                Collectors.flatMapping(
                    source -> Pieces.in(source.text()),
                    Collectors.toCollection(LinkedHashSet::new))));
  }

  private static Verdict verdict(Set<Encoding> byFont, Set<String> strange, Set<String> unicode) {
    List<String> explained =
        strange.stream()
            .filter(
                word ->
                    Encoding.OF_TEXTS.stream()
                        .anyMatch(encoding -> Plausible.explains(encoding, word)))
            .toList();
    Plausible plausible = new Plausible(Encoding.OF_TEXTS, explained);
    Optional<Encoding> found = plausible.certain();
    int unexplained = strange.size() - explained.size();
    boolean foreign = unexplained > Math.max(FEW, explained.size() + unicode.size());
    if (foreign || found.isEmpty() && explained.size() * FEW > unicode.size()) {
      return new Verdict.Unclear(plausible.likely(), some(foreign ? strange : explained));
    }
    Set<Encoding> all = EnumSet.noneOf(Encoding.class);
    all.addAll(byFont);
    found.ifPresent(all::add);
    return all.isEmpty()
        ? new Verdict.Sound(some(explained))
        : new Verdict.Legacy(
            all, new LetterRepair(found, unicode.size() * FEW <= explained.size()));
  }

  private static List<String> some(Collection<String> words) {
    List<String> shown = new ArrayList<>();
    words.stream().limit(MOST_EXAMPLES).forEach(word -> shown.add(shown(word)));
    return shown;
  }

  /** Codes as the signs that people see. */
  private static String shown(String codes) {
    StringBuilder signs = new StringBuilder();
    codes.chars().forEach(code -> signs.append(WesternCodes.sign((char) code)));
    return signs.toString();
  }
}
