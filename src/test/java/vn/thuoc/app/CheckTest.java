package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code check}: definitions that hold, and many that do not at once. */
class CheckTest {
  private static final String INSTRUMENT = "etl/instruments/binh-thuan-2022-district.yml";

  @TempDir private Path folder;

  @Test
  void theProductsOwnDefinitionsHold() {
    Thuoc.Ran ran = Thuoc.runPlain("check");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("Định nghĩa hợp lệ");
    assertThat(Thuoc.runPlain("check", "--lang", "en").out()).contains("Definitions hold");
  }

  @Test
  void everyBreakIsReportedWithFileAndLineInOneRun() throws IOException {
    copyDefinitions();
    Map<String, String> expected = new TreeMap<>();
    expected.put(change(INSTRUMENT, "issuer: ", "colour: red\nissuer: "), "«colour»");
    // The parts of 5.1 make 16 instead of the 15 that stands above them: told at the maximum of
    // 5.1.
    change(
        INSTRUMENT,
        "5.1.a\", label: \"Đầu tư cho ứng dụng và dịch vụ CNTT/năm\", max: 5",
        "max: 5",
        "max: 6");
    expected.put(
        place(INSTRUMENT, "triệu đồng, gồm\"\n        max:"),
        "«5.1» là 15 nhưng các mục bên trong cho 16");
    // From 65 to below 70 belongs to no band: told where the bands begin.
    change(INSTRUMENT, "band: {from: 50, below: 70}", "below: 70", "below: 65");
    expected.put(place(INSTRUMENT, "range: {from: 0}\n              options:"), "65 – 70");
    expected.put(
        change(INSTRUMENT, "[staff_district, \"2.1#", "2.1#", "2.99#"), "«2.99#denominator»");
    expected.put(change(INSTRUMENT, "{id: \"6.2\"", "6.2", "6.1"), "«6.1» đã dùng");
    expected.put(
        change("etl/units/binh-thuan.yml", "{id: phu-quy, ", "{id: phu-quy, colour: red, "),
        "«colour»");
    expected.put(
        change("warehouse/marts/unit_group.yml", "keys: [", "keys: [nothing, "), "nothing");
    expected.put(
        change("dashboards/pages/findings.yml", "path: ", "shade: blue\npath: "), "«shade»");

    Thuoc.Ran ran = Thuoc.runPlain("check", "--from", folder.toString());

    assertThat(ran.code()).isEqualTo(2);
    List<String> lines = ran.err().lines().toList();
    expected.forEach(
        (place, message) ->
            assertThat(lines)
                .as(place)
                .anyMatch(
                    line -> line.startsWith("lỗi: " + place + ": ") && line.contains(message)));
    assertThat(lines).hasSameSizeAs(expected.keySet());
    assertThat(ran.out()).contains(expected.size() + " lỗi định nghĩa.");
    assertThat(ran.err()).doesNotContain("\tat ", "Exception");
  }

  private String change(String file, String old, String replacement) throws IOException {
    return change(file, old, old, replacement);
  }

  /** Replaces text in the one place where a context stands; gives back file and line of it. */
  private String change(String file, String context, String old, String replacement)
      throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text.split(java.util.regex.Pattern.quote(context), -1)).as(context).hasSize(2);
    String place = place(file, context);
    Files.writeString(
        folder.resolve(file), text.replace(context, context.replace(old, replacement)));
    return place;
  }

  /** File and line of the end of this text, where it first stands. */
  private String place(String file, String text) throws IOException {
    String all = Files.readString(folder.resolve(file));
    assertThat(all).contains(text);
    return file + ":" + all.substring(0, all.indexOf(text) + text.length()).lines().count();
  }

  private void copyDefinitions() throws IOException {
    for (String part : List.of("etl", "dashboards", "warehouse")) {
      // The build's copy: the folder of the checkout may hold a warehouse's data as well.
      LaGiWarehouse.copy(Path.of("target", "classes", part), folder.resolve(part));
    }
  }
}
