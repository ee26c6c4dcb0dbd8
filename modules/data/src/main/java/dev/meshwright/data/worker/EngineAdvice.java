package dev.meshwright.data.worker;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Messages of the engine advise statements that a preview refuses: settings, extensions, pages
/// about them. Users get a way on that is theirs.
final class EngineAdvice {

  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?:])\\s+|\\n+");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\b(?:SET|RESET|PRAGMA|INSTALL|LOAD|ATTACH)\\s+\\w|https?://|Possible solutions");

  private EngineAdvice() {}

  /// The message without sentences that advise such a statement.
  static String without(String message) {
    if (!STATEMENT.matcher(message).find()) {
      return message;
    }
    return Arrays.stream(SENTENCES.split(message))
        .filter(sentence -> !STATEMENT.matcher(sentence).find())
        .collect(Collectors.joining(" "));
  }

  static String wayOn(EngineError error) {
    String message = error.message();
    if (error.type().equalsIgnoreCase("Out of Memory")) {
      return "Filter the samples or aggregate earlier, or raise the memory limit in the settings.";
    }
    return message.contains("expression depth")
        ? "Move inner parts into common table expressions, or split long chains of operators."
        : "";
  }
}
