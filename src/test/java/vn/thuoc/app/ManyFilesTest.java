package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.ingest.SubmissionReader;
import vn.thuoc.ingest.inbox.Inbox;
import vn.thuoc.ingest.staging.FormReader;
import vn.thuoc.ingest.staging.FormReading;
import vn.thuoc.ingest.staging.Loader;
import vn.thuoc.ingest.staging.ReadFile;
import vn.thuoc.ingest.template.TemplateTexts;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseLocation;

/** A folder tree of so many files that the engine reads them. */
class ManyFilesTest {
  private static final int FORMS = 44;
  private static final List<String> TABLES =
      List.of("staging.submission", "staging.answer", "staging.line_entry", "staging.finding");

  @TempDir private static Path shared;
  private static Path sent;
  private static Thuoc thuoc;
  private static Thuoc.Ran ran;

  @TempDir private Path folder;

  @BeforeAll
  static void load() throws IOException {
    sent = ManyForms.write(shared.resolve("sent"), FORMS);
    Files.copy(sent.resolve("nhom-0/phieu-000.csv"), sent.resolve("ban-sao.csv"));
    Files.writeString(sent.resolve("quet.pdf"), "%PDF-1.7");
    Files.writeString(sent.resolve("nhom-1/hong.xlsx"), "không phải bảng tính");
    Files.writeString(sent.resolve("nhom-1/~$hong.xlsx"), "");
    thuoc = new Thuoc(shared.resolve("data"));
    ran = thuoc.run("load", sent.toString(), "--out", shared.resolve("ket-qua.json").toString());
  }

  @Test
  void theTableNamesWhatNeedsALookAndCountsTheRest() throws IOException {
    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.out())
        .contains("Tệp ", "Kết quả", "Lý do", "quet.pdf", "hong.xlsx", "thêm --all")
        .contains("Tổng cộng 47 tệp: 10 đã nạp, 34 đã nạp bản sửa, 1 không đổi, 2 bị từ chối.")
        .doesNotContain("ban-sao.csv ", "~$");
    assertThat(ran.err()).contains("quet.pdf: Bản in hoặc ảnh chụp").doesNotContain("Exception");

    JsonNode report = new Thuoc.Ran(0, Files.readString(shared.resolve("ket-qua.json")), "").json();
    assertThat(report).hasSize(FORMS + 3);
    assertThat(StreamSupport.stream(report.spliterator(), false))
        .extracting(row -> row.get("outcome").asText())
        .containsOnly("loaded", "revised", "unchanged", "refused");
    assertThat(report.get(FORMS + 2).get("codes").asText()).isEqualTo("NOT_A_FORM");
  }

  @Test
  void theResultDoesNotDependOnWhichFileIsReadFirst() {
    WarehouseLocation location = new WarehouseLocation(folder.resolve("data"));
    Reader reader = new Reader();
    FormReading shuffled =
        (files, receiver) -> {
          List<Path> order = new ArrayList<>(files);
          Collections.shuffle(order, new Random(7));
          Map<Path, ReadFile> read = new HashMap<>();
          order.forEach(file -> read.put(file, reader.form.apply(file)));
          files.forEach(file -> receiver.accept(read.get(file)));
        };
    new Loader(
            location,
            TableDefinitions.read(DefinitionFolder.onClassPath("warehouse")),
            shuffled,
            Optional.empty())
        .load(new Inbox(List.of(sent)).files(), file -> {});

    Thuoc other = new Thuoc(folder.resolve("data"));
    for (String table : TABLES) {
      assertThat(rows(other, table)).as(table).isEqualTo(rows(thuoc, table));
    }
    assertThat(rows(thuoc, "staging.answer")).hasSizeGreaterThan(FORMS * 100);
  }

  @Test
  void aSecondLoadReadsNothingAndChangesNothing() throws IOException {
    Thuoc again = new Thuoc(folder.resolve("data"));
    LaGiWarehouse.copy(thuoc.warehouse(), again.warehouse());
    List<Map<String, String>> before = rows(again, "staging.answer");

    Thuoc.Ran second = again.run("load", sent.toString(), "--all", "--lang", "en");

    assertThat(second.out())
        .contains("In all 47 files: 0 loaded, 0 revised, 45 unchanged, 2 refused.")
        .contains("ban-sao.csv", "File", "Reason");
    assertThat(rows(again, "staging.answer")).isEqualTo(before);
    assertThat(again.rows("audit.load")).hasSize(2 * (FORMS + 3));
  }

  @Test
  void anotherMachineReadsAFileByItself() throws Exception {
    Path file = sent.resolve("nhom-0/phieu-000.csv");
    FormTask task = again(new FormTask("elsewhere", "", thuoc.warehouse().toString(), false));
    try {
      ReadFile.Form read = (ReadFile.Form) again(task.apply(file.toString()));
      ReadFile.Form here = (ReadFile.Form) new Reader().form.apply(file);
      assertThat(read.key()).isEqualTo(here.key());
      assertThat(read.contentHash()).isEqualTo(here.contentHash());
      assertThat(read.rows()).isEqualTo(here.rows());
      ReadFile.Refused refused =
          (ReadFile.Refused) again(task.apply(sent.resolve("nhom-1/hong.xlsx").toString()));
      assertThat(refused.problems()).isNotEmpty();
    } finally {
      task.end();
    }
  }

  /** Reads in this process. */
  private static final class Reader {
    private final FormReader form =
        new FormReader(
            ManyForms.INSTRUMENTS,
            new SubmissionReader(
                    ManyForms.INSTRUMENTS, ManyForms.UNITS, new TemplateTexts(ManyForms.UNITS))
                ::read,
            false);
  }

  /** All rows without what differs from load to load. */
  private static List<Map<String, String>> rows(Thuoc thuoc, String table) {
    return thuoc.rows(table).stream()
        .map(row -> (Map<String, String>) new TreeMap<>(row))
        .peek(row -> row.keySet().removeAll(List.of("load_id", "loaded_at")))
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static <T> T again(T sent) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(sent);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }
}
