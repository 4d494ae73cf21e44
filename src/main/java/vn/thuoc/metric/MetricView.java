package vn.thuoc.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuoc.problem.Words;

/**
 * What may be asked of one mart.
 *
 * @param id how questions name the view
 * @param mart the mart behind it
 * @param label what people call it
 * @param grainWords what one row is, in a sentence
 * @param grain the dimensions that tell one row from every other
 * @param dimensions what rows may be grouped and filtered by
 * @param measures what may be asked for
 * @param held where its rows are while the server runs
 * @param lookup dimensions that every question must filter by, for a view that is looked up
 */
public record MetricView(
    String id,
    String mart,
    Words label,
    Words grainWords,
    List<String> grain,
    List<MetricColumn> dimensions,
    List<MetricMeasure> measures,
    Held held,
    List<String> lookup) {
  public MetricView {
    grain = List.copyOf(grain);
    dimensions = List.copyOf(dimensions);
    measures = List.copyOf(measures);
    lookup = List.copyOf(lookup);
  }

  public Optional<MetricColumn> dimension(String wanted) {
    return dimensions.stream().filter(column -> column.id().equals(wanted)).findFirst();
  }

  public Optional<MetricMeasure> measure(String wanted) {
    return measures.stream().filter(measure -> measure.id().equals(wanted)).findFirst();
  }

  /** Dimensions, then measures, in the order of the definition. */
  public List<MetricColumn> columns() {
    List<MetricColumn> columns = new ArrayList<>(dimensions);
    measures.forEach(measure -> columns.add(measure.column()));
    return List.copyOf(columns);
  }

  List<String> dimensionIds() {
    return dimensions.stream().map(MetricColumn::id).toList();
  }

  List<String> measureIds() {
    return measures.stream().map(MetricMeasure::id).toList();
  }

  /** The columns that the mart must have. */
  List<String> martColumns() {
    List<String> columns = new ArrayList<>(dimensionIds());
    measures.stream().filter(MetricMeasure::isColumn).forEach(measure -> columns.add(measure.id()));
    return List.copyOf(columns);
  }
}
