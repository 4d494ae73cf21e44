package vn.thuoc.transform;

import java.util.Map;
import java.util.stream.Collectors;
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

  private static Map<String, String> texts(DefinitionFolder folder) {
    return folder.files(".yml").stream()
        .collect(Collectors.toMap(DefinitionFile::name, DefinitionFile::text));
  }
}
