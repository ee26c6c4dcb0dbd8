package dev.meshwright.history;

/// A commit, by its id.
///
/// @param id 40 hexadecimal digits
public record Revision(String id) {

  /// The first seven digits, as people quote commits.
  public String abbreviated() {
    return id.substring(0, Math.min(7, id.length()));
  }

  @Override
  public String toString() {
    return id;
  }
}
