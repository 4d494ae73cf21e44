package vn.thuoc.app;

import java.util.Locale;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Words;

/** Numbers and tables of them, written as the language of the terminal has it. */
final class Figures {
  private final Terminal terminal;
  private final Locale locale;

  Figures(Terminal terminal) {
    this.terminal = terminal;
    this.locale = terminal.language() == Language.VI ? Locale.forLanguageTag("vi-VN") : Locale.ROOT;
  }

  Language language() {
    return terminal.language();
  }

  void say(Words words) {
    terminal.say(words);
  }

  FigureTable table(Words title, Words... headings) {
    return new FigureTable(terminal, title, headings);
  }

  String number(double value, int decimals) {
    return String.format(locale, "%,." + decimals + "f", value);
  }

  String whole(long value) {
    return String.format(locale, "%,d", value);
  }

  static Words same(String text) {
    return new Words(text, text);
  }
}
