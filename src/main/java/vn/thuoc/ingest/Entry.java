package vn.thuoc.ingest;

import java.math.BigDecimal;
import vn.thuoc.problem.Words;

/** What an entry in a cell says. */
sealed interface Entry {
  /** Nothing stands there, or a dash. */
  record Empty() implements Entry {}

  /** A tick or cross. */
  record Mark() implements Entry {}

  /** The words that the question does not concern the unit. */
  record NotApplicable() implements Entry {}

  /** A number, zero or more. */
  record Amount(BigDecimal number) implements Entry {}

  /**
   * Something that is none of these for certain.
   *
   * @param reason finishes "«x» ..."
   * @param remedy what to enter instead
   */
  record Unclear(IngestError code, Words reason, Words remedy) implements Entry {}
}
