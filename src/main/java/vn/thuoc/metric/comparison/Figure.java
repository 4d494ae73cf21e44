package vn.thuoc.metric.comparison;

/**
 * Which figure of a form it is.
 *
 * @param lineId the group, or {@code total}; empty where the figure is of the whole form
 * @param side self or verified; empty where it is of both
 */
public record Figure(FormKey form, Item item, String lineId, String side) {}
