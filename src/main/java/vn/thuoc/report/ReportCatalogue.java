package vn.thuoc.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** The definitions of {@code dashboards/reports}, by id. */
final class ReportCatalogue {
  private final Map<String, ReportDefinition> reports;

  private ReportCatalogue(Map<String, ReportDefinition> reports) {
    this.reports = reports;
  }

  /** Reads all definitions; those with mistakes are left out and their problems added. */
  static ReportCatalogue read(DefinitionFolder folder, Problems problems) {
    Map<String, ReportDefinition> reports = new LinkedHashMap<>();
    for (DefinitionFile file : folder.files(".yml")) {
      Problems own = new Problems();
      file.read(own)
          .map(ReportReader::read)
          .filter(report -> !own.any())
          .ifPresent(report -> reports.put(report.id(), report));
      problems.addAll(own.found());
    }
    return new ReportCatalogue(reports);
  }

  List<ReportDefinition> all() {
    return List.copyOf(reports.values());
  }

  ReportDefinition get(String id) {
    ReportDefinition report = reports.get(id);
    if (report == null) {
      String known = String.join(", ", reports.keySet());
      throw new ProblemException(
          Problem.error(
              ReportError.REPORT_UNKNOWN,
              Place.nowhere(),
              new Words("Không có báo cáo «" + id + "».", "There is no report '" + id + "'."),
              new Words("Dùng một trong: " + known + ".", "Use one of: " + known + ".")));
    }
    return report;
  }
}
