package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Band;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.problem.Words;

/** Reads {@code answer:} of a question. */
final class AnswerTypeReader {
  private enum Term {
    COUNT,
    RATIO,
    PERCENT,
    MEASURE,
    YES_NO,
    CHOICE,
    SEVERAL_CHOICES,
    TEXT,
    DOCUMENT_REFERENCE,
    POINTS,
    ITEMS,
    TABLE
  }

  AnswerType read(DefinitionMap map) {
    AnswerType type = type(map, map.oneOf("type", Term.class));
    map.finish();
    return type;
  }

  private AnswerType type(DefinitionMap map, Term term) {
    return switch (term) {
      case COUNT -> new AnswerType.Count(map.text("unit_of_measure", ""));
      case RATIO ->
          new AnswerType.Ratio(
              map.text("numerator", ""), map.text("denominator", ""), map.flag("above_one", false));
      case PERCENT ->
          new AnswerType.Percent(
              map.flag("fraction_allowed", false), map.flag("above_hundred", false));
      case MEASURE -> new AnswerType.Measure(map.text("unit_of_measure"));
      case YES_NO ->
          new AnswerType.YesNo(
              map.optionalText("yes").map(text -> line("yes", text)),
              map.optionalText("no").map(text -> line("no", text)));
      case CHOICE -> choice(map);
      case SEVERAL_CHOICES -> new AnswerType.SeveralChoices(options(map));
      case TEXT -> new AnswerType.Text();
      case DOCUMENT_REFERENCE -> new AnswerType.DocumentReference();
      case POINTS -> new AnswerType.Points();
      case ITEMS ->
          new AnswerType.Items(map.text("item"), map.optionalWhole("blank_lines").orElse(5));
      case TABLE -> new TableReader(this).read(map);
    };
  }

  private static Option line(String id, String text) {
    return new Option(id, text, Optional.empty(), Optional.empty());
  }

  private AnswerType choice(DefinitionMap map) {
    Optional<AnswerType.BandUnit> unit = map.optionalOneOf("bands_of", AnswerType.BandUnit.class);
    Optional<DefinitionMap> range = map.optionalMap("range");
    List<Option> options = options(map);
    if (unit.isPresent()) {
      List<Band> bands = options.stream().flatMap(o -> o.band().stream()).toList();
      new BandCheck(map, "options").check(bands, range.map(BandReader::read));
    }
    return new AnswerType.Choice(options, unit);
  }

  private List<Option> options(DefinitionMap map) {
    List<Option> options = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (DefinitionMap item : map.maps("options")) {
      String id = item.text("id");
      if (!ids.add(id)) {
        item.problem(
            DefinitionError.ID_TWICE,
            "id",
            new Words(
                "Mã lựa chọn «" + id + "» dùng hai lần.", "Option id '" + id + "' stands twice."),
            new Words("Đặt mã khác.", "Give another id."));
      }
      Optional<BigDecimal> points = item.optionalDecimal("points");
      Optional<Band> band = item.optionalMap("band").map(BandReader::read);
      options.add(new Option(id, item.text("text"), points, band));
      item.finish();
    }
    if (options.isEmpty()) {
      map.texts("options");
      map.problem(
          DefinitionError.KEY_MISSING,
          "options",
          new Words("Câu hỏi chọn mà không có lựa chọn nào.", "A choice without options."),
          new Words("Thêm danh sách «options:».", "Add a list 'options:'."));
    }
    return options;
  }
}
