package dev.meshwright.cli.report;

import dev.meshwright.model.Severity;

/// Colors for a terminal, or none.
///
/// @param on whether the terminal shows them
public record Paint(boolean on) {

  private static final String RESET = "\u001b[0m";

  public String strong(String text) {
    return with("\u001b[1m", text);
  }

  public String faint(String text) {
    return with("\u001b[2m", text);
  }

  /// A text in the color of a severity, which its words say as well.
  public String of(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> with("\u001b[31m", text);
      case WARNING -> with("\u001b[33m", text);
      case INFO -> with("\u001b[36m", text);
    };
  }

  private String with(String code, String text) {
    return on ? code + text + RESET : text;
  }
}
