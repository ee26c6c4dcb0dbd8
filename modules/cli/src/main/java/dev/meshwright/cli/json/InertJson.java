package dev.meshwright.cli.json;

import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.model.json.JsonWriter;

/// JSON that may pass through a terminal or the log of a build: what these obey is harmless as an
/// escape.
public final class InertJson {

  private InertJson() {}

  /// Over several lines, for one document.
  public static JsonWriter indented(Appendable out) {
    return JsonWriter.indented(out).escaping(InertJson::isOrder);
  }

  /// On one line, without a line break behind it.
  public static JsonWriter compact(Appendable out) {
    return JsonWriter.compact(out).escaping(InertJson::isOrder);
  }

  private static boolean isOrder(String text, int index) {
    char c = text.charAt(index);
    return TerminalText.isOrder(c) || (c == '#' && index > 0 && text.charAt(index - 1) == '#');
  }
}
