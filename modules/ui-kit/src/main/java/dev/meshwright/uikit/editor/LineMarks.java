package dev.meshwright.uikit.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// Collects style classes for stretches of one line, overlapping as they may, and cuts them into
/// stretches of one set of classes each.
final class LineMarks {

  /// Part of a line in one style.
  ///
  /// @param length in characters
  /// @param classes sorted, so that equal sets are equal lists
  record Run(int length, List<String> classes) {
    Run {
      classes = List.copyOf(classes);
    }
  }

  private record Mark(int start, int end, String styleClass) {}

  private final int length;
  private final List<Mark> marks = new ArrayList<>();

  /// @param length of the line
  LineMarks(int length) {
    this.length = length;
  }

  /// Marks a stretch; what lies beyond the line is cut off.
  void add(int start, int end, String styleClass) {
    int from = Math.max(0, start);
    int to = Math.min(length, end);
    if (from < to) {
      marks.add(new Mark(from, to, styleClass));
    }
  }

  /// The whole line as runs; empty when nothing is marked.
  List<Run> runs() {
    if (marks.isEmpty()) {
      return List.of();
    }
    TreeMap<Integer, List<Mark>> starts = new TreeMap<>();
    TreeMap<Integer, List<Mark>> ends = new TreeMap<>();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0));
    for (Mark mark : marks) {
      starts.computeIfAbsent(mark.start(), at -> new ArrayList<>()).add(mark);
      ends.computeIfAbsent(mark.end(), at -> new ArrayList<>()).add(mark);
      cuts.add(mark.start());
      cuts.add(mark.end());
    }
    cuts.add(length);
    List<Run> runs = new ArrayList<>();
    List<Mark> open = new ArrayList<>();
    int before = 0;
    for (int cut : cuts) {
      if (cut > before) {
        addRun(runs, cut - before, classes(open));
      }
      open.removeAll(ends.getOrDefault(cut, List.of()));
      open.addAll(starts.getOrDefault(cut, List.of()));
      before = cut;
    }
    return runs;
  }

  private static List<String> classes(List<Mark> open) {
    return open.stream().map(Mark::styleClass).distinct().sorted().toList();
  }

  private static void addRun(List<Run> runs, int length, List<String> classes) {
    if (!runs.isEmpty() && runs.getLast().classes().equals(classes)) {
      Run last = runs.removeLast();
      runs.add(new Run(last.length() + length, classes));
    } else {
      runs.add(new Run(length, classes));
    }
  }
}
