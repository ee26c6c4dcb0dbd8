package dev.meshwright.app.signs;

import java.util.List;

/// A row of a structure that carries a sign.
public interface SignedRow {

  /// What changed since the version it is compared with.
  RowSign sign();

  List<? extends SignedRow> children();

  /// Whether it was there before, and is no more.
  default boolean isGone() {
    return sign().gone();
  }

  /// Whether anything is known to have changed here or below.
  default boolean hasSigns() {
    return sign().kind().worst(worstInside()) != RowSign.Kind.NONE;
  }

  /// The worst sign of what it holds.
  default RowSign.Kind worstInside() {
    RowSign.Kind worst = RowSign.Kind.NONE;
    for (SignedRow child : children()) {
      worst = worst.worst(child.sign().kind()).worst(child.worstInside());
    }
    return worst;
  }
}
