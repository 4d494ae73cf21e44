package vn.thuoc.app;

import java.util.ArrayList;
import java.util.List;
import vn.thuoc.metric.comparison.Comparison;
import vn.thuoc.metric.comparison.FormChange;
import vn.thuoc.metric.comparison.Item;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.Release;

/** A comparison in a few sentences. */
record ComparisonSummary(Comparison comparison) {
  List<Words> lines() {
    List<Words> lines = new ArrayList<>();
    lines.add(
        new Words(
            "Từ kỳ " + named(comparison.before()) + " đến kỳ " + named(comparison.after()) + ".",
            "From release "
                + named(comparison.before())
                + " to "
                + named(comparison.after())
                + "."));
    lines.add(definitions());
    lines.add(
        words(
            "Phiếu: %d mới, %d có bản sửa, %d không còn, %d như cũ.",
            "Forms: %d new, %d revised, %d gone, %d the same.",
            forms(FormChange.NEW),
            forms(FormChange.REVISED),
            forms(FormChange.GONE),
            forms(FormChange.SAME)));
    lines.add(
        words(
            "Tổng điểm, phiếu có ở cả hai kỳ: tự chấm tăng %d, giảm %d; thẩm định tăng %d, giảm"
                + " %d.",
            "Totals of forms in both: self up %d, down %d; verified up %d, down %d.",
            comparison.totals("self", 1),
            comparison.totals("self", -1),
            comparison.totals("verified", 1),
            comparison.totals("verified", -1)));
    lines.add(
        words(
            "Khác đi ở các phiếu đó: %d điểm tổng hoặc nhóm, %d thứ hạng, %d mức, %d xếp loại.",
            "Other in those: %d points of totals or groups, %d ranks, %d levels, %d ratings.",
            comparison.changed(Item.SCORE),
            comparison.changed(Item.RANK),
            comparison.changed(Item.LEVEL),
            comparison.changed(Item.RATING)));
    lines.add(
        words(
            "Phát hiện: %d → %d.",
            "Findings: %d → %d.", comparison.findingsBefore(), comparison.findingsAfter()));
    return lines;
  }

  private Words definitions() {
    return comparison
        .sameDefinitions()
        .map(
            same ->
                same
                    ? new Words(
                        "Định nghĩa, danh mục và chương trình: như nhau.",
                        "Definitions, units and program: the same.")
                    : new Words(
                        "Định nghĩa, danh mục hoặc chương trình: có thay đổi, nên điểm có thể khác"
                            + " dù phiếu như cũ.",
                        "Definitions, units or program changed: points may differ for the same"
                            + " form."))
        .orElseGet(
            () ->
                new Words(
                    "Định nghĩa: kỳ cũ không ghi lại, không rõ có thay đổi.",
                    "Definitions: not recorded by the older release."));
  }

  private long forms(FormChange change) {
    return comparison.forms().getOrDefault(change, 0L);
  }

  private static String named(Release release) {
    return release.id() + " «" + release.name() + "»";
  }

  private static Words words(String vi, String en, Object... numbers) {
    return new Words(vi.formatted(numbers), en.formatted(numbers));
  }
}
