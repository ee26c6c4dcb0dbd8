package dev.meshwright.uikit.grid;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowSource;
import java.util.Locale;
import java.util.Optional;

/// Looks for a text in the cells of a result, row by row, from a place on and around its end.
final class GridSearch {

  /// A cell by row and column, from 0.
  record Hit(long row, int column) {}

  private static final int PAGE = 1_000;

  private final RowSource source;
  private final String wanted;

  GridSearch(RowSource source, String wanted) {
    this.source = source;
    this.wanted = wanted.toLowerCase(Locale.ROOT);
  }

  /// Blocks; for another thread.
  ///
  /// @param row the row before the first one to look at
  Optional<Hit> after(long row, Progress progress) {
    Optional<Hit> below = between(row + 1, Long.MAX_VALUE, progress);
    return below.isPresent() ? below : between(0, row + 1, progress);
  }

  private Optional<Hit> between(long from, long to, Progress progress) {
    long at = from;
    while (at < to) {
      progress.checkCancelled();
      Page page = source.page(at, (int) Math.min(PAGE, to - at));
      for (int i = 0; i < page.rows().size(); i++) {
        int column = column(page.rows().get(i));
        if (column >= 0) {
          return Optional.of(new Hit(at + i, column));
        }
      }
      if (page.rows().isEmpty()) {
        return Optional.empty();
      }
      at += page.rows().size();
      progress.report(String.valueOf(at), -1);
    }
    return Optional.empty();
  }

  private int column(Row row) {
    for (int column = 0; column < row.values().size(); column++) {
      String text = ValueText.oneLine(row.values().get(column), 10_000);
      if (text.toLowerCase(Locale.ROOT).contains(wanted)) {
        return column;
      }
    }
    return -1;
  }
}
