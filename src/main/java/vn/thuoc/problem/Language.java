package vn.thuoc.problem;

/** The languages people are spoken to in. */
public enum Language {
  VI,
  EN
}
