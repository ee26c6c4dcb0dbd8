package dev.meshwright.usecases.draft;

import java.util.regex.Pattern;

/// What a text that was pasted holds.
enum PastedRows {
  MESSAGES,
  TABLE_DEFINITIONS,
  OTHER;

  /// What problems call the text.
  static final String TABLES = "pasted.sql";

  private static final Pattern CREATE = Pattern.compile("(?i)\\bcreate\\b[^;(]{0,60}\\btable\\b");

  static PastedRows of(String text) {
    String start = text.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      return MESSAGES;
    }
    return CREATE.matcher(text).find() ? TABLE_DEFINITIONS : OTHER;
  }
}
