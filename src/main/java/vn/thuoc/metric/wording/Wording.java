package vn.thuoc.metric.wording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** The words of the pages' own furniture, by key, in both languages. */
public final class Wording {
  private final Map<String, Words> words;

  private Wording(Map<String, Words> words) {
    this.words = words;
  }

  public static Wording read(DefinitionFolder folder, Problems problems) {
    Map<String, Words> words = new LinkedHashMap<>();
    for (DefinitionFile file : folder.files(".yml")) {
      file.read(problems)
          .ifPresent(
              map -> {
                map.keys().forEach(key -> words.put(key, map.words(key)));
              });
    }
    return new Wording(words);
  }

  /** Key to text in one language. */
  public Map<String, String> in(Language language) {
    Map<String, String> texts = new LinkedHashMap<>();
    words.forEach((key, value) -> texts.put(key, value.in(language)));
    return texts;
  }

  /** What people read for a coded value of a column; the value itself when nobody wrote it down. */
  public String value(String column, String value, Language language) {
    return Optional.ofNullable(words.get(column + "_" + value))
        .map(known -> known.in(language))
        .orElse(value);
  }

  /** The words of a key. */
  public Words of(String key) {
    return Optional.ofNullable(words.get(key)).orElseGet(() -> new Words(key, key));
  }
}
