package dev.meshwright.cli.mutation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What must be in no text for people, whatever they opened.
final class Said {

  private static final Pattern CLASS =
      Pattern.compile("\\bjavax?\\.[a-z]|\\w*Exception\\b|\\b[A-Z]\\w*Error\\b");

  private Said() {}

  static void complaints(String text, List<String> complaints) {
    if (text.contains("something broke inside") || text.contains("INTERNAL")) {
      complaints.add("broke inside: " + text.strip());
    }
    Matcher name = CLASS.matcher(text);
    if (name.find()) {
      int end = Math.min(text.length(), name.end() + 80);
      complaints.add("names a class: " + text.substring(Math.max(0, name.start() - 80), end));
    }
    if (text.chars().anyMatch(c -> (c < ' ' && c != '\n' && c != '\t') || (c > 126 && c < 160))) {
      complaints.add("holds a control character: " + text.strip());
    }
  }
}
