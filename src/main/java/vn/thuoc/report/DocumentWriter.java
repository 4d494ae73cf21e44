package vn.thuoc.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xml.sax.SAXException;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.report.document.DocumentTemplate;

/** Writes the DOCX of reports that have a template of their own for it. */
final class DocumentWriter {
  private final DefinitionFolder folder;
  private final PaperText text;
  private final Map<String, DocumentTemplate> templates = new ConcurrentHashMap<>();

  DocumentWriter(DefinitionFolder folder, PaperText text) {
    this.folder = folder;
    this.text = text;
  }

  /**
   * A paper as DOCX.
   *
   * @param file the template
   * @throws ProblemException when the template cannot be used
   */
  byte[] write(Paper paper, String file) {
    TemplateParameters values = new TemplateParameters().about(paper, text);
    for (ReportData data : paper.report().data()) {
      values.with(data.id() + ".count", paper.answers().get(data.id()).rows().size());
    }
    DocumentTemplate template = templates.computeIfAbsent(file, this::read);
    return SteadyArchive.steady(
        template.fill(new PaperDocument(paper, values.values())), paper.release().publishedAt());
  }

  private DocumentTemplate read(String file) {
    try {
      return DocumentTemplate.read(folder.bytes(file));
    } catch (SAXException e) {
      throw new ProblemException(DocumentCheck.wrong(file, String.valueOf(e.getMessage())), e);
    }
  }
}
