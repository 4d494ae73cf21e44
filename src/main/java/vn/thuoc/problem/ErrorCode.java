package vn.thuoc.problem;

/** One kind of problem. Each package owns one enum of these. */
public interface ErrorCode {
  /** The constant's name, stable: people search for it and scripts test it. */
  String name();

  ErrorClass errorClass();
}
