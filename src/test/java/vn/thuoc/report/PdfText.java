package vn.thuoc.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads a PDF back with {@code pdftotext}, as anybody who searches it would. */
public final class PdfText {
  private PdfText() {}

  /** The text of each page, words in the order in which they were written. */
  public static List<String> pages(byte[] pdf) throws IOException, InterruptedException {
    assumeTrue(installed(), "pdftotext (poppler-utils) is not installed");
    Path file = Files.createTempFile("paper", ".pdf");
    try {
      Files.write(file, pdf);
      Process process =
          new ProcessBuilder("pdftotext", "-raw", "-enc", "UTF-8", file.toString(), "-").start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("pdftotext failed");
      }
      return Stream.of(text.split("\f")).map(page -> page.replaceAll("\\s+", " ")).toList();
    } finally {
      Files.delete(file);
    }
  }

  static String all(byte[] pdf) throws IOException, InterruptedException {
    return String.join(" ", pages(pdf));
  }

  private static boolean installed() {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pdftotext")));
  }
}
