package vn.thuoc.ingest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Words;

/** Settles the year of a form that says it in words of its own. */
final class FormYear {
  private static final Pattern A_YEAR = Pattern.compile("20\\d\\d");

  private final Instrument instrument;
  private final Place place;
  private final Words remedy;

  /**
   * @param place where the form says its year
   * @param remedy what to do when it does not
   */
  FormYear(Instrument instrument, Place place, Words remedy) {
    this.instrument = instrument;
    this.place = place;
    this.remedy = remedy;
  }

  /** What the answers say of the year, where the form asks for it. */
  static Set<String> asked(List<StagedAnswer> answers) {
    return answers.stream()
        .filter(answer -> answer.questionId().equals(AskedQuestion.REPORT_YEAR))
        .flatMap(answer -> answer.answer().value().stream())
        .filter(AnswerValue.Text.class::isInstance)
        .map(answer -> ((AnswerValue.Text) answer).text())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The year that is said, or the only one known where none is. */
  int settle(Set<String> all) throws Refusal {
    Set<String> said = new TreeSet<>(all);
    said.remove("");
    Set<Integer> known = new TreeSet<>(instrument.years());
    if (said.isEmpty() && known.size() == 1) {
      return known.iterator().next();
    }
    Set<Integer> years =
        said.stream()
            .filter(text -> A_YEAR.matcher(text).matches())
            .map(Integer::valueOf)
            .filter(known::contains)
            .collect(Collectors.toSet());
    if (said.size() == 1 && years.size() == 1) {
      return years.iterator().next();
    }
    String shown = String.join(", ", said);
    String knownYears = known.stream().map(String::valueOf).collect(Collectors.joining(", "));
    throw new Refusal(
        Problem.error(
            IngestError.YEAR_UNCLEAR,
            place,
            said.isEmpty()
                ? new Words("Phiếu không ghi năm.", "The form names no year.")
                : new Words(
                    "Phiếu ghi năm «" + shown + "», bộ phiếu dùng cho năm " + knownYears + ".",
                    "The form says '" + shown + "', the instrument is for " + knownYears + "."),
            remedy));
  }
}
