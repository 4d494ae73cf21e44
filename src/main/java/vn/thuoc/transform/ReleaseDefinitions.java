package vn.thuoc.transform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thuoc.definition.DefinitionDigest;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.indicator.Indicators;
import vn.thuoc.unit.Units;
import vn.thuoc.unit.campaign.Campaigns;
import vn.thuoc.warehouse.TableDefinitions;

/**
 * All definitions that a release is computed by.
 *
 * @param tables tables and checks
 * @param scoring the folder of the queries that feed scoring
 * @param instruments the instruments
 * @param instrumentTexts file name to text of the instruments, for workers
 * @param indicators what several instruments ask for
 * @param indicatorTexts file name to text of the indicators, for workers
 * @param units the register of units
 * @param campaigns who is expected to send what
 */
public record ReleaseDefinitions(
    TableDefinitions tables,
    DefinitionFolder scoring,
    Instruments instruments,
    Map<String, String> instrumentTexts,
    Indicators indicators,
    Map<String, String> indicatorTexts,
    Units units,
    Campaigns campaigns) {
  public ReleaseDefinitions {
    instrumentTexts = Map.copyOf(instrumentTexts);
    indicatorTexts = Map.copyOf(indicatorTexts);
  }

  /**
   * Reads instruments and indicators, failing with the problems found.
   *
   * @param etl the folder that holds both
   */
  public static ReleaseDefinitions read(
      TableDefinitions tables, DefinitionFolder scoring, DefinitionFolder etl, Units units) {
    Instruments instruments = Instruments.read(etl.under("instruments"));
    return new ReleaseDefinitions(
        tables,
        scoring,
        instruments,
        texts(etl.under("instruments")),
        Indicators.read(etl.under("indicators"), instruments),
        texts(etl.under("indicators")),
        units,
        Campaigns.read(etl.under("campaigns"), instruments, units));
  }

  /**
   * Changes with everything but the forms that a release is computed from.
   *
   * @param boundariesOn the day that counts as today
   * @param results the state of what was announced by decisions
   */
  String digest(LocalDate boundariesOn, OptionalLong results) {
    DefinitionDigest digest =
        new DefinitionDigest()
            .add(program())
            .add(tables.all().toString())
            .add(scoring, ".sql")
            .add(new TreeMap<>(instrumentTexts).toString())
            .add(new TreeMap<>(indicatorTexts).toString())
            .add(new UnitRows(units, boundariesOn).rows().toString())
            .add(campaigns.expected(units).toString())
            .add(results.toString());
    tables.checks().forEach(check -> digest.add(check.text()));
    return digest.hex();
  }

  /** The version, and when the program was built: code that changed may compute something else. */
  private static String program() {
    String version =
        Optional.ofNullable(ReleaseDefinitions.class.getPackage().getImplementationVersion())
            .orElse("");
    try {
      Path code =
          Path.of(
              ReleaseDefinitions.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(code) ? version + " " + Files.getLastModifiedTime(code) : version;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> texts(DefinitionFolder folder) {
    return folder.files(".yml").stream()
        .collect(Collectors.toMap(DefinitionFile::name, DefinitionFile::text));
  }
}
