package dev.meshwright.history;

/// Patterns of `.gitignore`.
public final class IgnorePattern {

  private IgnorePattern() {}

  /// One that means a single file and no other.
  ///
  /// @param path from the folder of the file of patterns
  public static String of(String path) {
    StringBuilder pattern = new StringBuilder("/");
    for (int i = 0; i < path.length(); i++) {
      char letter = path.charAt(i);
      if ("\\*?[".indexOf(letter) >= 0) {
        pattern.append('\\');
      }
      pattern.append(letter);
    }
    // A space at the end counts only when it is escaped.
    if (path.endsWith(" ")) {
      pattern.insert(pattern.length() - 1, '\\');
    }
    return pattern.toString();
  }
}
