package vn.thuoc.ingest;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Saves files again by LibreOffice, where it is installed. */
public final class LibreOffice {
  public static final String MISSING = "LibreOffice (soffice) is not installed here";

  private static final long LONGEST_SECONDS = 900;

  private LibreOffice() {}

  public static boolean installed() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, "soffice"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same contents in another format.
   *
   * @param folder an empty folder to work in
   */
  public static byte[] saved(Path folder, byte[] bytes, String from, String to)
      throws IOException, InterruptedException {
    Path input = Files.write(folder.resolve("phieu." + from), bytes);
    Path output = Files.createDirectories(folder.resolve("again"));
    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                output.toString(),
                input.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    try {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("soffice does not end");
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return Files.readAllBytes(output.resolve("phieu." + to));
  }
}
