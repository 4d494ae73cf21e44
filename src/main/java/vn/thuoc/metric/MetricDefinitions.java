package vn.thuoc.metric;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** All views, by id, in the order of their files. */
public final class MetricDefinitions {
  private final Map<String, MetricView> views;

  private MetricDefinitions(Map<String, MetricView> views) {
    this.views = views;
  }

  /**
   * Reads every view of {@code dashboards/metrics}. Views with mistakes are left out and their
   * problems added, all at once.
   *
   * @param folder the folder that holds the view files
   */
  public static MetricDefinitions read(DefinitionFolder folder, Problems problems) {
    Map<String, MetricView> views = new LinkedHashMap<>();
    for (DefinitionFile file : folder.files(".yml")) {
      Problems own = new Problems();
      file.read(own)
          .map(MetricViewReader::read)
          .filter(view -> !own.any())
          .ifPresent(
              view -> {
                if (views.putIfAbsent(view.id(), view) != null) {
                  own.add(twice(file, view.id()));
                }
              });
      problems.addAll(own.found());
    }
    return new MetricDefinitions(views);
  }

  public Collection<MetricView> views() {
    return views.values();
  }

  public Optional<MetricView> view(String id) {
    return Optional.ofNullable(views.get(id));
  }

  private static Problem twice(DefinitionFile file, String id) {
    return Problem.error(
        MetricError.DEFINED_TWICE,
        new Place.Line(file.name(), 1),
        new Words(
            "Khung nhìn «" + id + "» được định nghĩa hai lần.",
            "View '" + id + "' is defined twice."),
        new Words("Đặt mã khác cho một trong hai.", "Give one of them another id."));
  }
}
