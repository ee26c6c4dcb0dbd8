package dev.meshwright.text;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The entries of a mapping or sequence in their text: adds, removes and orders them.
///
/// @param ranges of the entries, dashes included
/// @param edits takes what is to be done
record YamlEntries(
    String text,
    boolean flow,
    String lineBreak,
    List<TextRange> ranges,
    Collection<TextEdit> edits) {

  /// @param wanted the entries as they are to be
  /// @param onlyOrder whether they are the same ones, each as it was
  /// @return the old entries that stay where they are and can be changed inside
  Set<Integer> arrange(List<YamlMerge.Entry> wanted, boolean onlyOrder) {
    List<Integer> order = wanted.stream().flatMap(entry -> entry.old().stream()).toList();
    if (onlyOrder) {
      for (int slot = 0; slot < order.size(); slot++) {
        if (order.get(slot) != slot) {
          edits.add(TextEdit.replace(ranges.get(slot), ranges.get(order.get(slot)).of(text)));
        }
      }
      return Set.of();
    }
    Set<Integer> stays = rising(order);
    if (stays.isEmpty()) {
      all(wanted);
      return stays;
    }
    for (int first = 0; first < ranges.size(); first++) {
      int last = first;
      while (last < ranges.size() && !stays.contains(last)) {
        last++;
      }
      if (last > first) {
        remove(first, last - 1);
        first = last;
      }
    }
    int previous = -1;
    List<YamlMerge.Entry> added = new ArrayList<>();
    for (YamlMerge.Entry entry : wanted) {
      if (entry.old().filter(stays::contains).isPresent()) {
        insert(previous, entry.old().get(), added);
        added.clear();
        previous = entry.old().get();
      } else {
        added.add(entry);
      }
    }
    insert(previous, ranges.size(), added);
    return stays;
  }

  /// Nothing of the old entries is left.
  private void all(List<YamlMerge.Entry> wanted) {
    TextRange old = ranges.getFirst().union(ranges.getLast());
    edits.add(TextEdit.replace(old, texts(wanted, old.start())));
  }

  private String texts(List<YamlMerge.Entry> added, int sample) {
    String indentation = " ".repeat(sample - lineStart(sample));
    return added.stream()
        .map(entry -> entry.text().apply(indentation))
        .collect(Collectors.joining(separator(sample)));
  }

  private String separator(int sample) {
    return flow ? ", " : lineBreak + " ".repeat(sample - lineStart(sample));
  }

  /// The longest beginning-to-end run of indexes that rise: the others are written anew.
  private static Set<Integer> rising(List<Integer> order) {
    int[] length = new int[order.size()];
    int[] before = new int[order.size()];
    int best = -1;
    for (int i = 0; i < order.size(); i++) {
      length[i] = 1;
      before[i] = -1;
      for (int j = 0; j < i; j++) {
        if (order.get(j) < order.get(i) && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          before[i] = j;
        }
      }
      best = best < 0 || length[i] > length[best] ? i : best;
    }
    Set<Integer> stays = new HashSet<>();
    for (int at = best; at >= 0; at = before[at]) {
      stays.add(order.get(at));
    }
    return stays;
  }

  private void remove(int first, int behind) {
    int start = ranges.get(first).start();
    int end = ranges.get(behind).end();
    if (flow) {
      if (behind + 1 < ranges.size()) {
        end = ranges.get(behind + 1).start();
      } else if (first > 0) {
        start = ranges.get(first - 1).end();
      }
      edits.add(TextEdit.delete(new TextRange(start, end)));
      return;
    }
    int line = lineStart(start);
    boolean ownLine = text.substring(line, start).isBlank();
    if (ownLine) {
      boolean last = behind + 1 == ranges.size() && line > 0;
      edits.add(
          TextEdit.delete(
              last
                  ? new TextRange(breakBefore(line), lineContent(end))
                  : new TextRange(line, lineEnd(end))));
    } else if (behind + 1 < ranges.size()) {
      edits.add(TextEdit.delete(new TextRange(start, ranges.get(behind + 1).start())));
    } else {
      edits.add(TextEdit.delete(new TextRange(start, end)));
    }
  }

  private int lineStart(int offset) {
    int at = offset;
    while (at > 0 && text.charAt(at - 1) != '\n') {
      at--;
    }
    return at;
  }

  /// Behind the line break of the line that an offset is in.
  private int lineEnd(int offset) {
    int next = text.indexOf('\n', offset);
    return next < 0 ? text.length() : next + 1;
  }

  private int breakBefore(int line) {
    int at = line - 1;
    return at > 0 && text.charAt(at - 1) == '\r' ? at - 1 : at;
  }

  /// @param previous index of the entry before; -1 for none
  /// @param next index of the entry behind
  private void insert(int previous, int next, List<YamlMerge.Entry> added) {
    if (added.isEmpty()) {
      return;
    }
    int sample = ranges.get(Math.max(0, Math.min(previous, ranges.size() - 1))).start();
    String together = texts(added, sample);
    if (previous < 0) {
      edits.add(TextEdit.insert(ranges.get(next).start(), together + separator(sample)));
    } else {
      int end = ranges.get(previous).end();
      edits.add(TextEdit.insert(flow ? end : lineContent(end), separator(sample) + together));
    }
  }

  /// Behind a comment that stands on the line.
  private int lineContent(int offset) {
    int end = text.indexOf('\n', offset);
    int at = end < 0 ? text.length() : end;
    return at > 0 && text.charAt(at - 1) == '\r' && at > offset ? at - 1 : at;
  }
}
