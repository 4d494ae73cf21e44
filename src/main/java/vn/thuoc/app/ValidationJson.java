package vn.thuoc.app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.ingest.Finding;
import vn.thuoc.ingest.Submission;
import vn.thuoc.instrument.Side;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Severity;
import vn.thuoc.score.ToldFinding;

/** Writes what was found in files for other programs: every key is always there. */
final class ValidationJson {
  private final Language language;

  ValidationJson(Language language) {
    this.language = language;
  }

  void write(PrintStream out, List<ValidatedFile> files) {
    try (JsonGenerator json = JsonMapper.builder().build().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      json.writePOJO(files.stream().map(this::file).toList());
      json.flush();
      out.println();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> file(ValidatedFile file) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", file.path().toString());
    object.put("outcome", file.submission().isPresent() ? "loaded" : "refused");
    object.put("instrument_id", file.submission().map(Submission::instrumentId).orElse(null));
    object.put("year", file.submission().map(Submission::year).orElse(null));
    object.put("unit_id", file.submission().map(Submission::unitId).orElse(null));
    for (Severity severity : Severity.values()) {
      object.put(
          severity.term() + "_count",
          file.severities().stream().filter(one -> one == severity).count());
    }
    List<Map<String, Object>> findings = new ArrayList<>();
    file.problems().forEach(problem -> findings.add(problem(problem)));
    file.findings().forEach(finding -> findings.add(finding(finding)));
    object.put("findings", findings);
    return object;
  }

  private Map<String, Object> problem(Problem problem) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("code", problem.code().name());
    object.put("severity", problem.severity().term());
    object.put("side", null);
    object.put("line_id", null);
    object.put("line", "");
    place(object, problem.place());
    object.put("value", "");
    object.put("message", problem.message().in(language));
    object.put("remedy", problem.remedy().in(language));
    return object;
  }

  private Map<String, Object> finding(ToldFinding told) {
    Finding finding = told.finding();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("code", finding.code().name());
    object.put("severity", finding.severity().term());
    object.put("side", finding.side().map(Side::term).orElse(null));
    object.put("line_id", finding.lineId().orElse(null));
    object.put("line", told.line());
    place(object, finding.place());
    object.put("value", finding.value());
    object.put("message", finding.message().in(language));
    object.put("remedy", finding.remedy().in(language));
    return object;
  }

  private static void place(Map<String, Object> object, Place place) {
    boolean cell = place instanceof Place.Cell;
    object.put("sheet", cell ? ((Place.Cell) place).sheet() : null);
    object.put("cell", cell ? ((Place.Cell) place).cell() : null);
  }
}
