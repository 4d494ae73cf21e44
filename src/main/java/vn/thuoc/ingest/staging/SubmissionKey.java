package vn.thuoc.ingest.staging;

import java.io.Serializable;
import vn.thuoc.ingest.Submission;

/**
 * Whose form for which year: submissions with the same key are revisions of each other.
 *
 * @param instrumentId the form
 * @param year the year assessed
 * @param unitId whose form it is
 */
public record SubmissionKey(String instrumentId, int year, String unitId) implements Serializable {

  static SubmissionKey of(Submission submission) {
    return new SubmissionKey(submission.instrumentId(), submission.year(), submission.unitId());
  }

  /** Instrument, year and unit in one word. */
  String word() {
    return instrumentId + "/" + year + "/" + unitId;
  }
}
