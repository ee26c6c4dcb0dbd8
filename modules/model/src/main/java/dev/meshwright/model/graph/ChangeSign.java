package dev.meshwright.model.graph;

/// What became of a part of a graph since an earlier state. Shown by a sign as well as by colour.
public enum ChangeSign {
  SAME(""),
  ADDED("+"),
  REMOVED("\u2212"),
  CHANGED("\u0394");

  private final String sign;

  ChangeSign(String sign) {
    this.sign = sign;
  }

  /// One letter, or nothing.
  public String sign() {
    return sign;
  }
}
