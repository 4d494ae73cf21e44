package vn.thuoc.definition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether the same work would be done today as was done then: SHA-256 over texts. */
public final class DefinitionDigest {
  private final MessageDigest sha256;

  public DefinitionDigest() {
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds a text; two texts are another thing than the two put together. */
  public DefinitionDigest add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    sha256.update(bytes);
    return this;
  }

  /**
   * Adds the names and texts of all files with this ending, whatever folder they were read from.
   */
  public DefinitionDigest add(DefinitionFolder folder, String ending) {
    for (DefinitionFile file : folder.files(ending)) {
      add(folder.inside(file)).add(file.text());
    }
    return this;
  }

  /** In hex. The digest is used up. */
  public String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
