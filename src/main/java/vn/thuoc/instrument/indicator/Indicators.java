package vn.thuoc.instrument.indicator;

import java.util.List;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Problems;

/** All indicators that are defined, in the order of their files. */
public final class Indicators {
  private final List<Indicator> all;

  private Indicators(List<Indicator> all) {
    this.all = List.copyOf(all);
  }

  /** An indicator with what one instrument gives for it. */
  public record Fed(Indicator indicator, IndicatorSource source) {}

  /**
   * Reads every {@code .yml} below the folder. Whoever reads must ask {@link Problems#any()} before
   * using the result.
   */
  public static Indicators read(
      DefinitionFolder folder, Instruments instruments, Problems problems) {
    return read(folder.files(".yml"), instruments, problems);
  }

  /** Reads the folder and fails with all problems when there are any. */
  public static Indicators read(DefinitionFolder folder, Instruments instruments) {
    return of(folder.files(".yml"), instruments);
  }

  /** The indicators of these files, failing with all problems when there are any. */
  public static Indicators of(List<DefinitionFile> files, Instruments instruments) {
    Problems problems = new Problems();
    Indicators indicators = read(files, instruments, problems);
    problems.orThrow();
    return indicators;
  }

  private static Indicators read(
      List<DefinitionFile> files, Instruments instruments, Problems problems) {
    List<DefinitionMap> maps =
        files.stream().flatMap(file -> file.read(problems).stream()).toList();
    SourceReader sources = new SourceReader(instruments);
    IndicatorReader areas = new IndicatorReader(sources);
    FeedReader feeds =
        new FeedReader(
            sources,
            maps.stream()
                .filter(map -> !FeedReader.reads(map))
                .flatMap(map -> areas.read(map).stream())
                .toList());
    maps.stream().filter(FeedReader::reads).forEach(feeds::read);
    return new Indicators(feeds.indicators());
  }

  public List<Indicator> all() {
    return all;
  }

  /** The indicators that an instrument feeds, each with its source. */
  public List<Fed> fedBy(String instrument) {
    return all.stream()
        .flatMap(
            indicator ->
                indicator.sources().stream()
                    .filter(source -> source.instrument().equals(instrument))
                    .map(source -> new Fed(indicator, source)))
        .toList();
  }
}
