package vn.thuoc.instrument.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.References;
import vn.thuoc.instrument.answer.Band;
import vn.thuoc.problem.Words;

/** Reads {@code sources:} of an indicator. */
final class SourceReader {
  private final Instruments instruments;
  private final Map<String, References> references = new HashMap<>();

  SourceReader(Instruments instruments) {
    this.instruments = instruments;
  }

  /** One source per instrument; those with problems are left out. */
  List<IndicatorSource> read(DefinitionMap indicator, Indicator.Kind kind, Band scale) {
    List<IndicatorSource> sources = new ArrayList<>();
    Set<String> fed = new HashSet<>();
    for (DefinitionMap map : indicator.maps("sources")) {
      List<String> ids =
          map.isList("instrument") ? map.texts("instrument") : List.of(map.text("instrument"));
      sources.addAll(read(map, ids, new ArithmeticFit(kind, scale), fed));
    }
    return sources;
  }

  /**
   * What these instruments give by the same arithmetic.
   *
   * @param fed instruments that feed the indicator so far; these are added
   */
  List<IndicatorSource> read(
      DefinitionMap map, List<String> ids, ArithmeticFit fit, Set<String> fed) {
    List<IndicatorSource> sources = new ArrayList<>();
    Comparability comparability = map.oneOf("comparability", Comparability.class);
    String reason = map.text("reason", "");
    checkReason(map, comparability, reason);
    for (String id : ids) {
      if (!fed.add(id)) {
        twice(map, id);
      }
      arithmetic(map, id, fit)
          .filter(arithmetic -> !reason.isBlank() || comparability == Comparability.SAME)
          .filter(arithmetic -> checkBand(map, arithmetic, comparability))
          .ifPresent(a -> sources.add(new IndicatorSource(id, a, comparability, reason)));
    }
    map.finish();
    return sources;
  }

  private Optional<Arithmetic> arithmetic(DefinitionMap map, String id, ArithmeticFit fit) {
    Optional<Instrument> instrument = instruments.find(id);
    if (instrument.isEmpty() && instruments.complete()) {
      map.problem(
          DefinitionError.REFERENCE_UNKNOWN,
          "instrument",
          new Words("Không có bộ phiếu «" + id + "».", "There is no instrument '" + id + "'."),
          new Words(
              "Dùng mã của một tệp trong etl/instruments.",
              "Use the id of a file in etl/instruments."));
    }
    Optional<References> known =
        instrument.map(
            found -> references.computeIfAbsent(found.id(), key -> References.of(found)));
    return new ArithmeticReader(map, id, known, fit).read();
  }

  private static void checkReason(DefinitionMap map, Comparability comparability, String reason) {
    if (reason.isBlank() && comparability != Comparability.SAME) {
      map.problem(
          IndicatorError.REASON_MISSING,
          "comparability",
          new Words(
              "Nguồn ghi «" + comparability.term() + "» nhưng không nói khác ở chỗ nào.",
              "The source is '" + comparability.term() + "' and does not say in what it differs."),
          new Words(
              "Thêm «reason:», một câu tiếng Việt: khác mẫu số, chỉ có khoảng, kỳ khác, …",
              "Add 'reason:', a Vietnamese sentence: another denominator, a band only, …"));
    }
  }

  private static boolean checkBand(
      DefinitionMap map, Arithmetic arithmetic, Comparability comparability) {
    boolean right =
        !(arithmetic instanceof Arithmetic.Bands) || comparability != Comparability.SAME;
    if (!right) {
      map.problem(
          IndicatorError.BAND_IS_NOT_THE_SAME,
          "comparability",
          new Words(
              "Câu hỏi chỉ cho biết khoảng nên không thể là «same».",
              "The question gives a band only, which is not the 'same'."),
          new Words(
              "Ghi «close» hoặc «proxy», kèm «reason:».",
              "Write 'close' or 'proxy', with a 'reason:'."));
    }
    return right;
  }

  private static void twice(DefinitionMap map, String id) {
    map.problem(
        IndicatorError.SOURCE_TWICE,
        "instrument",
        new Words(
            "Bộ phiếu «" + id + "» đã có một nguồn cho chỉ tiêu này.",
            "Instrument '" + id + "' feeds this indicator already."),
        new Words("Giữ một nguồn cho mỗi bộ phiếu.", "Keep one source per instrument."));
  }
}
