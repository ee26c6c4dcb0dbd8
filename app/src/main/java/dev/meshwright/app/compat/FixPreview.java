package dev.meshwright.app.compat;

import dev.meshwright.model.FileEdit;
import dev.meshwright.model.Fix;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What applying a fix would write, line by line.
///
/// @param title of the fix
/// @param parts the places that it edits
record FixPreview(String title, List<Part> parts) {

  private static final int MOST_PARTS = 4;
  private static final int MOST_LINES = 12;
  private static final int LONGEST_LINE = 240;

  FixPreview {
    parts = List.copyOf(parts);
  }

  /// Lines that stand together.
  ///
  /// @param where file and line
  /// @param removed lines as they are; empty where only lines are added, and in other files
  /// @param added lines as they would be
  record Part(String where, List<String> removed, List<String> added) {
    Part {
      removed = List.copyOf(removed);
      added = List.copyOf(added);
    }
  }

  /// @param file whose text is known
  /// @param text that the edits of that file speak of
  static FixPreview of(Fix fix, String file, String text) {
    Map<String, List<TextEdit>> byFile = new LinkedHashMap<>();
    for (FileEdit edit : fix.edits()) {
      byFile.computeIfAbsent(edit.file(), name -> new ArrayList<>()).add(edit.edit());
    }
    List<Part> parts = new ArrayList<>();
    byFile.forEach((name, edits) -> {
      if (name.equals(file)) {
        parts.addAll(inText(file, text, edits));
      } else {
        edits.forEach(edit -> parts.add(new Part(name, List.of(), lines(edit.replacement()))));
      }
    });
    return new FixPreview(fix.title(), parts.subList(0, Math.min(MOST_PARTS, parts.size())));
  }

  private static List<Part> inText(String file, String text, List<TextEdit> edits) {
    LineIndex index = LineIndex.of(text);
    List<TextEdit> sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparing(TextEdit::range));
    List<Part> parts = new ArrayList<>();
    List<TextEdit> together = new ArrayList<>();
    TextRange lines = TextRange.at(0);
    for (TextEdit edit : sorted) {
      TextRange touched = wholeLines(text, index, edit.range());
      if (!together.isEmpty() && touched.start() > lines.end()) {
        parts.add(part(file, text, index, lines, together));
        together.clear();
      }
      lines = together.isEmpty() ? touched : lines.union(touched);
      together.add(edit);
    }
    if (!together.isEmpty()) {
      parts.add(part(file, text, index, lines, together));
    }
    return parts;
  }

  private static TextRange wholeLines(String text, LineIndex index, TextRange range) {
    int end = text.indexOf('\n', range.end());
    return new TextRange(
        index.lineStart(index.position(range.start()).line()), end < 0 ? text.length() : end);
  }

  private static Part part(
      String file, String text, LineIndex index, TextRange range, List<TextEdit> edits) {
    String before = range.of(text);
    String after =
        TextEdits.apply(
            before,
            edits.stream()
                .map(edit ->
                    new TextEdit(
                        new TextRange(
                            edit.range().start() - range.start(),
                            edit.range().end() - range.start()),
                        edit.replacement()))
                .toList());
    List<String> old = new ArrayList<>(before.lines().toList());
    List<String> now = new ArrayList<>(after.lines().toList());
    int line = index.position(range.start()).line();
    while (!old.isEmpty() && !now.isEmpty() && old.getFirst().equals(now.getFirst())) {
      old.removeFirst();
      now.removeFirst();
      line++;
    }
    while (!old.isEmpty() && !now.isEmpty() && old.getLast().equals(now.getLast())) {
      old.removeLast();
      now.removeLast();
    }
    return new Part(file + ":" + line, bounded(old), bounded(now));
  }

  private static List<String> lines(String text) {
    return bounded(text.lines().filter(line -> !line.isBlank()).toList());
  }

  private static List<String> bounded(List<String> lines) {
    return lines.stream()
        .limit(MOST_LINES)
        .map(line ->
            line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "\u2026")
        .toList();
  }
}
