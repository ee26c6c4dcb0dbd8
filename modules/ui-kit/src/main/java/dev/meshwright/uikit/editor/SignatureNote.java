package dev.meshwright.uikit.editor;

import java.util.List;

/// How what is called at the caret can be called.
///
/// @param ways the likeliest first
public record SignatureNote(List<Way> ways) {

  public SignatureNote {
    ways = List.copyOf(ways);
  }

  /// One way to call it, as text.
  ///
  /// @param before what stands before the parameter at the caret
  /// @param current that parameter; empty where this way has none there
  /// @param after the rest
  /// @param about what it does; may be empty
  public record Way(String before, String current, String after, String about) {}
}
