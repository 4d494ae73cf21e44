package vn.thuoc.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.QuestionCheck;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/**
 * The questions of {@code dashboards/bench} and how what they ask about is chosen.
 *
 * @param choices asked first, in this order
 * @param questions in the order of the file
 */
public record BenchQuestions(List<Choice> choices, List<BenchQuestion> questions) {
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  public BenchQuestions {
    choices = List.copyOf(choices);
    questions = List.copyOf(questions);
  }

  /**
   * Something that questions ask about.
   *
   * @param id the name that stands in braces
   * @param sql gives it as the column {@code value} of its only row
   */
  public record Choice(String id, String sql) {}

  /**
   * Reads every file of the folder; what is wrong is added to the problems.
   *
   * @param metrics what may be asked of our API
   */
  public static BenchQuestions read(
      DefinitionFolder folder, MetricDefinitions metrics, Problems problems) {
    List<Choice> choices = new ArrayList<>();
    List<BenchQuestion> questions = new ArrayList<>();
    for (DefinitionFile file : folder.files(".yml")) {
      file.read(problems)
          .ifPresent(
              map -> {
                Set<String> ids = new HashSet<>();
                map.maps("choices").forEach(choice -> choices.add(choice(choice, ids)));
                for (DefinitionMap each : map.maps("questions")) {
                  questions.add(question(each, ids));
                  check(each, questions.get(questions.size() - 1), choices, metrics);
                }
                map.finish();
              });
    }
    return new BenchQuestions(choices, questions);
  }

  /** The questions with what was chosen. */
  List<BenchQuestion> with(Map<String, String> chosen) {
    return questions.stream().map(question -> question.with(chosen)).toList();
  }

  private static Choice choice(DefinitionMap map, Set<String> ids) {
    Choice choice = new Choice(map.text("id"), map.text("sql"));
    once(map, choice.id(), ids);
    map.finish();
    return choice;
  }

  private static BenchQuestion question(DefinitionMap map, Set<String> ids) {
    BenchQuestion question =
        new BenchQuestion(
            map.text("id"),
            map.words("label"),
            map.text("address"),
            map.texts("key"),
            map.text("sql"));
    once(map, question.id(), ids);
    map.finish();
    return question;
  }

  private static void once(DefinitionMap map, String id, Set<String> ids) {
    if (!ids.add(id)) {
      map.problem(
          BenchError.DEFINED_TWICE,
          "id",
          new Words("Mã «" + id + "» đã dùng.", "Id '" + id + "' is taken."),
          new Words("Đặt mã khác.", "Give it another id."));
    }
  }

  private static void check(
      DefinitionMap map, BenchQuestion question, List<Choice> choices, MetricDefinitions metrics) {
    MetricAddress.read(question.address())
        .ifPresentOrElse(
            query -> new QuestionCheck(metrics).check(query, map.place("address"), map.problems()),
            () ->
                map.problem(
                    BenchError.ADDRESS_WRONG,
                    "address",
                    new Words(
                        "Đây không phải địa chỉ hỏi số liệu.", "This is no address of metrics."),
                    new Words(
                        "Viết như " + MetricAddress.PATH + "standing?measures=score&by=unit_id.",
                        "Write it like "
                            + MetricAddress.PATH
                            + "standing?measures=score&by=unit_id.")));
    Matcher names = NAME.matcher(question.address() + question.sql());
    while (names.find()) {
      String name = names.group(1);
      if (choices.stream().noneMatch(choice -> choice.id().equals(name))) {
        map.problem(
            BenchError.ADDRESS_WRONG,
            "address",
            new Words("Không có lựa chọn «" + name + "».", "There is no choice '" + name + "'."),
            new Words("Thêm vào «choices».", "Add it to 'choices'."));
      }
    }
  }
}
