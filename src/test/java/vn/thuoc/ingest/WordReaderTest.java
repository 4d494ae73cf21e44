package vn.thuoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuoc.ingest.WordFile.cell;
import static vn.thuoc.ingest.WordFile.checkbox;
import static vn.thuoc.ingest.WordFile.p;
import static vn.thuoc.ingest.WordFile.r;
import static vn.thuoc.ingest.WordFile.sdt;
import static vn.thuoc.ingest.WordFile.tag;
import static vn.thuoc.ingest.WordFile.tbl;
import static vn.thuoc.ingest.WordFile.tc;
import static vn.thuoc.ingest.WordFile.tr;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Word document shows, with its boxes, and what stands in its marked places. */
class WordReaderTest {

  private static SentForm read(String body) {
    return read(WordFile.of(body));
  }

  private static SentForm read(byte[] bytes) {
    try {
      return new FormFiles().read("phieu.docx", bytes);
    } catch (Refusal refusal) {
      throw new AssertionError(refusal.problems().toString(), refusal);
    }
  }

  private static Grid grid(String body) {
    return read(body).grids().get(0);
  }

  /** The text of the first paragraph of a body. */
  private static String text(String runs) {
    Grid grid = grid(p(runs));
    assertThat(grid.rows()).hasSize(1);
    return grid.cell(0, 0).orElseThrow().text();
  }

  private static List<String> texts(Grid grid) {
    return grid.rows().stream()
        .flatMap(row -> grid.row(row).stream())
        .map(c -> c.address() + ": " + c.text())
        .toList();
  }

