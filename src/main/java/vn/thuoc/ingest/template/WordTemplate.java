package vn.thuoc.ingest.template;

import java.io.IOException;
import java.util.List;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.ingest.AskedQuestion;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Letterhead;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;

/**
 * The empty form as a Word document: letterhead, head, questionnaire, and criteria behind it; then
 * the questionnaire for the assessor, where there is one.
 */
final class WordTemplate {
  private static final List<Integer> LETTERHEAD = List.of(3_955, 5_400);
  private static final int SIGNATURE = 5_000;
  private static final int ROOM_TO_SIGN = 60;
  private static final double SMALL = 12;
  private static final String VERIFIED_TITLE = "SỐ LIỆU THẨM ĐỊNH";
  private static final String VERIFIED_NOTE =
      "(Cơ quan thẩm định ghi; đơn vị tự đánh giá để trống phần này)";

  private final Instrument instrument;
  private final WordPage page = new WordPage();
  private final WordAnswers answers = new WordAnswers();

  WordTemplate(Instrument instrument) {
    this.instrument = instrument;
  }

  byte[] bytes() throws IOException {
    page.document().getProperties().getCoreProperties().setTitle(instrument.title());
    page.document().getProperties().getCoreProperties().setCreator(instrument.issuer());
    page.document()
        .getProperties()
        .getCustomProperties()
        .addProperty("instrument_id", instrument.id());
    boolean form = !instrument.form().isEmpty();
    page.lay(!form);
    instrument.layout().letterhead().ifPresent(this::letterhead);
    page.paragraph().centred().room(18, 3).bold(instrument.title());
    instrument
        .period()
        .ifPresent(
            period -> page.paragraph().centred().room(0, 6).slanted(FormWords.period(period)));
    heading(instrument.layout().generalHeading());
    FormWords words = new FormWords(instrument);
    instrument.general().stream()
        .filter(question -> !inLetterhead(question))
        .forEach(question -> general(question, words));
    if (form) {
      heading(instrument.layout().formHeading());
      new WordForm(page, answers, instrument, Side.SELF).write(instrument);
      signature();
    }
    if (instrument.scored()) {
      criteria(form);
    }
    if (form && instrument.sides().contains(Side.VERIFIED)) {
      verified();
    }
    return page.bytes();
  }

  /** The questionnaire once more, for the assessor's figures. */
  private void verified() {
    page.lay(WordForm.beginsWide(instrument));
    page.paragraph().onNewPage().centred().room(0, 3).bold(VERIFIED_TITLE);
    page.paragraph(SMALL).centred().room(0, 6).slanted(VERIFIED_NOTE);
    new WordForm(page, answers, instrument, Side.VERIFIED).write(instrument);
  }

  private void criteria(boolean afterForm) throws IOException {
    page.lay(true);
    if (afterForm) {
      page.paragraph().onNewPage().centred().room(0, 6).bold(instrument.layout().criteriaHeading());
    } else {
      heading(instrument.layout().criteriaHeading());
    }
    new WordCriteria(page, answers, instrument).write();
    if (!afterForm) {
      signature();
    }
  }

  /** The unit on the left, the state or the Party on the right, as official papers begin. */
  private void letterhead(Letterhead letterhead) {
    List<WordCell> cells = new WordTable(page.document(), LETTERHEAD, SMALL).open().row();
    instrument.general().stream()
        .filter(this::inLetterhead)
        .forEach(
            question -> {
              cells.get(0).text().centred().bold(question.label());
              WordText name = cells.get(0).text().centred();
              answers.written(name, slot(question), question.label(), Side.SELF);
            });
    boolean party = letterhead.kind() == Letterhead.Kind.PARTY;
    WordCell right = cells.get(1);
    if (party) {
      cells.get(0).text().centred().plain("*");
      right.text().centred().bold("ĐẢNG CỘNG SẢN VIỆT NAM");
    } else {
      right.text().centred().bold("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      right.text().centred().bold("Độc lập - Tự do - Hạnh phúc");
    }
    right
        .text()
        .centred()
        .room(6, 0)
        .slanted(letterhead.place() + ", ngày … tháng … năm " + year());
  }

  private String year() {
    return instrument.years().size() == 1
        ? String.valueOf(instrument.years().iterator().next())
        : "20…";
  }

  private boolean inLetterhead(Question question) {
    return instrument.layout().letterhead().isPresent()
        && question.id().equals(AskedQuestion.UNIT_NAME);
  }

  private static AnswerSlot slot(Question question) {
    return AnswerSlot.of(question, false).get(0);
  }

  private void heading(String text) {
    if (!text.isEmpty()) {
      page.paragraph().room(9, 3).withNext().bold(text);
    }
  }

  /** A line of the head: its words, then the place of its answer. */
  private void general(Question question, FormWords words) {
    String number = question.number().isEmpty() ? "" : question.number() + ". ";
    WordText line = page.paragraph().room(2, 2).plain(number + question.label() + ": ");
    answers.written(line, slot(question), question.label(), Side.SELF);
    words
        .remarks(question, instrument.period())
        .forEach(remark -> page.paragraph(SMALL).slanted(remark));
  }

  private void signature() {
    page.paragraph().withNext();
    List<WordCell> cells =
        new WordTable(page.document(), List.of(page.width() - SIGNATURE, SIGNATURE), SMALL)
            .open()
            .row();
    boolean dated = instrument.layout().letterhead().isPresent();
    WordCell right = cells.get(1);
    if (!dated) {
      right.text().centred().slanted("…………, ngày … tháng … năm " + year());
    }
    right.text().centred().room(0, ROOM_TO_SIGN).bold(instrument.layout().signature());
  }
}
