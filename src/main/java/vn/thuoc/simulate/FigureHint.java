package vn.thuoc.simulate;

import java.util.Optional;

/**
 * How large a figure usually is.
 *
 * @param figure the figure as the instrument names it
 * @param of the figure it is measured against, if it is one of the form's
 * @param size the size of the unit it is measured against, if it is that
 * @param range how many times that; the number itself where it is measured against nothing
 */
record FigureHint(String figure, Optional<String> of, Optional<String> size, Range range) {}
