package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts edits in order, so that they do not overlap: what is put into a text that goes stays.
public final class Tidy {

  private Tidy() {}

  public static List<TextEdit> up(List<TextEdit> edits) {
    List<TextEdit> others = edits.stream().filter(edit -> !isDeletion(edit)).toList();
    List<TextEdit> all = new ArrayList<>(others);
    for (TextRange gone : joined(edits.stream().filter(Tidy::isDeletion).toList())) {
      int from = gone.start();
      List<Integer> cuts =
          others.stream()
              .map(edit -> edit.range().start())
              .filter(at -> gone.start() < at && at < gone.end())
              .distinct()
              .sorted()
              .toList();
      for (int cut : cuts) {
        all.add(TextEdit.delete(new TextRange(from, cut)));
        from = cut;
      }
      all.add(TextEdit.delete(new TextRange(from, gone.end())));
    }
    // Of two at one place, what is put in comes first.
    return all.stream().sorted(Comparator.comparing(TextEdit::range)).toList();
  }

  private static boolean isDeletion(TextEdit edit) {
    return edit.replacement().isEmpty();
  }

  private static List<TextRange> joined(List<TextEdit> deletions) {
    List<TextRange> joined = new ArrayList<>();
    deletions.stream()
        .map(TextEdit::range)
        .sorted()
        .forEach(range -> {
          if (!joined.isEmpty() && range.start() < joined.getLast().end()) {
            joined.set(joined.size() - 1, joined.getLast().union(range));
          } else {
            joined.add(range);
          }
        });
    return joined;
  }
}
