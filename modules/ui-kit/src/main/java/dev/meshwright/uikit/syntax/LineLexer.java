package dev.meshwright.uikit.syntax;

/// Reads a text line by line. What must be known of the lines before is one number, so that a
/// change costs the lines it touches.
@FunctionalInterface
public interface LineLexer {

  /// The state in which a text begins.
  int START = 0;

  /// Reads one line; never fails, whatever it holds.
  ///
  /// @param line without its end
  /// @param state as the line before left it
  /// @return the state for the line after
  int lex(String line, int state, TokenSink sink);
}
