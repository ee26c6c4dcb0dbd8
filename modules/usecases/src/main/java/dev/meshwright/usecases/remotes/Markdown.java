package dev.meshwright.usecases.remotes;

/// Text of others inside Markdown.
public final class Markdown {

  private Markdown() {}

  /// A line that shows as it is written.
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.replaceAll("\\s+", " ").toCharArray()) {
      if ("\\`*_[]<>|#@".indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
