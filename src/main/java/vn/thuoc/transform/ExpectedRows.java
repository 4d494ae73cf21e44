package vn.thuoc.transform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.unit.Units;
import vn.thuoc.unit.campaign.Campaigns;
import vn.thuoc.unit.campaign.Expected;

/** The rows that say which units are expected to send which form. */
final class ExpectedRows {
  private final Campaigns campaigns;
  private final Units units;

  ExpectedRows(Campaigns campaigns, Units units) {
    this.campaigns = campaigns;
    this.units = units;
  }

  List<Map<String, Object>> rows() {
    return campaigns.expected(units).stream().map(ExpectedRows::row).toList();
  }

  private static Map<String, Object> row(Expected expected) {
    Map<String, Object> row = new HashMap<>();
    row.put("instrument_id", expected.instrument());
    row.put("year", expected.year());
    row.put("unit_id", expected.unit().id());
    row.put("campaign_id", expected.campaign());
    DefinedRows.put(row, "due_on", expected.due());
    return row;
  }
}
