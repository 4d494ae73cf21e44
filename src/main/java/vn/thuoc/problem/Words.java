package vn.thuoc.problem;

import java.io.Serializable;
import java.util.Objects;

/**
 * One text in both languages.
 *
 * @param vi Vietnamese, what users see first
 * @param en English, shown with {@code --lang en}
 */
public record Words(String vi, String en) implements Serializable {
  public Words {
    Objects.requireNonNull(vi, "vi");
    Objects.requireNonNull(en, "en");
  }

  public String in(Language language) {
    return language == Language.EN ? en : vi;
  }
}
