package vn.thuoc.report.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thuoc.definition.DefinitionDigest;
import vn.thuoc.metric.Metrics;
import vn.thuoc.metric.ReleaseStamp;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;
import vn.thuoc.report.PaperFormat;
import vn.thuoc.report.ReportChoice;
import vn.thuoc.report.ReportError;
import vn.thuoc.report.ReportParameter;
import vn.thuoc.report.Reports;

/**
 * Every file of an order, in the order in which they are made.
 *
 * @param order what was wanted
 * @param held the one release that all papers are of
 * @param names what people call the values that were said, by id of the parameter
 * @param files what is to be made
 */
public record PaperPlan(
    PaperOrder order, Metrics held, Map<String, String> names, List<PlannedFile> files) {
  public PaperPlan {
    names = Map.copyOf(names);
    files = List.copyOf(files);
  }

  /**
   * Finds out which papers an order means.
   *
   * @param held answers all of their questions, from one release
   * @throws ProblemException with everything that is wrong with the order
   */
  public static PaperPlan of(Reports reports, PaperOrder order, Metrics held) {
    Problems problems = new Problems();
    checkFormats(reports, order, problems);
    order.each().ifPresent(each -> checkEach(reports, order, each, problems));
    problems.orThrow();
    List<Map<String, String>> papers = papers(reports, order, held);
    reports.check(order.report(), papers.get(0), held);
    String definitions = reports.digest();
    List<PlannedFile> files = new ArrayList<>();
    for (Map<String, String> parameters : papers) {
      String name = reports.fileName(order.report(), parameters);
      for (PaperFormat format : order.formats()) {
        files.add(
            new PlannedFile(
                parameters,
                format,
                name + "." + format.ending(),
                key(definitions, held.release(), order.report(), parameters)));
      }
    }
    return new PaperPlan(order, held, names(reports, order, held), files);
  }

  private static Map<String, String> names(Reports reports, PaperOrder order, Metrics held) {
    Map<String, String> names = new TreeMap<>(order.parameters());
    for (ReportParameter parameter : reports.parameters(order.report())) {
      String said = order.parameters().getOrDefault(parameter.id(), "");
      reports.choices(order.report(), parameter.id(), Map.of(), held, Language.VI).stream()
          .filter(choice -> choice.value().equals(said))
          .forEach(choice -> names.put(parameter.id(), choice.name()));
    }
    return names;
  }

  private static List<Map<String, String>> papers(Reports reports, PaperOrder order, Metrics held) {
    if (order.each().isEmpty()) {
      return List.of(order.parameters());
    }
    String each = order.each().get();
    Map<String, String> common = new TreeMap<>(order.parameters());
    // What only narrows the values is no parameter of the paper.
    Set<String> own =
        reports.parameters(order.report()).stream()
            .map(ReportParameter::id)
            .collect(Collectors.toSet());
    common.keySet().removeIf(id -> !own.contains(id) && reports.narrows(order.report(), each, id));
    List<Map<String, String>> papers = new ArrayList<>();
    for (ReportChoice choice :
        reports.choices(order.report(), each, order.parameters(), held, Language.VI)) {
      Map<String, String> parameters = new TreeMap<>(common);
      parameters.put(each, choice.value());
      papers.add(parameters);
    }
    if (papers.isEmpty()) {
      throw new ProblemException(nothing(each, order));
    }
    return papers;
  }

  private static void checkFormats(Reports reports, PaperOrder order, Problems problems) {
    Set<PaperFormat> known = reports.formats(order.report());
    if (order.formats().isEmpty()
        || new HashSet<>(order.formats()).size() < order.formats().size()) {
      problems.add(
          Problem.error(
              JobError.FORMATS_WRONG,
              Place.nowhere(),
              new Words(
                  "Cần ít nhất một dạng tệp, mỗi dạng một lần.",
                  "At least one kind of file is needed, each once."),
              oneOf(known)));
    }
    order.formats().stream()
        .filter(format -> !known.contains(format))
        .forEach(
            format ->
                problems.add(
                    Problem.error(
                        ReportError.FORMAT_UNKNOWN,
                        Place.named(order.report()),
                        new Words(
                            "Văn bản này không có dạng «" + format.ending() + "».",
                            "This report does not come as '" + format.ending() + "'."),
                        oneOf(known))));
  }

  private static Words oneOf(Set<PaperFormat> known) {
    String list = known.stream().map(PaperFormat::ending).collect(Collectors.joining(", "));
    return new Words("Dùng: " + list + ".", "Use: " + list + ".");
  }

  private static void checkEach(Reports reports, PaperOrder order, String each, Problems problems) {
    List<ReportParameter> parameters = reports.parameters(order.report());
    Optional<ReportParameter> known =
        parameters.stream().filter(parameter -> parameter.id().equals(each)).findFirst();
    String list = parameters.stream().map(ReportParameter::id).collect(Collectors.joining(", "));
    if (known.isEmpty()) {
      problems.add(
          Problem.error(
              ReportError.PARAMETER_UNKNOWN,
              Place.named(each),
              new Words(
                  "Không lập được mỗi «" + each + "» một văn bản: không có tham số này.",
                  "There is no parameter '" + each + "' to make a paper for each of."),
              new Words("Dùng một trong: " + list + ".", "Use one of: " + list + ".")));
    } else if (order.parameters().containsKey(each)) {
      problems.add(
          Problem.error(
              JobError.EACH_WRONG,
              Place.named(each),
              new Words(
                  "Vừa chọn «" + order.parameters().get(each) + "», vừa muốn mọi giá trị.",
                  "'" + order.parameters().get(each) + "' is chosen, and every value wanted."),
              new Words("Bỏ một trong hai.", "Leave one of them out.")));
    }
  }

  private static Problem nothing(String each, PaperOrder order) {
    return Problem.error(
        JobError.NOTHING_TO_MAKE,
        Place.named(each),
        new Words(
            "Không có «" + each + "» nào khớp với " + order.parameters() + ".",
            "No '" + each + "' fits " + order.parameters() + "."),
        new Words("Bớt điều kiện, hoặc chọn năm khác.", "Narrow less, or choose another year."));
  }

  private static String key(
      String definitions, ReleaseStamp release, String report, Map<String, String> parameters) {
    DefinitionDigest digest =
        new DefinitionDigest()
            .add(definitions)
            .add(String.valueOf(release.id()))
            .add(release.name())
            .add(release.publishedAt().toString())
            .add(report);
    parameters.forEach((id, value) -> digest.add(id).add(value));
    return digest.hex();
  }
}
