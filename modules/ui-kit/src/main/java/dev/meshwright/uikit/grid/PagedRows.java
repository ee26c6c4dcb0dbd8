package dev.meshwright.uikit.grid;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowCount;
import dev.meshwright.model.data.RowSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ObservableListBase;

/// The rows of a source as a list that is as long as the result, of which only the pages near what
/// is looked at are held. What is missing is read in the background, the newest wish first.
final class PagedRows extends ObservableListBase<GridRow> {

  static final int PAGE = 200;
  private static final int MOST_PAGES = 150;

  /// What the rows tell the grid.
  interface Watcher {

    /// Rows `from` up to `to`, exclusive, can be shown now.
    void arrived(long from, long to);

    void counted(RowCount count);

    /// A page could not be read.
    void failed(String message);
  }

  private final RowSource source;
  private final Jobs jobs;
  private final JobKind kind;
  private final Watcher watcher;
  private final Consumer<Runnable> soon;
  private final Map<Long, List<Row>> pages = new LinkedHashMap<>(64, 0.75f, true);
  private final Set<Long> wanted = new LinkedHashSet<>();
  private final Set<Long> reading = new LinkedHashSet<>();
  private final NullsSeen nulls;
  private RowCount count;
  private boolean asked;
  private boolean closed;

  /// @param soon runs an action a little later on the same thread, so that wishes are gathered
  PagedRows(
      RowSource source,
      Page first,
      Jobs jobs,
      JobKind kind,
      Consumer<Runnable> soon,
      Watcher watcher) {
    this.source = source;
    this.jobs = jobs;
    this.kind = kind;
    this.soon = soon;
    this.watcher = watcher;
    this.count = first.count();
    this.nulls = new NullsSeen(source.columns().size());
    take(first);
  }

  /// The nulls of the rows that were read.
  NullsSeen nulls() {
    return nulls;
  }

  RowCount count() {
    return count;
  }

  @Override
  public int size() {
    // One row more than is known asks for the rest when it comes into view.
    long more = count.complete() ? 0 : 1;
    return (int) Math.min(Integer.MAX_VALUE - 8L, count.known() + more);
  }

  @Override
  public GridRow get(int index) {
    return new GridRow(index);
  }

  /// The values of a row, if they are here; else they are sent for.
  Optional<Row> row(long index) {
    long page = index / PAGE;
    List<Row> rows = pages.get(page);
    int inPage = (int) (index % PAGE);
    if (rows != null && inPage < rows.size()) {
      return Optional.of(rows.get(inPage));
    }
    if (index >= count.known() && count.complete()) {
      return Optional.empty();
    }
    want(page);
    return Optional.empty();
  }

  private void want(long page) {
    if (closed || reading.contains(page)) {
      return;
    }
    wanted.remove(page);
    wanted.add(page);
    if (!asked) {
      asked = true;
      soon.accept(this::read);
    }
  }

  private void read() {
    asked = false;
    if (closed || wanted.isEmpty()) {
      return;
    }
    List<Long> numbers = new ArrayList<>(wanted).reversed().stream().limit(4).toList();
    wanted.clear();
    reading.clear();
    reading.addAll(numbers);
    jobs.submit(kind, progress -> read(numbers, progress), this::taken);
  }

  private List<Page> read(List<Long> numbers, Progress progress) {
    List<Page> read = new ArrayList<>();
    for (long number : numbers) {
      progress.checkCancelled();
      read.add(source.page(number * PAGE, PAGE));
    }
    return read;
  }

  private void taken(Outcome<List<Page>> outcome) {
    if (closed) {
      return;
    }
    switch (outcome) {
      case Outcome.Done<List<Page>>(List<Page> read) -> {
        reading.clear();
        read.forEach(this::take);
      }
      // A newer wish replaced this one; what is still in view asks again.
      case Outcome.Cancelled<List<Page>>() -> {}
      case Outcome.Failed<List<Page>>(Throwable cause) -> {
        reading.clear();
        watcher.failed(String.valueOf(cause.getMessage()));
      }
    }
  }

  /// Takes over a page that was read.
  private void take(Page page) {
    pages.put(page.from() / PAGE, page.rows());
    if (pages.size() > MOST_PAGES) {
      pages.remove(pages.keySet().iterator().next());
    }
    nulls.see(page);
    grow(page.count());
    page.problems().stream().findFirst().ifPresent(problem -> watcher.failed(problem.message()));
    watcher.arrived(page.from(), page.from() + page.rows().size());
  }

  /// Learns how many rows there are.
  void grow(RowCount now) {
    int before = size();
    if (now.known() < count.known() && !now.complete()) {
      return;
    }
    count = now;
    int after = size();
    beginChange();
    if (after > before) {
      nextAdd(before, after);
    } else if (after < before) {
      nextRemove(after, get(before - 1));
    }
    endChange();
    watcher.counted(now);
  }

  void close() {
    closed = true;
    wanted.clear();
  }
}
