package dev.meshwright.text;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.List;

/// What stands between two brackets, separated by commas: the members of an object or the items of
/// an array.
///
/// @param inner between the brackets
/// @param entries the ranges of the entries, in order
record JsonEntries(String text, JsonLayout layout, TextRange inner, List<TextRange> entries) {

  static JsonEntries of(String text, JsonLayout layout, ObjectNode object) {
    List<TextRange> entries = object.members().stream().map(Member::range).toList();
    return new JsonEntries(text, layout, inner(text, object.range(), '}'), entries);
  }

  static JsonEntries of(String text, JsonLayout layout, ArrayNode array) {
    List<TextRange> entries = array.items().stream().map(TreeNode::range).toList();
    return new JsonEntries(text, layout, inner(text, array.range(), ']'), entries);
  }

  private static TextRange inner(String text, TextRange range, char closing) {
    boolean closed = range.length() > 1 && text.charAt(range.end() - 1) == closing;
    return new TextRange(range.start() + 1, closed ? range.end() - 1 : range.end());
  }

  /// The indentation that the lines of a new entry at `index` hang on.
  String indentationAt(int index) {
    if (!entries.isEmpty()) {
      return JsonLayout.indentation(text, neighbor(index).start());
    }
    String outer = JsonLayout.indentation(text, inner.start());
    return inner.of(text).contains("\n") ? outer + layout.unit() : outer;
  }

  List<TextEdit> insert(int index, String entry) {
    return insert(index, List.of(entry));
  }

  /// Inserts entries one behind the other.
  List<TextEdit> insert(int index, List<String> added) {
    if (entries.isEmpty()) {
      String gap =
          inner.of(text).contains("\n") ? layout.lineBreak() + indentationAt(index) : layout.gap();
      return insertFirst(String.join("," + gap, added));
    }
    String together = String.join("," + gap(index), added);
    if (index < entries.size()) {
      String separated = together + "," + gap(index);
      return List.of(TextEdit.insert(entries.get(index).start(), separated));
    }
    return List.of(TextEdit.insert(entries.getLast().end(), "," + gap(index) + together));
  }

  private List<TextEdit> insertFirst(String entry) {
    if (!inner.of(text).isBlank()) {
      return List.of(TextEdit.insert(inner.start(), entry));
    }
    if (!inner.of(text).contains("\n")) {
      return List.of(TextEdit.replace(inner, entry));
    }
    String outer = JsonLayout.indentation(text, inner.start());
    String around = layout.lineBreak() + outer;
    return List.of(TextEdit.replace(inner, around + layout.unit() + entry + around));
  }

  /// Removes the entries from `first` to `last`, both included.
  List<TextEdit> remove(int first, int last) {
    TextRange run = entries.get(first).union(entries.get(last));
    if (last < entries.size() - 1) {
      int next = entries.get(last + 1).start();
      int comma = comma(run.end(), next);
      int end = comma < 0 ? run.end() : comma + 1;
      while (end < next && Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      return List.of(TextEdit.delete(new TextRange(run.start(), end)));
    }
    if (first == 0) {
      boolean alone =
          text.substring(inner.start(), run.start()).isBlank()
              && text.substring(run.end(), inner.end()).isBlank();
      return List.of(TextEdit.delete(alone ? inner : run));
    }
    return removeAtEnd(entries.get(first - 1).end(), run);
  }

  private List<TextEdit> removeAtEnd(int before, TextRange run) {
    int start = run.start();
    while (start > before && Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    // What could not be read between two entries may have commas of its own.
    boolean behindComma = start > before && text.charAt(start - 1) == ',';
    int comma = behindComma ? start - 1 : comma(before, run.start());
    if (comma == start - 1) {
      return List.of(TextEdit.delete(new TextRange(comma, run.end())));
    }
    List<TextEdit> edits = new ArrayList<>();
    if (comma >= 0) {
      edits.add(TextEdit.delete(new TextRange(comma, comma + 1)));
    }
    edits.add(TextEdit.delete(new TextRange(start, run.end())));
    return edits;
  }

  /// Gives each place the entry that an order has for it: separators, indentation and comments
  /// stay.
  ///
  /// @param order for each place the index of the entry that is to stand there
  List<TextEdit> arrange(List<Integer> order) {
    List<TextEdit> edits = new ArrayList<>();
    for (int slot = 0; slot < order.size(); slot++) {
      if (order.get(slot) != slot) {
        edits.add(TextEdit.replace(entries.get(slot), entries.get(order.get(slot)).of(text)));
      }
    }
    return edits;
  }

  private TextRange neighbor(int index) {
    return entries.get(Math.min(index, entries.size() - 1));
  }

  private String gap(int index) {
    TextRange neighbor = neighbor(index);
    if (JsonLayout.startsLine(text, neighbor.start())) {
      return layout.lineBreak() + JsonLayout.indentation(text, neighbor.start());
    }
    int second = Math.clamp(index, 1, Math.max(1, entries.size() - 1));
    if (second < entries.size()) {
      int comma = comma(entries.get(second - 1).end(), entries.get(second).start());
      String written = text.substring(comma + 1, entries.get(second).start());
      if (comma >= 0 && written.isBlank() && !written.contains("\n")) {
        return written;
      }
    }
    return layout.gap();
  }

  /// The comma between two offsets, comments passed over; -1 when there is none.
  private int comma(int from, int to) {
    int at = from;
    while (at < to) {
      if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? to : end;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? to : end + 2;
      } else if (text.charAt(at) == ',') {
        return at;
      } else {
        at++;
      }
    }
    return -1;
  }
}
