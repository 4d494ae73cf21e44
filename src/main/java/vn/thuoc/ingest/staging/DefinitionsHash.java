package vn.thuoc.ingest.staging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WarehouseLocation;

/** Tells whether a file would be read today as it was read then. */
public final class DefinitionsHash {
  private final MessageDigest sha256;

  private DefinitionsHash() {
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * SHA-256 in hex over all that decides what is read from a file.
   *
   * @param version the version of the program
   * @param etl the instruments and units defined
   * @param location the warehouse, for the lists of units that were loaded into it
   */
  public static String of(String version, DefinitionFolder etl, WarehouseLocation location) {
    DefinitionsHash hash = new DefinitionsHash();
    hash.add(version);
    for (String folder : List.of("instruments", "units")) {
      for (DefinitionFile file : etl.under(folder).files(".yml")) {
        hash.add(file.name().substring(file.name().indexOf(folder)));
        hash.add(file.text());
      }
    }
    hash.add(register(location).toString());
    return HexFormat.of().formatHex(hash.sha256.digest());
  }

  private static OptionalLong register(WarehouseLocation location) {
    if (!location.exists()) {
      return OptionalLong.empty();
    }
    try (WarehouseCatalog catalog = WarehouseCatalog.open(location)) {
      return catalog.state("audit.unit_load");
    }
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    sha256.update(bytes);
  }
}
