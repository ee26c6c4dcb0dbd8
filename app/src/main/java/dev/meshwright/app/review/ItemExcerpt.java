package dev.meshwright.app.review;

import dev.meshwright.app.common.Excerpt;
import dev.meshwright.model.TextRange;
import dev.meshwright.usecases.review.agenda.PlacedText;
import dev.meshwright.usecases.review.agenda.ReviewItem;
import java.util.Optional;

/// The lines to show of one state of a change.
final class ItemExcerpt {

  private static final int LINES_AROUND = 2;

  private ItemExcerpt() {}

  /// @param shown the state to show
  /// @param other the other state of the same file
  static Excerpt of(ReviewItem item, PlacedText shown, Optional<PlacedText> other) {
    TextRange range =
        switch (item) {
          case ReviewItem.SchemaChanged change -> shown.place().range();
          case ReviewItem.PromiseChanged change -> shown.place().range();
          case ReviewItem.FileChanged change ->
              other
                  .map(text -> differing(shown.text(), text.text()))
                  .orElseGet(() -> new TextRange(0, shown.text().length()));
        };
    return Excerpt.of(shown.text(), range, LINES_AROUND);
  }

  /// What is left of a text without what both have at the begin and at the end.
  private static TextRange differing(String text, String other) {
    int most = Math.min(text.length(), other.length());
    int start = 0;
    while (start < most && text.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return new TextRange(start, text.length() - end);
  }
}
