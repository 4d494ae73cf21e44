package vn.thuoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.ingest.filling.FormFiller;
import vn.thuoc.ingest.template.TemplateFormat;
import vn.thuoc.instrument.Instrument;

/**
 * Files that want to fill the memory, to read other files or to call other machines are refused or
 * read in a process of 512 MiB, and get nothing of what they want.
 */
class HostileFilesTest {
  private static final String SOUND = "sound";
  private static final String SECRET = "mat-khau-cua-may-chu";
  private static final List<String> OF_WORKBOOKS =
      List.of(
          "xl/workbook.xml",
          "xl/worksheets/sheet1.xml",
          "xl/sharedStrings.xml",
          "xl/styles.xml",
          "docProps/core.xml",
          "docProps/app.xml",
          "[Content_Types].xml",
          "_rels/.rels",
          "xl/_rels/workbook.xml.rels");
  private static final List<String> OF_DOCUMENTS =
      List.of(
          "word/document.xml",
          "docProps/custom.xml",
          "docProps/core.xml",
          "[Content_Types].xml",
          "_rels/.rels");
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  @TempDir Path folder;

  private final Map<String, Path> files = new LinkedHashMap<>();

  @Test
  void hostileFilesGetNothing() throws IOException, InterruptedException {
    byte[] workbook = filled(TemplateFormat.XLSX);
    byte[] document = filled(TemplateFormat.DOCX);
    HostileFiles hostile = new HostileFiles(folder, workbook, document);
    Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + listener.getLocalPort() + "/";
      sound(hostile, address);
      bombs(hostile);
      entities(hostile, secret, address);

      Map<String, String> said = read();

      assertThat(said.keySet()).containsExactlyElementsOf(files.keySet());
      assertThat(said.values()).noneMatch(text -> text.contains(SECRET));
      said.forEach(
          (name, text) -> {
            boolean sound = name.startsWith("sound");
            if (name.contains("docProps") || name.contains("Content-Types")) {
              // not every reader looks at these parts; those that do not are not harmed by them
              assertThat(text.equals(said.get(SOUND + name.substring(name.lastIndexOf('.')))))
                  .as(name)
                  .isNotEqualTo(text.startsWith("REFUSED"));
            } else {
              assertThat(text).as(name).startsWith(sound ? "READ" : "REFUSED");
            }
          });
      for (String kind : List.of("xlsx", "docx")) {
        assertThat(
                said.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith("sound"))
                    .filter(entry -> entry.getKey().endsWith(kind))
                    .map(Map.Entry::getValue)
                    .distinct())
            .as("the same answers with and without macros, links and strange parts")
            .hasSize(1);
      }
      listener.setSoTimeout(1);
      assertThat(called(listener)).as("nobody was called").isFalse();
    }
  }

  /** What is not read does no harm: macros, links to the outside, archives in archives. */
  private void sound(HostileFiles hostile, String address) throws IOException {
    add(hostile.workbook("sound", Map.of()));
    add(hostile.document("sound", Map.of()));
    byte[] nested = HostileFiles.nested(4);
    add(
        hostile.workbook(
            "sound-nested",
            Map.of(
                "xl/embeddings/a.zip",
                out -> out.write(nested),
                "[Content_Types].xml",
                hostile.changed(true, "[Content_Types].xml", "</Types>", known("zip")))));
    add(
        hostile.workbook(
            "sound-macros",
            Map.of(
                "xl/vbaProject.bin",
                HostileFiles.text("Sub Auto_Open() Shell"),
                "[Content_Types].xml",
                hostile.changed(
                    true,
                    "[Content_Types].xml",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                    "</Types>",
                    known("bin")))));
    String outside =
        "<Relationship Id=\"rIdX\" Type=\""
            + RELATIONS
            + "/externalLinkPath\" Target=\""
            + address
            + "a.xlsx\" TargetMode=\"External\"/>";
    add(
        hostile.workbook(
            "sound-links",
            Map.of(
                "xl/externalLinks/externalLink1.xml",
                HostileFiles.text("<externalLink><externalBook/></externalLink>"),
                "xl/_rels/workbook.xml.rels",
                hostile.changed(
                    true,
                    "xl/_rels/workbook.xml.rels",
                    "</Relationships>",
                    outside + "</Relationships>"))));
    add(
        hostile.document(
            "sound-template",
            Map.of(
                "word/_rels/settings.xml.rels",
                HostileFiles.text(
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + outside.replace("externalLinkPath", "attachedTemplate")
                        + "</Relationships>"))));
  }

  private static String known(String ending) {
    return "<Default Extension=\""
        + ending
        + "\" ContentType=\"application/octet-stream\"/></Types>";
  }

  private void bombs(HostileFiles hostile) throws IOException {
    String sheet = "xl/worksheets/sheet1.xml";
    String main =
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    String end = "</sheetData></worksheet>";
    String words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    String body = "<w:document xmlns:w=\"" + words + "\"><w:body>";
    String bodyEnd = "</w:body></w:document>";
    add(
        hostile.workbook(
            "spaces", Map.of(sheet, HostileFiles.repeated(main, " ", 80L << 20, end))));
    add(
        hostile.document(
            "spaces",
            Map.of("word/media/image1.png", HostileFiles.repeated("", "\0", 80L << 20, ""))));
    add(
        hostile.workbook(
            "rows",
            Map.of(
                sheet, HostileFiles.repeated(main, "<row><c><v>#</v></c></row>", 2_000_000, end))));
    add(
        hostile.workbook(
            "wide",
            Map.of(
                sheet,
                HostileFiles.repeated(
                    main + "<row>", "<c><v>#</v></c>", 1_000_000, "</row>" + end))));
    add(
        hostile.workbook(
            "deep", Map.of(sheet, HostileFiles.repeated(main, "<row>", 2_000_000, ""))));
    add(
        hostile.workbook(
            "texts",
            Map.of(
                "xl/sharedStrings.xml",
                HostileFiles.repeated("<sst>", "<si><t>#</t></si>", 1_500_000, "</sst>"),
                sheet,
                HostileFiles.repeated(main, "<row/>", 10, end))));
    add(
        hostile.workbook(
            "text",
            Map.of(
                "xl/sharedStrings.xml",
                HostileFiles.repeated("<sst><si><t>", "a", 20L << 20, "</t></si></sst>"),
                sheet,
                HostileFiles.text(main + "<row><c t=\"s\"><v>0</v></c></row>" + end))));
    add(
        hostile.workbook(
            "styles",
            Map.of(
                "xl/styles.xml",
                HostileFiles.repeated(
                    "<styleSheet><cellXfs>", "<xf/>", 2_000_000, "</cellXfs></styleSheet>"),
                sheet,
                HostileFiles.text(main + end))));
    add(
        hostile.workbook(
            "merged",
            Map.of(
                sheet,
                HostileFiles.repeated(
                    main + "</sheetData><mergeCells>",
                    "<mergeCell ref=\"A1:XFD1048576\"/>",
                    300_000,
                    "</mergeCells></worksheet>"))));
    add(
        hostile.workbook(
            "sheets",
            Map.of(
                "xl/workbook.xml",
                HostileFiles.repeated(
                    "<workbook><sheets>",
                    "<sheet name=\"a\"/>",
                    500_000,
                    "</sheets></workbook>"))));
    add(
        hostile.document(
            "paragraphs",
            Map.of(
                "word/document.xml",
                HostileFiles.repeated(
                    body, "<w:p><w:r><w:t>a</w:t></w:r></w:p>", 300_000, bodyEnd))));
    add(
        hostile.document(
            "deep",
            Map.of(
                "word/document.xml",
                HostileFiles.repeated(body, "<w:tbl><w:tr><w:tc>", 300_000, bodyEnd))));
    add(
        hostile.document(
            "cells",
            Map.of(
                "word/document.xml",
                HostileFiles.repeated(
                    body + "<w:tbl><w:tr>",
                    "<w:tc><w:p/></w:tc>",
                    500_000,
                    "</w:tr></w:tbl>" + bodyEnd))));
    add(
        hostile.document(
            "words",
            Map.of(
                "word/document.xml",
                HostileFiles.repeated(
                    body + "<w:p><w:r><w:t>", "a", 20L << 20, "</w:t></w:r></w:p>" + bodyEnd))));
    add(
        hostile.document(
            "controls",
            Map.of(
                "word/document.xml",
                HostileFiles.repeated(
                    body + "<w:p>",
                    "<w:sdt><w:sdtPr><w:tag w:val=\"a\"/></w:sdtPr><w:sdtContent/></w:sdt>",
                    200_000,
                    "</w:p>" + bodyEnd))));
    add(
        hostile.document(
            "bookmarks",
            Map.of(
                "word/document.xml",
                HostileFiles.repeated(
                    body + "<w:p>",
                    "<w:bookmarkStart w:id=\"1\" w:name=\"thuoc1\"/>",
                    300_000,
                    "</w:p>" + bodyEnd))));
    Map<String, HostileFiles.Content> many = new LinkedHashMap<>();
    for (int i = 0; i < 10_000; i++) {
      many.put("xl/a" + i + ".xml", out -> {});
    }
    add(hostile.workbook("many", many));
    Path csv = folder.resolve("long.csv");
    try (var out = Files.newOutputStream(csv)) {
      HostileFiles.repeated("instrument_id,a\r\n", "x,\"\",", 6L << 20, "\r\n").write(out);
    }
    add(csv);
    Path lines = folder.resolve("lines.csv");
    try (var out = Files.newOutputStream(lines)) {
      HostileFiles.repeated("instrument_id,a\r\n", "Máy in;Có\r\n", 2_000_000, "\r\n").write(out);
    }
    add(lines);
  }

  /** A bomb of entities, and entities that name a file or another machine, in every part read. */
  private void entities(HostileFiles hostile, Path secret, String address) throws IOException {
    Map<String, String> declarations =
        Map.of(
            "laughs", HostileFiles.laughs(),
            "file", "<!ENTITY a11 SYSTEM \"" + secret.toUri() + "\">",
            "address", "<!ENTITY a11 SYSTEM \"" + address + "\">",
            "outer", "<!ENTITY % b SYSTEM \"" + address + "b.dtd\"> %b; <!ENTITY a11 \"a\">");
    for (String kind : declarations.keySet().stream().sorted().toList()) {
      for (boolean ofWorkbook : new boolean[] {true, false}) {
        for (String part : ofWorkbook ? OF_WORKBOOKS : OF_DOCUMENTS) {
          String name = kind + part.replaceAll("[^a-zA-Z0-9]", "-");
          Map<String, HostileFiles.Content> parts =
              Map.of(part, hostile.declared(ofWorkbook, part, declarations.get(kind), "a11"));
          add(ofWorkbook ? hostile.workbook(name, parts) : hostile.document(name, parts));
        }
      }
    }
  }

  private void add(Path file) {
    files.put(file.getFileName().toString(), file);
  }

  /** What a process of little memory says of the files. */
  private Map<String, String> read() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-cp", classPath()));
    command.add(ReadInChild.class.getName());
    files.values().forEach(file -> command.add(file.toString()));
    Path out = folder.resolve("said.txt");
    Path errors = folder.resolve("errors.txt");
    Process child =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      assertThat(child.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
    } finally {
      child.destroyForcibly();
    }
    String said = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(child.exitValue()).as(said + Files.readString(errors)).isZero();
    assertThat(Files.readString(errors)).as("what people would see beside our words").isEmpty();
    return said.lines()
        .map(line -> line.split(" ", 2))
        .collect(
            Collectors.toMap(
                line -> line[0], line -> line[1], (one, other) -> one, LinkedHashMap::new));
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
        .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
  }

  private static boolean called(ServerSocket listener) throws IOException {
    try {
      listener.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private static byte[] filled(TemplateFormat format) {
    Instrument form = Intake.INSTRUMENTS.get("long-bien-2021-government");
    return new FormFiller(CsvTexts.EVERY_TIER)
        .fill(form, format, FormFillerTest.fitting(form, format, 3));
  }
}
