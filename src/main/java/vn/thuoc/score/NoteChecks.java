package vn.thuoc.score;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.instrument.answer.Band;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.instrument.rule.VietnameseNumber;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/** Holds what assessors write in notes against the figures beside them. */
final class NoteChecks {
  private static final Pattern SHARE = Pattern.compile("^\\s*(\\d{1,9})\\s*/\\s*(\\d{1,9})\\s*$");
  private static final Pattern NUMBER = Pattern.compile("^\\s*(\\d{1,9})\\s*$");
  private static final Pattern AGREED = Pattern.compile("^thong nhat\\b.*");

  private final Instrument instrument;
  private final InstrumentIndex index;
  private final SubmissionFigures figures;
  private final Map<String, CriterionScore> scores;

  NoteChecks(
      Instrument instrument,
      InstrumentIndex index,
      SubmissionFigures figures,
      List<CriterionScore> scores) {
    this.instrument = instrument;
    this.index = index;
    this.figures = figures;
    this.scores =
        scores.stream().collect(Collectors.toMap(CriterionScore::criterionId, score -> score));
  }

  List<FoundInScoring> find() {
    if (figures.notes().isEmpty()) {
      return List.of();
    }
    List<FoundInScoring> found = new ArrayList<>();
    index
        .criteria()
        .forEach(
            criterion -> {
              lines(criterion)
                  .forEach(
                      line ->
                          check(criterion, line, figures.notes().get(line)).forEach(found::add));
            });
    return found;
  }

  private Stream<String> lines(Criterion criterion) {
    List<Option> options = criterion.question().map(q -> q.type().options()).orElse(List.of());
    return Stream.concat(
            Stream.of(criterion.id()), options.stream().map(o -> criterion.id() + "=" + o.id()))
        .filter(figures.notes()::containsKey);
  }

  private Stream<FoundInScoring> check(
      Criterion criterion, String line, SubmissionFigures.PlacedNote note) {
    return Stream.of(
            shareAboveOne(line, note),
            contradictsBand(criterion, line, note),
            agreement(criterion, note))
        .flatMap(Optional::stream);
  }

  private Optional<FoundInScoring> shareAboveOne(String line, SubmissionFigures.PlacedNote note) {
    Matcher share = SHARE.matcher(note.text());
    if (!share.matches() || Long.parseLong(share.group(1)) <= Long.parseLong(share.group(2))) {
      return Optional.empty();
    }
    return Optional.of(
        new FoundInScoring(
            ScoreFinding.NOTED_SHARE_ABOVE_ONE,
            Severity.WARNING,
            Optional.empty(),
            line,
            note.cell(),
            note.text().strip(),
            new Words(
                "Ghi chú nêu tỷ lệ "
                    + note.text().strip()
                    + ", lớn hơn 100%: số hồ sơ của phần không thể nhiều hơn tổng.",
                "The note gives the share " + note.text().strip() + ", above 100 %."),
            new Words(
                "Kiểm tra hai số; có thể bị đổi chỗ hoặc lấy từ hai kỳ khác nhau.",
                "Check the two numbers; they may be swapped or from two periods.")));
  }

  private Optional<FoundInScoring> contradictsBand(
      Criterion criterion, String line, SubmissionFigures.PlacedNote note) {
    if (criterion.question().isEmpty()
        || !(criterion.question().get().type() instanceof AnswerType.Choice choice)) {
      return Optional.empty();
    }
    Optional<BigDecimal> noted = choice.bandUnit().flatMap(unit -> noted(unit, note.text()));
    Side side = instrument.sides().contains(Side.VERIFIED) ? Side.VERIFIED : Side.SELF;
    Optional<Option> chosen = chosen(choice, figures.answer(side, criterion.id()).answer());
    Optional<Band> band = chosen.flatMap(Option::band);
    if (noted.isEmpty() || band.isEmpty() || band.get().holds(noted.get())) {
      return Optional.empty();
    }
    return Optional.of(
        new FoundInScoring(
            ScoreFinding.NOTED_FIGURE_CONTRADICTS_CHOICE,
            Severity.WARNING,
            Optional.of(side),
            line,
            note.cell(),
            note.text().strip(),
            new Words(
                "Ghi chú "
                    + note.text().strip()
                    + " ("
                    + shown(choice, noted.get())
                    + ") không thuộc mức đã chọn «"
                    + chosen.get().text()
                    + "».",
                "The note " + note.text().strip() + " does not fall into the chosen band."),
            new Words(
                "Chọn lại mức theo số liệu, hoặc sửa ghi chú.",
                "Choose the band anew, or mend the note.")));
  }

  private static String shown(AnswerType.Choice choice, BigDecimal noted) {
    BigDecimal cut = noted.setScale(2, java.math.RoundingMode.DOWN);
    return VietnameseNumber.write(cut)
        + (choice.bandUnit().equals(Optional.of(AnswerType.BandUnit.PERCENT)) ? "%" : "");
  }

  private static Optional<Option> chosen(AnswerType.Choice choice, Answer answer) {
    return answer
        .value()
        .filter(AnswerValue.Chosen.class::isInstance)
        .flatMap(
            value ->
                choice.options().stream()
                    .filter(o -> o.id().equals(((AnswerValue.Chosen) value).option()))
                    .findFirst());
  }

  private static Optional<BigDecimal> noted(AnswerType.BandUnit unit, String text) {
    Matcher share = SHARE.matcher(text);
    if (unit == AnswerType.BandUnit.PERCENT
        && share.matches()
        && Long.parseLong(share.group(2)) != 0) {
      return Optional.of(
          new BigDecimal(share.group(1))
              .multiply(BigDecimal.valueOf(100))
              .divide(new BigDecimal(share.group(2)), java.math.MathContext.DECIMAL64));
    }
    Matcher number = NUMBER.matcher(text);
    return unit == AnswerType.BandUnit.NUMBER && number.matches()
        ? Optional.of(new BigDecimal(number.group(1)))
        : Optional.empty();
  }

  private Optional<FoundInScoring> agreement(
      Criterion criterion, SubmissionFigures.PlacedNote note) {
    CriterionScore score = scores.get(criterion.id());
    if (!AGREED.matcher(plain(note.text())).matches()
        || !score.sides().keySet().containsAll(List.of(Side.SELF, Side.VERIFIED))) {
      return Optional.empty();
    }
    Optional<BigDecimal> self = score.sides().get(Side.SELF).score();
    Optional<BigDecimal> verified = score.sides().get(Side.VERIFIED).score();
    if (self.isEmpty() || verified.isEmpty() || self.get().compareTo(verified.get()) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new FoundInScoring(
            ScoreFinding.NOTED_AGREEMENT_CONTRADICTED,
            Severity.WARNING,
            Optional.empty(),
            criterion.id(),
            note.cell(),
            note.text().strip(),
            new Words(
                "Ghi chú «"
                    + note.text().strip()
                    + "» nhưng điểm tự chấm "
                    + VietnameseNumber.write(self.get())
                    + " khác điểm thẩm định "
                    + VietnameseNumber.write(verified.get())
                    + ".",
                "The note says that both sides agree, but their points differ."),
            new Words(
                "Sửa ghi chú hoặc số liệu thẩm định.", "Mend the note or the verified figures.")));
  }

  /** Without accents, so that «Thông nhất» is taken for «Thống nhất» too. */
  private static String plain(String text) {
    return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd');
  }
}
