package dev.meshwright.uikit.syntax;

/// Takes the tokens of a line, in order.
@FunctionalInterface
public interface TokenSink {

  /// @param start first column, from 0
  /// @param end column after the last
  void token(int start, int end, TokenKind kind);
}
