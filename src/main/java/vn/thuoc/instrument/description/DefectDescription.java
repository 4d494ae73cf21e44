package vn.thuoc.instrument.description;

/**
 * A fault of the document itself, with the reading that was chosen.
 *
 * @param id unique within the instrument
 * @param kind what sort of fault
 * @param at the place that it concerns
 * @param document what the document says
 * @param reading how it is read here
 * @param reason why
 */
public record DefectDescription(
    String id, Term kind, PlaceDescription at, String document, String reading, String reason) {}
