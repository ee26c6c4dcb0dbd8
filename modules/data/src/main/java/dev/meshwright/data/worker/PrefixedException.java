package dev.meshwright.data.worker;

import java.sql.SQLException;

/// A failure of a statement that was put together as a prefix and the user's query.
final class PrefixedException extends SQLException {

  private static final long serialVersionUID = 1L;

  private final int prefixLength;

  /// @param prefixLength in bytes
  PrefixedException(SQLException failure, int prefixLength) {
    super(failure.getMessage(), failure);
    this.prefixLength = prefixLength;
  }

  int prefixLength() {
    return prefixLength;
  }
}
