package vn.thuoc.ingest.filling;

import java.util.Map;
import java.util.Set;
import vn.thuoc.ingest.AnswerAddress;

/** An empty form of one format, taken apart at its places so that it can be filled in often. */
interface BlankForm {

  /** The places that the form has. */
  Set<AnswerAddress> places();

  /** Whether lines can be added to a list that the unit writes itself. */
  default boolean grows() {
    return false;
  }

  /** Whether a place whose boxes say it all can still take words beside them. */
  default boolean takesWordsAtBoxes() {
    return false;
  }

  /** What a person writes in this place to say this. */
  String written(AnswerAddress address, String text);

  /** The form with these texts, each at a place that it has. */
  byte[] fill(Map<AnswerAddress, String> entries);
}