  private static Map<String, String> addressed(String body) {
    return read(body).addressed().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                place -> place.address().text(), place -> place.cell().text()));
  }

  @Test
  void paragraphsAndTablesAreRowsWithTheirAddresses() {
    Grid grid =
        grid(
            p(r("Phiếu"))
                + p("")
                + p(r("Tên cơ quan: ") + r("…"))
                + tbl(tr(cell("STT"), cell("Nội dung")), tr(cell("1"), cell("Máy tính")))
                + p(r("Ký tên"))
                + tbl(tr(cell("cuối"))));

    assertThat(texts(grid))
        .containsExactly(
            "đoạn 1: Phiếu",
            "đoạn 2: Tên cơ quan: …",
            "bảng 1, hàng 1, ô 1: STT",
            "bảng 1, hàng 1, ô 2: Nội dung",
            "bảng 1, hàng 2, ô 1: 1",
            "bảng 1, hàng 2, ô 2: Máy tính",
            "đoạn 3: Ký tên",
            "bảng 2, hàng 1, ô 1: cuối");
    assertThat(grid.name()).isEqualTo("Văn bản");
    assertThat(grid.cell(4, 1).orElseThrow().text()).isEqualTo("Máy tính");
    assertThat(grid.address(4, 1)).isEqualTo("bảng 1, hàng 2, ô 2");
  }

  @Test
  void paragraphsOfACellStandOnLinesAndTabsAreSpaces() {
    Grid grid =
        grid(
            tbl(
                tr(
                    tc(
                        "",
                        p(r("Có") + "<w:r><w:tab/></w:r>" + r("Không")),
                        p(""),
                        p("<w:r><w:t>dòng</w:t><w:br/><w:t>dưới</w:t></w:r>")))));

    assertThat(grid.cell(0, 0).orElseThrow().text()).isEqualTo("Có Không\ndòng\ndưới");
  }

  @Test
  void aTabStopOfAParagraphIsNoTab() {
    assertThat(text("<w:pPr><w:tabs><w:tab w:val='left' w:pos='720'/></w:tabs></w:pPr>" + r("a")))
        .isEqualTo("a");
  }

  @ParameterizedTest
  @CsvSource({
    "☐,☐", "□,☐", "❑,☐", "◻,☐", "☒,☒", "☑,☒", "■,☒", "✓,☒", "✔,☒", "x,x", "X,X", "🗹,☒", "…,…"
  })
  void boxesOfUnicode(String drawn, String read) {
    assertThat(text(r(drawn + " Có"))).isEqualTo(read + " Có");
  }

  @ParameterizedTest
  @CsvSource({
    "Wingdings,F0A8,☐",
    "Wingdings,F06F,☐",
    "Wingdings,F071,☐",
    "Wingdings,00A8,☐",
    "Wingdings,F0FE,☒",
    "Wingdings,F0FD,☒",
    "Wingdings,F078,☒",
    "Wingdings,F0FC,☒",
    "Wingdings,F0FB,☒",
    "wingdings 2,F0A3,☐",
    "Wingdings 2,F052,☒",
    "Wingdings 2,F053,☒",
    "Wingdings 2,F054,☒",
    "Wingdings 2,F051,☒",
    "Wingdings 2,F050,☒",
    "Webdings,F063,☐",
    "Webdings,F061,☒",
    "Symbol,F0A3,≤",
    "Symbol,F0B3,≥"
  })
  void symbolsOfFonts(String font, String code, String read) {
    assertThat(text("<w:r><w:sym w:font='" + font + "' w:char='" + code + "'/></w:r>" + r("Có")))
        .isEqualTo(read + "Có");
    if (code.startsWith("F0")) {
      String letter = "&#x" + code + ";";
      assertThat(text(r(font, letter) + r("Có"))).as("in a run").isEqualTo(read + "Có");
    }
  }

  @Test
  void aSymbolWhoseFontAStyleSetsIsTakenForWingdings() {
    assertThat(text(r("\uF0A8 Có \uF0FE Không \uF052"))).isEqualTo("☐ Có ☒ Không ☒");
  }

  @Test
  void aBoxStaysWhereItStoodInABand() {
    String state = checkbox("<w14:checked w14:val='1'/>");
    assertThat(text(r("Tỷ lệ: ☐<50%        50% ≤") + sdt(state, r("☒")) + r("<80%       ☐ ≥80%")))
        .isEqualTo("Tỷ lệ: ☐<50%        50% ≤☒<80%       ☐ ≥80%");
    assertThat(text(r("☒<70%  ") + r("Symbol", "\uF0A3") + r("Wingdings", "\uF0A8") + r("<90%")))
        .isEqualTo("☒<70%  ≤☐<90%");
  }

  @ParameterizedTest
  @CsvSource({
    "<w14:checked w14:val='1'/>,☐,☒",
    "<w14:checked w14:val='true'/>,☐,☒",
    "<w14:checked/>,☐,☒",
    "<w14:checked w14:val='0'/>,☒,☐",
    "'',☒,☐"
  })
  void aBoxControlIsReadByItsState(String state, String drawn, String read) {
    String control = sdt(tag("1.2=yes") + checkbox(state), r(drawn));

    assertThat(text(control + r(" Có"))).isEqualTo(read + " Có");
    assertThat(addressed(p(control + r(" Có")))).containsEntry("1.2=yes", read);
  }

  @Test
  void aBoxControlKeepsWordsThatWereTypedIntoIt() {
    String state = checkbox("<w14:checked w14:val='1'/>");

    assertThat(text(sdt(state, r("☐ Có, từ 2019")))).isEqualTo("☒ Có, từ 2019");
    assertThat(text(r("a") + sdt(state, ""))).isEqualTo("a☒");
    assertThat(text(sdt(state, "<w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r>")))
        .isEqualTo("☒");
  }

  @Test
  void controlsAtEveryLevelAndInsideEachOther() {
    String body =
        sdt(
            tag("block"),
            p(r("một ") + sdt(tag("run"), r("hai") + sdt(tag("inner"), r(" ba")))) + p(r("bốn")));
    String table =
        tbl(
            sdt(tag("row"), tr(cell("năm"), sdt(tag("cell"), cell("sáu")))),
            tr(tc("", sdt(tag("paragraph"), p(r("bảy")))), cell("tám")));

    assertThat(texts(grid(body + table)))
        .containsExactly(
            "đoạn 1: một hai ba",
            "đoạn 2: bốn",
            "bảng 1, hàng 1, ô 1: năm",
            "bảng 1, hàng 1, ô 2: sáu",
            "bảng 1, hàng 2, ô 1: bảy",
            "bảng 1, hàng 2, ô 2: tám");
    assertThat(addressed(body + table))
        .containsEntry("block", "một hai ba\nbốn")
        .containsEntry("run", "hai ba")
        .containsEntry("inner", "ba")
        .containsEntry("row", "năm\nsáu")
        .containsEntry("cell", "sáu")
        .containsEntry("paragraph", "bảy");
    assertThat(read(body + table).addressed())
        .filteredOn(place -> place.address().question().equals("cell"))
        .singleElement()
        .satisfies(place -> assertThat(place.cell().address()).isEqualTo("bảng 1, hàng 1, ô 2"))
        .satisfies(place -> assertThat(place.cell().column()).isEqualTo(1));
  }

  @Test
  void aPlaceWithItsPromptIsEmpty() {
    String prompt = "<w:showingPlcHdr/>";
    String styled = "<w:r><w:rPr><w:rStyle w:val='PlaceholderText'/></w:rPr><w:t>Nhập</w:t></w:r>";
    String list = "<w:dropDownList><w:listItem w:displayText='Có' w:value='1'/></w:dropDownList>";

    assertThat(addressed(p(sdt(tag("a") + prompt, r("……"))))).containsEntry("a", "");
    assertThat(addressed(p(sdt(tag("a") + prompt, styled)))).containsEntry("a", "");
    assertThat(addressed(p(sdt(tag("a"), r("……"))))).containsEntry("a", "……");
    assertThat(text(r("Số máy: ") + sdt(prompt, r("……")) + r(" máy"))).isEqualTo("Số máy: …… máy");
    assertThat(text(r("Chọn: ") + sdt(prompt + list, styled))).isEqualTo("Chọn:");
    assertThat(text(r("Chọn: ") + sdt(list, r("Có")))).isEqualTo("Chọn: Có");
  }

  @Test
  void whatAProgramWroteOverTheDotsCountsThoughTheMarkOfAPromptIsStillThere() {
    assertThat(addressed(p(sdt(tag("a") + "<w:showingPlcHdr/>", r("12")))))
        .containsEntry("a", "12");
  }

  @Test
  void bookmarksGiveWhatStandsInThem() {
    String name = AnswerAddress.of("1.2", "", "", vn.thuoc.instrument.Side.SELF).bookmark();
    String body =
        tbl(
            tr(
                cell("Số máy"),
                tc(
                    "",
                    p(
                        r("tổng ")
                            + "<w:bookmarkStart w:id='7' w:name='"
                            + name
                            + "'/>"
                            + r("1.2")
                            + r("34")
                            + "<w:bookmarkEnd w:id='7'/>"
                            + r(" máy")),
                    p("<w:bookmarkStart w:id='8' w:name='_GoBack'/><w:bookmarkEnd w:id='8'/>"))));

    Map<String, GridCell> bookmarked = read(body).bookmarked();

    assertThat(bookmarked).containsOnlyKeys(name);
    assertThat(bookmarked.get(name).text()).isEqualTo("1.234");
    assertThat(bookmarked.get(name).address()).isEqualTo("bảng 1, hàng 1, ô 2");
  }

  @Test
  void aBookmarkInsideABoxControlGivesItsState() {
    String state = checkbox("<w14:checked w14:val='1'/>");
    String start = "<w:bookmarkStart w:id='1' w:name='thuocabc'/>";
    String end = "<w:bookmarkEnd w:id='1'/>";

    for (String body :
        List.of(
            start + sdt(state, r("☐")) + end,
            sdt(state, start + r("☐")) + end,
            sdt(state, start + r("☐") + end))) {
      assertThat(read(p(r("Có ") + body + r(" Không"))).bookmarked().get("thuocabc").text())
          .as(body)
          .isEqualTo("☒");
    }
  }

  @Test
  void formFieldsOfTheOldKind() {
    assertThat(text(field("<w:checkBox><w:checked/></w:checkBox>", "") + r(" Có")))
        .isEqualTo("☒ Có");
    assertThat(text(field("<w:checkBox><w:default w:val='1'/></w:checkBox>", ""))).isEqualTo("☒");
    assertThat(
            text(
                field(
                    "<w:checkBox><w:default w:val='1'/><w:checked w:val='0'/></w:checkBox>", "☒")))
        .isEqualTo("☐");
    assertThat(text(field("<w:checkBox><w:default w:val='0'/></w:checkBox>", ""))).isEqualTo("☐");
    String entries = "<w:listEntry w:val='Chưa'/><w:listEntry w:val='Rồi'/>";
    assertThat(text(field("<w:ddList><w:result w:val='1'/>" + entries + "</w:ddList>", "Rồi")))
        .isEqualTo("Rồi");
    assertThat(text(field("<w:ddList>" + entries + "</w:ddList>", ""))).isEqualTo("Chưa");
    assertThat(text(r("Số: ") + field("<w:textInput/>", "12") + r(" máy"))).isEqualTo("Số: 12 máy");
  }

  private static String field(String data, String result) {
    return "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:name w:val='a'/>"
        + data
        + "</w:ffData></w:fldChar></w:r><w:r><w:instrText> FORM </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
        + (result.isEmpty() ? "" : r(result))
        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
  }

  @Test
  void deletedWordsAreLeftOutAndInsertedOnesRead() {
    assertThat(
            text(
                r("Số máy: ")
                    + "<w:del w:id='1'><w:r><w:delText>11</w:delText></w:r></w:del>"
                    + "<w:moveFrom w:id='3'>"
                    + r("cũ")
                    + "</w:moveFrom>"
                    + "<w:ins w:id='2'>"
                    + r("12")
                    + "</w:ins><w:moveTo w:id='4'>"
                    + r(" mới")
                    + "</w:moveTo>"))
        .isEqualTo("Số máy: 12 mới");
    assertThat(text(r("a") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>")).isEqualTo("a");
  }

  @Test
  void whatStandsInsideOtherThings() {
    assertThat(text("<w:hyperlink r:id='rId9'>" + r("a@b.vn") + "</w:hyperlink>"))
        .isEqualTo("a@b.vn");
    assertThat(text("<w:smartTag w:element='date'>" + r("1/2/2022") + "</w:smartTag>"))
        .isEqualTo("1/2/2022");
    assertThat(text("<w:fldSimple w:instr='DATE'>" + r("2022") + "</w:fldSimple>"))
        .isEqualTo("2022");
    assertThat(
            text(
                r("Đạt ")
                    + "<m:oMath><m:f><m:num><m:r><m:t>12</m:t></m:r></m:num>"
                    + "<m:den><m:r><m:t>15</m:t></m:r></m:den></m:f></m:oMath>"))
        .isEqualTo("Đạt 12/15");
  }

  @Test
  void aTextBoxIsReadOnce() {
    String box = "<w:txbxContent>" + p(r("trong khung")) + p(r("☒ Có")) + "</w:txbxContent>";
    String shape =
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
            + box
            + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
            + box
            + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

    assertThat(texts(grid(p(r("ngoài") + shape) + p(r("sau")))))
        .containsExactly("đoạn 1: ngoài\ntrong khung\n☒ Có", "đoạn 2: sau");
  }

  @Test
  void mergedCellsAreRegionsOfTheGrid() {
    Grid grid =
        grid(
            tbl(
                tr(
                    tc("<w:vMerge w:val='restart'/>", p(r("STT"))),
                    tc("<w:gridSpan w:val='2'/>", p(r("Điểm"))),
                    cell("Ghi chú")),
                tr(tc("<w:vMerge/>", p("")), cell("Tối đa"), cell("Tự chấm"), cell("g")),
                "<w:tr><w:trPr><w:gridBefore w:val='2'/></w:trPr>" + cell("lệch") + "</w:tr>"));

    assertThat(grid.region(1, 0)).isEqualTo(new CellRangeAddress(0, 1, 0, 0));
    assertThat(grid.coveringText(1, 0)).isEqualTo("STT");
    assertThat(grid.region(0, 2)).isEqualTo(new CellRangeAddress(0, 0, 1, 2));
    assertThat(grid.text(0, 3)).isEqualTo("Ghi chú");
    assertThat(grid.address(0, 3)).isEqualTo("bảng 1, hàng 1, ô 3");
    assertThat(grid.text(1, 2)).isEqualTo("Tự chấm");
    assertThat(grid.text(2, 2)).isEqualTo("lệch");
    assertThat(grid.address(2, 2)).isEqualTo("bảng 1, hàng 3, ô 1");
    assertThat(grid.region(2, 0)).isEqualTo(new CellRangeAddress(2, 2, 0, 0));
  }

  @Test
  void aTableInsideACellFollowsItsRow() {
    Grid grid =
        grid(
            tbl(
                tr(tc("", p(r("trước")), tbl(tr(cell("a"), cell("b"))), p(r("sau"))), cell("phải")),
                tr(cell("dưới"))));

    assertThat(texts(grid))
        .containsExactly(
            "bảng 1, hàng 1, ô 1: trước\nsau",
            "bảng 1, hàng 1, ô 2: phải",
            "bảng 2, hàng 1, ô 1: a",
            "bảng 2, hàng 1, ô 2: b",
            "bảng 1, hàng 2, ô 1: dưới");
  }

  @Test
  void aDocumentWhosePartBearsAnotherName() {
    Map<String, String> parts = WordFile.parts(WordFile.document(p(r("a"))));
    parts.put("word/document2.xml", parts.remove("word/document.xml"));
    parts.put("_rels/.rels", WordFile.relations("/word/document2.xml"));

    assertThat(texts(read(WordFile.zip(parts)).grids().get(0))).containsExactly("đoạn 1: a");
  }

  @Test
  void boxesThatAreBulletsOfAListStandBeforeTheirLines() {
    String line =
        "<w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='%s'/></w:numPr></w:pPr>" + r("%s");
    Map<String, String> parts =
        WordFile.parts(
            WordFile.document(
                p(line.formatted("1", "Có"))
                    + p(line.formatted("2", "Không"))
                    + p(line.formatted("3", "Một phần"))
                    + p(line.formatted("4", "Ghi chú"))
                    + p(line.formatted("1", ""))));
    String level =
        "<w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/><w:lvlText w:val='%s'/>"
            + "<w:rPr><w:rFonts w:ascii='Wingdings' w:hAnsi='Wingdings'/></w:rPr></w:lvl>";
    parts.put(
        "word/numbering.xml",
        "<w:numbering "
            + WordFile.NAMESPACES
            + ">"
            + "<w:abstractNum w:abstractNumId='7'>"
            + level.formatted("\uF0A8")
            + "</w:abstractNum><w:abstractNum w:abstractNumId='8'>"
            + level.formatted("\uF0FE")
            + "</w:abstractNum><w:abstractNum w:abstractNumId='9'>"
            + level.formatted("\uF06E")
            + "</w:abstractNum>"
            + "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
            + "<w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num>"
            + "<w:num w:numId='3'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='1'>"
            + level.formatted("\uF0FD")
            + "</w:lvlOverride></w:num>"
            + "<w:num w:numId='4'><w:abstractNumId w:val='9'/></w:num></w:numbering>");

    assertThat(texts(read(WordFile.zip(parts)).grids().get(0)))
        .containsExactly(
            "đoạn 1: ☐ Có",
            "đoạn 2: ☒ Không",
            "đoạn 3: ☒ Một phần",
            "đoạn 4: Ghi chú",
            "đoạn 5: ☐");
  }

  @Test
  void macrosAreNotRunAndDoNotHinder() {
    Map<String, String> parts = WordFile.parts(WordFile.document(p(r("a"))));
    parts.put("word/vbaProject.bin", "nothing that anybody runs");

    assertThat(texts(read(WordFile.zip(parts)).grids().get(0))).containsExactly("đoạn 1: a");
  }

  @Test
  void theInstrumentThatATemplateNames() {
    Map<String, String> parts = WordFile.parts(WordFile.document(p(r("a"))));
    parts.put(
        "docProps/custom.xml",
        "<Properties xmlns:vt='urn:vt'><property name='other'><vt:lpwstr>no</vt:lpwstr></property>"
            + "<property name='instrument_id'><vt:lpwstr>bo-khcn-2020</vt:lpwstr></property>"
            + "</Properties>");

    assertThat(read(WordFile.zip(parts)).instrumentId()).contains("bo-khcn-2020");
    assertThat(read(p(r("a"))).instrumentId()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "<w:object><w:control r:id='rId5' w:name='CheckBox1'/></w:object>,ActiveX",
    "<w:object><o:OLEObject ProgID='Forms.CheckBox.1'/></w:object>,ActiveX",
    "<w:object><o:OLEObject ProgID='Excel.Sheet.12'/></w:object>,Excel.Sheet.12"
  })
  void whatCannotBeReadIsRefusedWithAdvice(String foreign, String named) {
    byte[] bytes = WordFile.of(p(r("Có ") + "<w:r>" + foreign + "</w:r>"));

    assertThatThrownBy(() -> new FormFiles().read("phieu.docx", bytes))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.problems().get(0).code())
                  .isEqualTo(IngestError.CONTENT_UNREADABLE);
              assertThat(refusal.problems().get(0).message().vi()).contains(named);
              assertThat(refusal.problems().get(0).remedy().vi()).contains("☐/☒");
            });
  }

  @Test
  void aPictureOfAFormulaDoesNotHinder() {
    assertThat(text(r("a") + "<w:r><w:object><o:OLEObject ProgID='Equation.3'/></w:object></w:r>"))
        .isEqualTo("a");
  }

  @Test
  void documentsBeyondAnyFormAreRefused() {
    assertThat(refused(WordFile.document(nest(100_000) + close(100_000))))
        .isEqualTo(IngestError.FILE_TOO_LARGE);
    assertThat(refused(WordFile.document(p(r("a")).repeat(Limits.ROWS + 1))))
        .isEqualTo(IngestError.FILE_TOO_LARGE);
    assertThat(refused(WordFile.document(p(r("0123456789").repeat(4_000)))))
        .isEqualTo(IngestError.FILE_TOO_LARGE);
    assertThat(refused(WordFile.document(tbl(tr(tc("<w:gridSpan w:val='100000'/>", p("")))))))
        .isEqualTo(IngestError.FILE_TOO_LARGE);
    String cells = IntStream.range(0, 600).mapToObj(i -> cell("a")).reduce("", String::concat);
    assertThat(refused(WordFile.document(tbl(tr(cells))))).isEqualTo(IngestError.FILE_TOO_LARGE);
  }

  @Test
  void brokenAndHostileXmlIsRefused() {
    String whole = WordFile.document(p(r("a")));
    assertThat(refused(whole.substring(0, whole.length() / 2)))
        .isEqualTo(IngestError.WORKBOOK_DAMAGED);
    assertThat(refused("<a/>")).isEqualTo(IngestError.WORKBOOK_DAMAGED);
    assertThat(
            refused(
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
                    + "<w:document "
                    + WordFile.NAMESPACES
                    + "><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"))
        .isEqualTo(IngestError.WORKBOOK_UNSAFE);
    assertThat(refused(WordFile.document(tbl(tr(tc("<w:gridSpan w:val='nhiều'/>", p("")))))))
        .isEqualTo(IngestError.WORKBOOK_DAMAGED);
    assertThat(refused(WordFile.document("<w:tc>" + p(r("a")) + "</w:tc>")))
        .isEqualTo(IngestError.FILE_TOO_LARGE);
  }

  private static String nest(int depth) {
    return "<w:sdt><w:sdtContent>".repeat(depth);
  }

  private static String close(int depth) {
    return "</w:sdtContent></w:sdt>".repeat(depth);
  }

  private static IngestError refused(String document) {
    byte[] bytes = WordFile.zip(WordFile.parts(document));
    try {
      SentForm form = new FormFiles().read("phieu.docx", bytes);
      throw new AssertionError("read: " + texts(form.grids().get(0)));
    } catch (Refusal refusal) {
      assertThat(refusal.problems().get(0).remedy().vi()).isNotBlank();
      return (IngestError) refusal.problems().get(0).code();
    }
  }
}
