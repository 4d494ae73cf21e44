package vn.thuoc.warehouse;

import java.io.Serializable;

/**
 * Work on one item that may be done anywhere: on another core, or on another machine of a cluster.
 * What it holds, takes and gives has to be serializable.
 */
@FunctionalInterface
public interface Spread<T extends Serializable, R extends Serializable> extends Serializable {
  R apply(T item);
}
