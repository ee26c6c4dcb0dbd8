package dev.meshwright.usecases.versioning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes entries into a change log in the shape of Keep a Changelog. Every line that is there
/// stays as it is.
final class ChangeLogText {

  static final String FILE = "CHANGELOG.md";

  private static final Pattern UNRELEASED =
      Pattern.compile("^## \\[?Unreleased\\]?.*$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final Pattern RELEASE = Pattern.compile("^## ", Pattern.MULTILINE);
  private static final Pattern END =
      Pattern.compile("^(## |\\[[^\\]\\n]+\\]: )", Pattern.MULTILINE);

  private ChangeLogText() {}

  /// @param added what is new
  /// @param changed what is otherwise, in words
  /// @param removed what is gone
  record Entries(List<String> added, List<String> changed, List<String> removed) {

    Entries {
      added = List.copyOf(added);
      changed = List.copyOf(changed);
      removed = List.copyOf(removed);
    }
  }

  /// The text of a log that has no entry yet.
  static String begun() {
    return "# Changelog\n\n## [Unreleased]\n";
  }

  /// The text with entries under "Unreleased", each below its heading; an entry that is there
  /// already is not written again.
  static String with(String text, Entries entries) {
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    String plain = text.replace("\r\n", "\n");
    String written = plain;
    if (!UNRELEASED.matcher(written).find()) {
      written = withUnreleased(written);
    }
    written = with(written, "Added", entries.added());
    written = with(written, "Changed", entries.changed());
    written = with(written, "Removed", entries.removed());
    return written.replace("\n", lineEnd);
  }

  private static String withUnreleased(String text) {
    Matcher release = RELEASE.matcher(text);
    int place = release.find() ? release.start() : text.length();
    String before = text.substring(0, place);
    String gap =
        before.isEmpty() || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    String after = place < text.length() ? "\n" : "";
    return before + gap + "## [Unreleased]\n" + after + text.substring(place);
  }

  private static String with(String text, String heading, List<String> entries) {
    Matcher unreleased = UNRELEASED.matcher(text);
    if (!unreleased.find()) {
      return text;
    }
    int start = unreleased.end();
    Matcher next = END.matcher(text);
    int end = next.find(start) ? next.start() : text.length();
    String section = text.substring(start, end);
    List<String> fresh = new ArrayList<>();
    for (String entry : entries) {
      if (section.lines().noneMatch(("- " + entry)::equals)) {
        fresh.add("- " + entry);
      }
    }
    if (fresh.isEmpty()) {
      return text;
    }
    String lines = String.join("\n", fresh) + "\n";
    Matcher head =
        Pattern.compile("^### " + heading + "[ \\t]*$", Pattern.MULTILINE).matcher(section);
    if (!head.find()) {
      String kept = section.stripTrailing();
      String rest = end < text.length() ? "\n" : "";
      return text.substring(0, start)
          + kept
          + "\n\n### "
          + heading
          + "\n\n"
          + lines
          + rest
          + text.substring(end);
    }
    int place = endOfList(section, head.end());
    return text.substring(0, start)
        + section.substring(0, place)
        + (section.substring(0, place).endsWith("\n") ? "" : "\n")
        + lines
        + section.substring(place)
        + text.substring(end);
  }

  /// Where the list below a heading ends.
  private static int endOfList(String section, int from) {
    Matcher next = Pattern.compile("^###", Pattern.MULTILINE).matcher(section);
    int end = next.find(from) ? next.start() : section.length();
    String list = section.substring(from, end);
    return from + Math.max(list.stripTrailing().length(), 0) + (list.isBlank() ? blank(list) : 1);
  }

  private static int blank(String list) {
    return Math.min(list.length(), 2);
  }
}
