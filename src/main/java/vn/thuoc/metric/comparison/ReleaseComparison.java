package vn.thuoc.metric.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.ReleaseReader;

/**
 * Compares two releases. Slices whose files are the same in both are not read at all, so that a
 * comparison costs what changed.
 */
public final class ReleaseComparison {
  private static final Comparator<Difference> ORDER =
      Comparator.comparing((Difference difference) -> difference.figure().form())
          .thenComparing(difference -> difference.figure().item())
          .thenComparing(difference -> !difference.figure().lineId().equals(FormFigures.TOTAL))
          .thenComparing(difference -> difference.figure().lineId())
          .thenComparing(difference -> difference.figure().side());

  private final Release before;
  private final Release after;
  private final FormFigures earlier;
  private final FormFigures later;

  public ReleaseComparison(ReleaseReader reader, Release before, Release after) {
    this.before = before;
    this.after = after;
    this.earlier = new FormFigures(reader, before);
    this.later = new FormFigures(reader, after);
  }

  /** A figure of the earlier release, with its line in words. */
  private record Known(String label, Object value) {}

  public Comparison run() {
    Map<FormKey, Form> formsBefore = earlier.forms();
    Map<FormKey, Form> formsAfter = later.forms();
    Map<FormKey, FormChange> forms = new TreeMap<>();
    Stream.concat(formsBefore.keySet().stream(), formsAfter.keySet().stream())
        .forEach(
            key ->
                forms.put(
                    key,
                    FormChange.of(
                        Optional.ofNullable(formsBefore.get(key)),
                        Optional.ofNullable(formsAfter.get(key)))));
    List<Difference> differences = new ArrayList<>();
    Receiving receiving = new Receiving(forms, formsBefore, formsAfter, differences);
    forms.keySet().forEach(receiving::whole);
    TreeSet<FormKey.Slice> slices = new TreeSet<>();
    forms.keySet().forEach(form -> slices.add(form.slice()));
    for (FormKey.Slice slice : slices) {
      if (!earlier.files(slice).equals(later.files(slice))) {
        compare(slice, receiving);
      }
    }
    differences.sort(ORDER);
    Map<FormChange, Long> counts = new EnumMap<>(FormChange.class);
    forms.values().forEach(change -> counts.merge(change, 1L, Long::sum));
    return new Comparison(
        before, after, counts, findings(formsBefore), findings(formsAfter), differences);
  }

  private void compare(FormKey.Slice slice, Receiving receiving) {
    Map<Figure, Known> known = new HashMap<>();
    earlier.figures(slice, (figure, label, value) -> known.put(figure, new Known(label, value)));
    later.figures(
        slice,
        (figure, label, value) ->
            receiving.take(
                figure,
                label,
                Optional.ofNullable(known.remove(figure)).map(Known::value),
                Optional.of(value)));
    known.forEach(
        (figure, one) ->
            receiving.take(figure, one.label(), Optional.of(one.value()), Optional.empty()));
  }

  private static long findings(Map<FormKey, Form> forms) {
    return forms.values().stream().mapToLong(Form::findings).sum();
  }

  /** Keeps what is not the same. */
  private record Receiving(
      Map<FormKey, FormChange> forms,
      Map<FormKey, Form> before,
      Map<FormKey, Form> after,
      List<Difference> differences) {

    void whole(FormKey key) {
      Optional<Form> one = Optional.ofNullable(before.get(key));
      Optional<Form> other = Optional.ofNullable(after.get(key));
      take(
          new Figure(key, Item.REVISION, "", ""),
          "",
          one.map(Form::revision),
          other.map(Form::revision));
      take(
          new Figure(key, Item.FINDINGS, "", ""),
          "",
          one.map(Form::findings),
          other.map(Form::findings));
    }

    void take(Figure figure, String label, Optional<?> one, Optional<?> other) {
      if (!same(one, other)) {
        FormKey key = figure.form();
        differences.add(
            new Difference(
                figure,
                Optional.ofNullable(after.get(key)).orElseGet(() -> before.get(key)).unitName(),
                forms.get(key),
                label,
                one.map(Object.class::cast),
                other.map(Object.class::cast)));
      }
    }

    private static boolean same(Optional<?> one, Optional<?> other) {
      if (one.isPresent()
          && other.isPresent()
          && one.get() instanceof BigDecimal number
          && other.get() instanceof BigDecimal second) {
        return number.compareTo(second) == 0;
      }
      return one.equals(other);
    }
  }
}
