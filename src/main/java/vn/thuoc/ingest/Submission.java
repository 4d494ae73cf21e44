package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import vn.thuoc.instrument.answer.AnswerState;

/**
 * One unit's answers to one instrument for one year, as read from one sheet.
 *
 * @param instrumentId the form
 * @param year the year assessed
 * @param tier the term of the unit's tier
 * @param unitId whose form it is
 * @param file where it came from
 * @param sheet the sheet's name
 * @param answers one for every question and side; questions of the head have the self side only
 * @param printed points that the form prints
 * @param notes texts of the column for notes
 * @param findings what could not be placed or read for certain
 * @param simulated whether the file says of itself that nobody sent these figures in
 */
public record Submission(
    String instrumentId,
    int year,
    String tier,
    String unitId,
    SourceFile file,
    String sheet,
    List<StagedAnswer> answers,
    List<PrintedPoints> printed,
    List<LineNote> notes,
    List<Finding> findings,
    boolean simulated) {

  /** What a unit did send in. */
  public Submission(
      String instrumentId,
      int year,
      String tier,
      String unitId,
      SourceFile file,
      String sheet,
      List<StagedAnswer> answers,
      List<PrintedPoints> printed,
      List<LineNote> notes,
      List<Finding> findings) {
    this(instrumentId, year, tier, unitId, file, sheet, answers, printed, notes, findings, false);
  }

  public Submission {
    answers = List.copyOf(answers);
    printed = List.copyOf(printed);
    notes = List.copyOf(notes);
    findings = List.copyOf(findings);
  }

  /** The same, marked as simulated. */
  public Submission asSimulated() {
    return new Submission(
        instrumentId, year, tier, unitId, file, sheet, answers, printed, notes, findings, true);
  }

  /** The same submission with findings that were made before its answers were read. */
  Submission after(List<Finding> before) {
    List<Finding> all = new ArrayList<>(before);
    all.addAll(findings);
    return new Submission(
        instrumentId, year, tier, unitId, file, sheet, answers, printed, notes, all, simulated);
  }

  /**
   * SHA-256 in hex over what was answered, printed and noted, and over the mark of simulated
   * figures, so that real ones never count as the same. File names, bytes and cell positions are no
   * part of it, so that the same content in another file counts as unchanged.
   */
  public String contentHash() {
    Digest digest = new Digest();
    digest.add(instrumentId).add(String.valueOf(year)).add(tier).add(unitId);
    for (StagedAnswer answer : answers) {
      digest
          .add(answer.questionId())
          .add(answer.side().term())
          .add(answer.answer().state().term())
          .add(answer.answer().value().map(Digest::canonical).orElse(""))
          .add(answer.answer().state() == AnswerState.REJECTED ? answer.raw() : "");
    }
    for (PrintedPoints points : printed) {
      digest
          .add(points.lineId())
          .add(points.side().term())
          .add(points.points().stripTrailingZeros().toPlainString());
    }
    for (LineNote note : notes) {
      digest.add(note.lineId()).add(note.text());
    }
    if (simulated) {
      digest.add(SimulatedFile.PROPERTY);
    }
    return digest.hex();
  }
}
