package vn.thuoc.app;

import vn.thuoc.bench.BenchResult;

/** Prints what was measured, table by table. */
final class BenchTables {
  private final Figures figures;

  BenchTables(Terminal terminal) {
    this.figures = new Figures(terminal);
  }

  void print(BenchResult result) {
    if (!result.sizes().isEmpty()) {
      new BenchSizeTables(figures).print(result);
    }
    new BenchAnswerTables(figures).print(result);
  }
}
