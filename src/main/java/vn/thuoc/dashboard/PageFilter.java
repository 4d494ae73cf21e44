package vn.thuoc.dashboard;

import java.util.Optional;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.problem.Words;

/**
 * Something that a page can be narrowed by from its address.
 *
 * @param id name in the address
 * @param label what people see beside it
 * @param dimension the dimension that it filters, the same in every view
 * @param choices the question whose rows are the values to choose from
 * @param choiceLabel the dimension that people read instead of the value
 * @param choosesFirst whether the first choice holds when the address names none
 */
record PageFilter(
    String id,
    Words label,
    String dimension,
    MetricQuery choices,
    Optional<String> choiceLabel,
    boolean choosesFirst) {}
