package vn.thuoc.ingest.filling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.template.TemplateFormat;
import vn.thuoc.ingest.template.TemplateWriter;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.unit.Units;

/**
 * Fills in the empty forms of instruments. Each empty form is made once and kept; filling one in is
 * a single pass over its text. May be used by several threads.
 */
public final class FormFiller {
  private final Units units;
  private final Map<Blank, BlankForm> blanks = new ConcurrentHashMap<>();
  private final Map<String, FormSlots> slots = new ConcurrentHashMap<>();

  /**
   * @param units whose names the drop-downs of workbooks offer
   */
  public FormFiller(Units units) {
    this.units = units;
  }

  /** One empty form; one that is to carry simulated figures says so in itself. */
  private record Blank(String instrument, TemplateFormat format, boolean simulated) {}

  /**
   * The places of the form, as it carries them out of sight; an option with a box of its own has an
   * address of its own.
   */
  public Set<AnswerAddress> places(Instrument instrument, TemplateFormat format) {
    return blank(instrument, format, false).places();
  }

  /**
   * The form with these answers in it.
   *
   * @param written place to what a person writes there: numbers as Vietnamese people write them,
   *     options by id or printed words or by the address of their box with any text; empty texts
   *     are left out. Lines beyond those of the empty form are added to CSV forms alone
   * @return the file, the same bytes for the same answers
   * @throws ProblemException naming every address that the form has no place for
   */
  public byte[] fill(
      Instrument instrument, TemplateFormat format, Map<AnswerAddress, String> written) {
    return fill(instrument, format, written, false);
  }

  /** The same with figures that nobody sent in, which the file says where people see it. */
  public byte[] fillSimulated(
      Instrument instrument, TemplateFormat format, Map<AnswerAddress, String> written) {
    return fill(instrument, format, written, true);
  }

  private byte[] fill(
      Instrument instrument,
      TemplateFormat format,
      Map<AnswerAddress, String> written,
      boolean simulated) {
    BlankForm blank = blank(instrument, format, simulated);
    Placing placing = new Placing(instrument, blank, slots(instrument), format);
    return blank.fill(placing.place(written));
  }

  private FormSlots slots(Instrument instrument) {
    return slots.computeIfAbsent(instrument.id(), id -> new FormSlots(instrument));
  }

  private BlankForm blank(Instrument instrument, TemplateFormat format, boolean simulated) {
    return blanks.computeIfAbsent(
        new Blank(instrument.id(), format, simulated), key -> read(instrument, key));
  }

  private BlankForm read(Instrument instrument, Blank blank) {
    try {
      byte[] empty = new TemplateWriter().bytes(instrument, units, blank.format());
      return switch (blank.format()) {
        case XLSX -> BlankWorkbook.of(empty, slots(instrument), blank.simulated());
        case DOCX -> BlankDocument.of(empty, blank.simulated());
        case CSV -> new BlankCsv(empty, blank.simulated());
      };
    } catch (IOException e) {
      // an empty form is made in memory, which touches nothing that could fail
      throw new UncheckedIOException(e);
    }
  }
}
