package vn.thuoc.report;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** Compiles templates, each once, and compares them with what their definitions give. */
final class Templates {
  private final DefinitionFolder folder;
  private final JasperReportsContext context;
  private final Map<String, JasperReport> compiled = new ConcurrentHashMap<>();

  Templates(DefinitionFolder folder, JasperReportsContext context) {
    this.folder = folder;
    this.context = context;
  }

  /**
   * The compiled template in a file.
   *
   * @throws ProblemException when it is missing or cannot be compiled
   */
  JasperReport of(String file) {
    return compiled.computeIfAbsent(file, this::compile);
  }

  /** Compiles a report's template and its parts. */
  void warm(ReportDefinition report) {
    of(report.template());
    report.parts().values().forEach(this::of);
  }

  private JasperReport compile(String template) {
    try {
      return JasperCompileManager.getInstance(context)
          .compile(new ByteArrayInputStream(folder.bytes(template)));
    } catch (JRException e) {
      throw new ProblemException(wrong(template, String.valueOf(e.getMessage())), e);
    }
  }

  /**
   * Everything that the template and its parts ask for and the definition does not give. A part
   * that has fields runs over the data of its own name.
   */
  List<Problem> mismatches(ReportDefinition report) {
    List<Problem> problems =
        new ArrayList<>(mismatches(report, report.template(), report.detail()));
    report.parts().forEach((id, file) -> problems.addAll(mismatches(report, file, id)));
    return problems;
  }

  private List<Problem> mismatches(ReportDefinition report, String file, String data) {
    JasperReport template = of(file);
    List<Problem> problems = new ArrayList<>();
    Set<String> given = TemplateParameters.names(report);
    for (JRParameter parameter : template.getParameters()) {
      String name = AnswerRows.column(parameter.getName());
      if (!parameter.isSystemDefined() && !given.contains(name)) {
        problems.add(wrong(file, "$P{" + parameter.getName() + "}"));
      }
    }
    problems.addAll(fields(report, file, template.getMainDataset(), data));
    if (template.getDatasets() != null) {
      for (JRDataset dataset : template.getDatasets()) {
        problems.addAll(fields(report, file, dataset, dataset.getName()));
      }
    }
    return problems;
  }

  private static List<Problem> fields(
      ReportDefinition report, String file, JRDataset dataset, String id) {
    Set<String> given = new HashSet<>();
    if (id.equals(ContentsRows.DATASET)) {
      given.addAll(ContentsRows.FIELDS);
    }
    report.data().stream()
        .filter(data -> data.id().equals(id))
        .forEach(data -> given.addAll(data.columns()));
    List<Problem> problems = new ArrayList<>();
    if (dataset.getFields() == null) {
      return problems;
    }
    for (JRField field : dataset.getFields()) {
      if (!given.contains(AnswerRows.column(field.getName()))) {
        problems.add(wrong(file, id + ": $F{" + field.getName() + "}"));
      }
    }
    return problems;
  }

  private static Problem wrong(String template, String what) {
    return Problem.error(
        ReportError.TEMPLATE_WRONG,
        Place.named("dashboards/reports/" + template),
        new Words(
            "Mẫu báo cáo không dùng được: " + what + ".",
            "The template cannot be used: " + what + "."),
        new Words(
            "Sửa mẫu hoặc tệp .yml cùng tên cho khớp nhau.",
            "Make the template and the .yml of the same name agree."));
  }
}
