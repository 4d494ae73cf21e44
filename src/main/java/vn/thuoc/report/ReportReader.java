package vn.thuoc.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.metric.wording.CommentReader;
import vn.thuoc.problem.Words;

/** Turns one definition file into a report; every mistake becomes a problem of the file's map. */
final class ReportReader {
  /** Keys of a chart that builders understand as yes or no. */
  private static final Set<String> FLAGS = Set.of("stack", "index");

  private final DefinitionMap file;

  private ReportReader(DefinitionMap file) {
    this.file = file;
  }

  static ReportDefinition read(DefinitionMap file) {
    return new ReportReader(file).report();
  }

  private ReportDefinition report() {
    String id = file.text("id");
    Words title = file.words("title");
    String template = file.text("template");
    String theme = file.text("theme");
    Map<String, String> parts = parts();
    List<ReportParameter> parameters =
        file.maps("parameters").stream().map(this::parameter).toList();
    Set<String> asked = parameters.stream().map(ReportParameter::id).collect(Collectors.toSet());
    List<ReportData> data = new ArrayList<>();
    for (DefinitionMap map : file.maps("data")) {
      data.add(data(map, asked, data));
    }
    Set<String> known = data.stream().map(ReportData::id).collect(Collectors.toSet());
    String detail = reference(file, "detail", known);
    List<ReportChart> charts = file.maps("charts").stream().map(map -> chart(map, known)).toList();
    List<ReportComment> comments =
        file.maps("comments").stream().map(map -> comment(map, known)).toList();
    Optional<ReportLetterhead> letterhead =
        file.optionalMap("letterhead").map(map -> letterhead(map, asked));
    file.finish();
    return new ReportDefinition(
        id,
        title,
        template,
        parts,
        theme,
        letterhead,
        parameters,
        data,
        detail,
        charts,
        comments,
        file.place());
  }

  private ReportParameter parameter(DefinitionMap map) {
    DefinitionMap known = map.map("known_by");
    String view = known.text("view");
    String dimension = known.text("dimension");
    Optional<ReportParameter.Naming> besideValue =
        known.optionalText("name").map(name -> new ReportParameter.Naming(view, dimension, name));
    ReportParameter parameter =
        new ReportParameter(
            map.text("id"),
            map.words("label"),
            view,
            dimension,
            map.optionalMap("named_by").map(ReportReader::naming).or(() -> besideValue),
            map.flag("several", false),
            map.flag("optional", false));
    known.finish();
    map.finish();
    return parameter;
  }

  private static ReportParameter.Naming naming(DefinitionMap map) {
    ReportParameter.Naming naming =
        new ReportParameter.Naming(map.text("view"), map.text("dimension"), map.text("name"));
    map.finish();
    return naming;
  }

  private Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    file.optionalMap("parts")
        .ifPresent(map -> map.keys().forEach(key -> parts.put(key, map.text(key))));
    return parts;
  }

  private ReportComment comment(DefinitionMap map, Set<String> data) {
    ReportComment comment =
        new ReportComment(
            map.text("id"),
            reference(map, "data", data),
            CommentReader.read(map, "sentences"),
            map.place());
    map.finish();
    return comment;
  }

  private ReportLetterhead letterhead(DefinitionMap map, Set<String> parameters) {
    ReportLetterhead letterhead =
        new ReportLetterhead(reference(map, "of", parameters), map.text("kind"));
    map.finish();
    return letterhead;
  }

  private ReportData data(DefinitionMap map, Set<String> parameters, List<ReportData> before) {
    ReportData data =
        new ReportData(
            map.text("id"),
            map.text("view"),
            map.oneOf("rows", ReportData.Rows.class),
            map.texts("dimensions"),
            map.texts("measures"),
            map.maps("filter").stream().map(each -> filter(each, parameters, before)).toList(),
            map.maps("sort").stream().map(ReportReader::sort).toList(),
            map.optionalWhole("limit").map(OptionalInt::of).orElse(OptionalInt.empty()),
            map.optionalMap("tree").map(ReportReader::tree));
    map.finish();
    return data;
  }

  private ReportData.Filter filter(
      DefinitionMap map, Set<String> parameters, List<ReportData> before) {
    ReportData.Filter filter =
        new ReportData.Filter(map.text("dimension"), source(map, parameters, before));
    map.finish();
    return filter;
  }

  private ReportData.Source source(
      DefinitionMap map, Set<String> parameters, List<ReportData> before) {
    if (map.has("parameter")) {
      return new ReportData.Source.Asked(reference(map, "parameter", parameters));
    } else if (map.has("up_to")) {
      return new ReportData.Source.UpTo(reference(map, "up_to", parameters));
    } else if (map.has("data")) {
      Map<String, List<String>> columns =
          before.stream().collect(Collectors.toMap(ReportData::id, ReportData::columns));
      String data = reference(map, "data", columns.keySet());
      String column = reference(map, "column", Set.copyOf(columns.getOrDefault(data, List.of())));
      return new ReportData.Source.Answered(data, column);
    }
    return new ReportData.Source.Fixed(map.texts("values"));
  }

  private static MetricQuery.Sort sort(DefinitionMap map) {
    MetricQuery.Sort sort = new MetricQuery.Sort(map.text("column"), map.flag("descending", false));
    map.finish();
    return sort;
  }

  private static ReportData.Tree tree(DefinitionMap map) {
    ReportData.Tree tree =
        new ReportData.Tree(map.text("row"), map.text("parent"), map.text("flag"));
    map.finish();
    return tree;
  }

  private ReportChart chart(DefinitionMap map, Set<String> data) {
    ReportChart chart =
        new ReportChart(
            map.text("id"),
            map.text("builder"),
            reference(map, "data", data),
            map.whole("width"),
            map.whole("height"),
            spec(map.map("spec")));
    map.finish();
    return chart;
  }

  private static Map<String, Object> spec(DefinitionMap map) {
    Map<String, Object> spec = new LinkedHashMap<>();
    for (String key : map.keys()) {
      if (map.isList(key)) {
        spec.put(key, List.copyOf(map.texts(key)));
      } else if (FLAGS.contains(key)) {
        spec.put(key, map.flag(key, false));
      } else {
        spec.put(key, map.text(key));
      }
    }
    return spec;
  }

  private static String reference(DefinitionMap map, String key, Set<String> known) {
    String id = map.text(key);
    if (!id.isEmpty() && !known.contains(id)) {
      String list = String.join(", ", new ArrayList<>(known).stream().sorted().toList());
      map.problem(
          ReportError.REFERENCE_UNKNOWN,
          key,
          new Words(
              "Không có «" + id + "» trong tệp này.", "There is no '" + id + "' in this file."),
          new Words("Dùng một trong: " + list + ".", "Use one of: " + list + "."));
    }
    return id;
  }
}
