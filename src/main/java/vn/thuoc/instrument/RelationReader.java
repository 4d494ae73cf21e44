package vn.thuoc.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.thuoc.definition.DefinitionMap;

/** Reads what an instrument says about figures that go together, and has it checked. */
final class RelationReader {
  private final Later later;

  RelationReader(Later later) {
    this.later = later;
  }

  Relations read(DefinitionMap map) {
    return new Relations(
        map.maps("parts").stream().map(this::part).toList(),
        map.maps("percents").stream().map(this::percent).toList(),
        map.maps("bands").stream().map(this::band).toList());
  }

  Total total(DefinitionMap map) {
    Total total = new Total(map.text("whole"), map.texts("parts"));
    boolean alike = map.optionalText("counted").isPresent();
    later.check(
        references -> {
          RelationFigures figures = new RelationFigures(map, references);
          figures.check("whole", List.of(total.whole()));
          figures.check("parts", total.parts());
          figures.together(joined(List.of(total.whole()), total.parts()));
          figures.oneUnit("parts", joined(List.of(total.whole()), total.parts()), alike);
        });
    map.finish();
    return total;
  }

  private Containment part(DefinitionMap map) {
    Containment containment = new Containment(figures(map, "part"), figures(map, "whole"));
    boolean alike = map.optionalText("counted").isPresent();
    later.check(
        references -> {
          RelationFigures figures = new RelationFigures(map, references);
          figures.check("part", containment.part());
          figures.check("whole", containment.whole());
          figures.together(joined(containment.part(), containment.whole()));
          figures.oneUnit("whole", joined(containment.part(), containment.whole()), alike);
        });
    map.finish();
    return containment;
  }

  private StatedPercent percent(DefinitionMap map) {
    StatedPercent percent =
        new StatedPercent(
            map.text("percent"), figures(map, "numerator"), figures(map, "denominator"));
    boolean alike = map.optionalText("counted").isPresent();
    later.check(
        references -> {
          RelationFigures figures = new RelationFigures(map, references);
          List<String> made = joined(percent.numerator(), percent.denominator());
          figures.percent("percent", percent.percent());
          figures.check("numerator", percent.numerator());
          figures.check("denominator", percent.denominator());
          figures.together(joined(List.of(percent.percent()), made));
          figures.oneUnit("denominator", made, alike);
        });
    map.finish();
    return percent;
  }

  private TickedBand band(DefinitionMap map) {
    boolean plain = map.has("number");
    TickedBand band =
        new TickedBand(
            map.text("choice"),
            figures(map, plain ? "number" : "numerator"),
            plain ? List.of() : figures(map, "denominator"),
            map.optionalOneOf("relation", TickedBand.Relation.class)
                .orElse(TickedBand.Relation.EQUAL));
    boolean alike = map.optionalText("counted").isPresent();
    later.check(
        references -> {
          RelationFigures figures = new RelationFigures(map, references);
          List<String> made = joined(band.numerator(), band.denominator());
          figures.bands("choice", band.choice(), plain);
          figures.check(plain ? "number" : "numerator", band.numerator());
          figures.check("denominator", band.denominator());
          figures.notStarred(made);
          figures.oneUnit(plain ? "number" : "denominator", made, alike);
        });
    map.finish();
    return band;
  }

  private static List<String> figures(DefinitionMap map, String key) {
    return map.isList(key) ? map.texts(key) : new ArrayList<>(List.of(map.text(key)));
  }

  private static List<String> joined(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
