package vn.thuoc.report;

import java.util.List;

/**
 * What the papers of one issuing body bear at their head and foot, after Decree 30/2020/NĐ-CP, and
 * for bodies of the Party after Guidance 36-HD/VPTW.
 *
 * @param id how commands name it
 * @param units ids of the units whose papers bear it
 * @param kind which heading
 * @param superior the body above, printed over the issuing one; empty where none is printed
 * @param body the issuing body, its lines apart; {@code {name}} stands for the unit that the paper
 *     is asked for
 * @param symbol the letters after the number, such as {@code UBND}
 * @param place where papers are dated
 * @param authority the lines over the signature: in whose name, for whom, the signer's office
 * @param signer the name under the signature; empty where it is written by hand
 * @param recipients who gets the paper, a line each
 */
record Letterhead(
    String id,
    List<String> units,
    Kind kind,
    String superior,
    String body,
    String symbol,
    String place,
    List<String> authority,
    String signer,
    List<String> recipients) {
  private static final String NAME = "{name}";
  private static final String DOTS = "………………………";

  Letterhead {
    units = List.copyOf(units);
    authority = List.copyOf(authority);
    recipients = List.copyOf(recipients);
  }

  /** Which heading a paper has on its right. */
  enum Kind {
    /** Quốc hiệu and tiêu ngữ. */
    STATE,
    /** Đảng Cộng sản Việt Nam. */
    PARTY
  }

  /** The same with a unit's name where the letterhead leaves it open; dots to write on for none. */
  Letterhead named(String unit) {
    String name = unit.isBlank() ? DOTS : unit;
    return new Letterhead(
        id,
        units,
        kind,
        superior.replace(NAME, name),
        body.replace(NAME, name),
        symbol,
        place,
        authority,
        signer,
        recipients);
  }
}
