package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Edits of which some may be inside of what others take away.
final class Outermost {

  private Outermost() {}

  /// Those that are not inside of another one.
  static List<TextEdit> of(List<TextEdit> edits) {
    List<TextEdit> sorted =
        edits.stream()
            .sorted(
                Comparator.comparingInt((TextEdit edit) -> edit.range().start())
                    .thenComparingInt(edit -> -edit.range().end()))
            .toList();
    List<TextEdit> kept = new ArrayList<>();
    int done = -1;
    for (TextEdit edit : sorted) {
      if (edit.range().start() >= done) {
        kept.add(edit);
        done = Math.max(done, edit.range().end());
      }
    }
    return kept;
  }
}
