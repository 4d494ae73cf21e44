package vn.thuoc.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.SAXException;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Words;
import vn.thuoc.report.document.DocumentTag;
import vn.thuoc.report.document.DocumentTemplate;

/** Compares the tags of a document template with what its report gives. */
final class DocumentCheck {
  private final ReportDefinition report;
  private final String file;

  private DocumentCheck(ReportDefinition report, String file) {
    this.report = report;
    this.file = file;
  }

  /** Everything that the template asks for and the report does not give. */
  static List<Problem> problems(DefinitionFolder folder, ReportDefinition report, String file) {
    try {
      return new DocumentCheck(report, file)
          .unknown(DocumentTemplate.read(folder.bytes(file)).uses());
    } catch (SAXException e) {
      return List.of(wrong(file, String.valueOf(e.getMessage())));
    }
  }

  private List<Problem> unknown(List<DocumentTemplate.Use> uses) {
    Set<String> names = TemplateParameters.names(report);
    List<Problem> problems = new ArrayList<>();
    for (DocumentTemplate.Use use : uses) {
      DocumentTag tag = use.tag();
      Set<String> inRow = new HashSet<>();
      use.within().forEach(id -> inRow.addAll(columns(id)));
      if (!use.within().isEmpty()) {
        inRow.add(PaperDocument.NUMBER);
      }
      boolean known =
          tag.kind() == DocumentTag.Kind.ROWS || !tag.same().isEmpty()
              ? data(tag.name()).isPresent()
                  && inRow.containsAll(tag.same())
                  && columns(tag.name()).containsAll(tag.same())
              : names.contains(AnswerRows.column(tag.name()))
                  || inRow.contains(AnswerRows.column(tag.name()));
      if (!known) {
        String same = tag.same().isEmpty() ? "" : " same " + String.join(" ", tag.same());
        problems.add(wrong(file, "{{" + tag.name() + same + "}}"));
      }
    }
    return problems;
  }

  private List<String> columns(String data) {
    return data(data).map(ReportData::columns).orElse(List.of());
  }

  private Optional<ReportData> data(String id) {
    return report.data().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  static Problem wrong(String file, String what) {
    return Problem.error(
        ReportError.TEMPLATE_WRONG,
        Place.named("dashboards/reports/" + file),
        new Words(
            "Mẫu văn bản Word không dùng được: " + what + ".",
            "The Word template cannot be used: " + what + "."),
        new Words(
            "Sửa thẻ trong mẫu cho khớp với tệp .yml cùng tên; mỗi phần mở bằng {{#…}}, {{?…}} hay"
                + " {{^…}} phải được đóng bằng {{/…}}.",
            "Make the tags of the template agree with the .yml of the same name; every part that"
                + " {{#…}}, {{?…}} or {{^…}} begins must be ended by {{/…}}."));
  }
}
