package dev.meshwright.cli.frame;

import dev.meshwright.model.Severity;

/// Colors for a terminal, or none. They are noncharacters on the way, since no escape sequence of
/// any other origin may reach the terminal; [#onTerminal] makes them what a terminal understands.
///
/// @param on whether the terminal shows them
public record Ansi(boolean on) {

  private static final char PLAIN = '\uFDD0';
  private static final char STRONG = '\uFDD1';
  private static final char FAINT = '\uFDD2';
  private static final char RED = '\uFDD3';
  private static final char YELLOW = '\uFDD4';
  private static final char CYAN = '\uFDD5';

  public String strong(String text) {
    return with(STRONG, text);
  }

  public String faint(String text) {
    return with(FAINT, text);
  }

  /// A text in the color of a severity, which its words say as well.
  public String of(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> with(RED, text);
      case WARNING -> with(YELLOW, text);
      case INFO -> with(CYAN, text);
    };
  }

  private String with(char color, String text) {
    return on ? color + text + PLAIN : text;
  }

  /// A painted line as a terminal shows it; without colors where it has none.
  public static String onTerminal(String line, boolean colors) {
    StringBuilder shown = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c < PLAIN || c > CYAN) {
        shown.append(c);
      } else if (colors) {
        shown.append("\u001b[").append(number(c)).append('m');
      }
    }
    return shown.toString();
  }

  private static int number(char color) {
    return switch (color) {
      case STRONG -> 1;
      case FAINT -> 2;
      case RED -> 31;
      case YELLOW -> 33;
      case CYAN -> 36;
      default -> 0;
    };
  }
}
