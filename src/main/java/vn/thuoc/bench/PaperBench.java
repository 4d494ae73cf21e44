package vn.thuoc.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.metric.Metrics;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.report.PaperFormat;
import vn.thuoc.report.ReportChoice;
import vn.thuoc.report.ReportParameter;
import vn.thuoc.report.Reports;

/** Measures how fast papers of a release are made, in this process. */
public final class PaperBench {
  /** The fewest papers whose quarters can be told apart. */
  public static final int FEWEST = 4;

  private static final String SCORECARD = "scorecard";
  private static final int ONE_BY_ONE = 21;

  private final Reports reports;
  private final Metrics held;

  public PaperBench(Reports reports, Metrics held) {
    this.reports = reports;
    this.held = held;
  }

  /**
   * Makes so many scorecards, of all forms of the release in turn, then one of every other report.
   *
   * @throws ProblemException when the release has no form that a scorecard can be made of
   */
  public PaperSpeed run(int count) {
    double warm = milliseconds(reports::warm) / 1000;
    List<Map<String, String>> forms = printable();
    double first = milliseconds(() -> print(forms.get(0)));
    int processors = Runtime.getRuntime().availableProcessors();
    peaks().forEach(MemoryPoolMXBean::resetPeakUsage);
    int quarter = count / FEWEST;
    double opening = made(forms, 0, quarter, processors);
    long heap = heapMebibytes();
    long before = processorNanoseconds();
    double rest = made(forms, quarter, count, processors);
    double used = (processorNanoseconds() - before) / 1e9;
    long peak = peaks().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    long end = heapMebibytes();
    List<Double> single = new ArrayList<>();
    for (int at = 0; at < ONE_BY_ONE; at++) {
      Map<String, String> form = forms.get(at % forms.size());
      single.add(milliseconds(() -> print(form)));
    }
    single.sort(null);
    return new PaperSpeed(
        processors,
        count,
        Math.min(count, forms.size()),
        warm,
        first,
        single.get(ONE_BY_ONE / 2),
        quarter / opening,
        (count - quarter) / rest,
        used / (count - quarter),
        heap,
        end,
        peak,
        others());
  }

  /** Forms with criteria; which ones a scorecard can be made of is its definition's business. */
  private List<Map<String, String>> printable() {
    List<Map<String, String>> forms = new ArrayList<>();
    MetricQuery query =
        new MetricQuery(
            "unit_year",
            List.of(),
            List.of("unit_id", "year", "instrument_id"),
            Map.of(),
            List.of(),
            OptionalInt.empty());
    Map<Object, Boolean> instruments = new LinkedHashMap<>();
    for (Map<String, Object> row : held.ask(query).rows()) {
      Map<String, String> form = new TreeMap<>();
      form.put("unit", String.valueOf(row.get("unit_id")));
      form.put("year", String.valueOf(row.get("year")));
      form.put("instrument", String.valueOf(row.get("instrument_id")));
      if (instruments.computeIfAbsent(row.get("instrument_id"), id -> isPrinted(form))) {
        forms.add(form);
      }
    }
    if (forms.isEmpty()) {
      throw new ProblemException(
          Problem.error(
              BenchError.NOTHING_TO_PRINT,
              Place.nowhere(),
              new Words(
                  "Kỳ công bố này không có phiếu nào để lập phiếu điểm.",
                  "This release has no form to make a scorecard of."),
              new Words("Chọn kho khác: --warehouse.", "Choose another one: --warehouse.")));
    }
    return forms;
  }

  private boolean isPrinted(Map<String, String> form) {
    try {
      print(form);
      return true;
    } catch (ProblemException e) {
      return false;
    }
  }

  private byte[] print(Map<String, String> form) {
    return reports.print(SCORECARD, form, PaperFormat.PDF, held);
  }

  private double made(List<Map<String, String>> forms, int from, int to, int workers) {
    AtomicInteger next = new AtomicInteger(from);
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      return milliseconds(
              () -> {
                List<CompletableFuture<Void>> all = new ArrayList<>();
                for (int worker = 0; worker < workers; worker++) {
                  all.add(CompletableFuture.runAsync(() -> work(forms, next, to), pool));
                }
                all.forEach(CompletableFuture::join);
              })
          / 1000;
    } finally {
      pool.shutdown();
    }
  }

  private void work(List<Map<String, String>> forms, AtomicInteger next, int to) {
    for (int at = next.getAndIncrement(); at < to; at = next.getAndIncrement()) {
      print(forms.get(at % forms.size()));
    }
  }

  /** One paper of every other report, for the last of the values that fit each parameter. */
  private Map<String, Double> others() {
    Map<String, Double> others = new LinkedHashMap<>();
    for (String report : reports.ids()) {
      if (!report.equals(SCORECARD)) {
        timed(report, false)
            .or(() -> timed(report, true))
            .ifPresent(time -> others.put(report, time));
      }
    }
    return others;
  }

  /** Nothing when the values fit each other but no form was sent in for them. */
  private Optional<Double> timed(String report, boolean optionalToo) {
    PaperFormat format = reports.formats(report).iterator().next();
    Map<String, String> said = said(report, optionalToo);
    try {
      reports.print(report, said, format, held);
      return Optional.of(milliseconds(() -> reports.print(report, said, format, held)));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  private Map<String, String> said(String report, boolean optionalToo) {
    Map<String, String> said = new TreeMap<>();
    for (ReportParameter parameter : reports.parameters(report)) {
      if (optionalToo || !parameter.optional()) {
        List<ReportChoice> choices =
            reports.choices(report, parameter.id(), said, held, Language.VI);
        if (!choices.isEmpty()) {
          said.put(parameter.id(), choices.get(choices.size() - 1).value());
        }
      }
    }
    return said;
  }

  private static double milliseconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e6;
  }

  private static long processorNanoseconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private static List<MemoryPoolMXBean> peaks() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static long heapMebibytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}
