package dev.meshwright.uikit.typing;

import dev.meshwright.uikit.syntax.Language;

/// How the lines of a text are indented.
///
/// @param tabs whether by tabs
/// @param width columns that one level takes
public record Indentation(boolean tabs, int width) {

  private static final int WIDEST = 8;

  /// Lines that are looked at: what they do not tell, the others will not either.
  private static final int LOOKED_AT = 500;

  /// As most of the lines of a text have it that are indented further than the line before them.
  ///
  /// @param usual where no line tells
  public static Indentation of(String text, Indentation usual) {
    int[] steps = new int[WIDEST + 1];
    int tabs = 0;
    int before = 0;
    int start = 0;
    for (int line = 0; line < LOOKED_AT && start < text.length(); line++) {
      int end = Lines.end(text, start);
      String indent = Lines.indent(text, start, end);
      if (!text.substring(start, end).isBlank()) {
        if (indent.indexOf('\t') >= 0) {
          tabs++;
        } else {
          int step = indent.length() - before;
          if (step > 1 && step <= WIDEST) {
            steps[step]++;
          }
          before = indent.length();
        }
      }
      start = end + 1;
    }
    int best = 0;
    int spaces = 0;
    for (int step = 0; step < steps.length; step++) {
      spaces += steps[step];
      best = steps[step] > steps[best] ? step : best;
    }
    if (tabs > spaces) {
      return new Indentation(true, usual.width());
    }
    return spaces == 0 ? usual : new Indentation(false, best);
  }

  /// How texts of a language are indented where nothing else is known.
  public static Indentation usual(Language language) {
    return new Indentation(false, language.indent().length());
  }

  /// One level.
  public String unit() {
    return tabs ? "\t" : " ".repeat(width);
  }
}
