package vn.thuoc.instrument.description;

import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.instrument.answer.TableFact;

/** Says what kind of answer is asked for. */
final class AnswerDescriber {
  private AnswerDescriber() {}

  static AnswerDescription describe(AnswerType type) {
    String numerator = type instanceof AnswerType.Ratio ratio ? ratio.numerator() : "";
    String denominator = type instanceof AnswerType.Ratio ratio ? ratio.denominator() : "";
    return new AnswerDescription(
        type.term(),
        words(type),
        unitOfMeasure(type),
        numerator,
        denominator,
        options(type),
        type instanceof AnswerType.Table table ? Optional.of(table(table)) : Optional.empty());
  }

  private static String words(AnswerType type) {
    if (type instanceof AnswerType.Count) {
      return inUnit("Số nguyên", unitOfMeasure(type));
    } else if (type instanceof AnswerType.Measure) {
      return inUnit("Số", unitOfMeasure(type));
    } else if (type instanceof AnswerType.Percent percent) {
      return "Phần trăm, từ 0 đến 100" + (percent.fractionAllowed() ? "; 0,85 là 85%" : "");
    } else if (type instanceof AnswerType.Ratio ratio) {
      return ratio.numerator().isEmpty()
          ? "Tử số / mẫu số"
          : Sentence.bare(ratio.numerator()) + " / " + Sentence.bare(ratio.denominator());
    } else if (type instanceof AnswerType.YesNo) {
      return "Có hoặc không";
    } else if (type instanceof AnswerType.Choice choice) {
      return "Chọn một trong " + choice.options().size() + (bands(type) ? " mức" : " mục");
    } else if (type instanceof AnswerType.SeveralChoices several) {
      return "Chọn một hay nhiều trong " + several.options().size() + " mục";
    } else if (type instanceof AnswerType.Text) {
      return "Ghi bằng chữ";
    } else if (type instanceof AnswerType.DocumentReference) {
      return "Văn bản: số hiệu, tên, ngày, địa chỉ";
    } else if (type instanceof AnswerType.Points) {
      return "Điểm do người chấm ghi";
    } else if (type instanceof AnswerType.Items items) {
      return "Danh sách đơn vị tự ghi: " + Sentence.inside(items.itemLabel());
    }
    return tableWords((AnswerType.Table) type);
  }

  private static String inUnit(String word, String unit) {
    return unit.isEmpty() ? word : word + " (" + unit + ")";
  }

  private static String unitOfMeasure(AnswerType type) {
    if (type instanceof AnswerType.Count count) {
      return count.unitOfMeasure();
    }
    return type instanceof AnswerType.Measure measure ? measure.unitOfMeasure() : "";
  }

  private static boolean bands(AnswerType type) {
    return type instanceof AnswerType.Choice choice && choice.bandUnit().isPresent();
  }

  private static List<OptionDescription> options(AnswerType type) {
    AnswerType.BandUnit unit =
        type instanceof AnswerType.Choice choice
            ? choice.bandUnit().orElse(AnswerType.BandUnit.NUMBER)
            : AnswerType.BandUnit.NUMBER;
    return type instanceof AnswerType.SeveralChoices several
        ? several.options().stream().map(option -> option(option, unit)).toList()
        : type.options().stream().map(option -> option(option, unit)).toList();
  }

  private static OptionDescription option(Option option, AnswerType.BandUnit unit) {
    return new OptionDescription(
        option.id(),
        option.text(),
        option.points(),
        option.band().map(band -> BandWords.of(band, unit)).orElse(""));
  }

  private static String tableWords(AnswerType.Table table) {
    int columns = table.columns().size();
    if (table.shape() == AnswerType.Shape.BLOCKS) {
      return "Khối lặp lại, mỗi khối " + columns + " nội dung";
    }
    return table.rows().isEmpty()
        ? "Bảng " + columns + " cột, đơn vị tự thêm dòng"
        : "Bảng " + table.rows().size() + " dòng in sẵn, " + columns + " cột";
  }

  private static AnswerDescription.Table table(AnswerType.Table table) {
    return new AnswerDescription.Table(
        table.shape().name().toLowerCase(java.util.Locale.ROOT),
        table.rowLabel(),
        table.rows().stream()
            .map(row -> new AnswerDescription.Row(row.id(), row.number(), row.label()))
            .toList(),
        table.columns().stream()
            .map(
                column ->
                    new AnswerDescription.Column(
                        column.id(), column.label(), describe(column.type())))
            .toList(),
        table.blankLines(),
        table.fact().map(TableFact::kind).map(TableFact.Kind::term).orElse(""));
  }
}
