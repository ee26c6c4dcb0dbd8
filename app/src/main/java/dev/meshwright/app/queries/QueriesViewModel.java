package dev.meshwright.app.queries;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Scratches;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Work;
import dev.meshwright.usecases.queries.QueryHistory;
import dev.meshwright.usecases.queries.QueryRun;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/// The queries that ran and the scratch files, narrowed by words.
final class QueriesViewModel {

  /// What is listed.
  enum Listed {
    RUNS,
    SCRATCHES
  }

  private final Jobs jobs;
  private final QueryHistory history;
  private final Scratches scratches;
  private final OpenDocuments documents;
  private final Notices notices;
  private final BooleanSupplier kept;
  private final ObjectProperty<Listed> listed = new SimpleObjectProperty<>(Listed.RUNS);
  private final StringProperty words = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<QueryItem>> items =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Subscription subscription;
  private List<QueryRun> runs = List.of();

  /// @param kept whether queries that run are kept
  QueriesViewModel(
      Jobs jobs,
      QueryHistory history,
      Scratches scratches,
      OpenDocuments documents,
      Notices notices,
      BooleanSupplier kept) {
    this.jobs = jobs;
    this.history = history;
    this.scratches = scratches;
    this.documents = documents;
    this.notices = notices;
    this.kept = kept;
    subscription =
        Subscription.combine(
            listed.subscribe((was, is) -> list()),
            words.subscribe((was, is) -> list()),
            scratches.allProperty().subscribe(all -> list()));
  }

  ObjectProperty<Listed> listedProperty() {
    return listed;
  }

  /// Only queries that hold all of these words, or whose file does.
  StringProperty wordsProperty() {
    return words;
  }

  ReadOnlyObjectProperty<List<QueryItem>> itemsProperty() {
    return items.getReadOnlyProperty();
  }

  /// Whether queries that run are kept.
  boolean isKept() {
    return kept.getAsBoolean();
  }

  /// Reads what is listed.
  void refresh() {
    scratches.refresh();
    inOrder(progress -> history.list());
  }

  /// A query ran.
  void ran(QueryRun run) {
    if (isKept()) {
      inOrder(progress -> history.add(run));
    }
  }

  /// Shows a scratch file; of a query that ran, its text in a new one.
  void open(QueryItem item) {
    switch (item) {
      case QueryItem.Ran(QueryRun run) -> scratches.create(run.sql());
      case QueryItem.Scratch scratch -> documents.show(scratch.path());
    }
  }

  void delete(QueryItem item) {
    switch (item) {
      case QueryItem.Ran(QueryRun run) -> inOrder(progress -> history.remove(run.id()));
      case QueryItem.Scratch scratch -> scratches.delete(scratch.path());
    }
  }

  /// Forgets all queries that ran.
  void clear() {
    inOrder(progress -> {
      history.clear();
      return history.list();
    });
  }

  void dispose() {
    subscription.unsubscribe();
  }

  private void inOrder(Work<List<QueryRun>> work) {
    jobs.submitInOrder(
        work,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<List<QueryRun>>(var now) -> {
              runs = now;
              list();
            }
            case Outcome.Cancelled<List<QueryRun>> cancelled -> {}
            case Outcome.Failed<List<QueryRun>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  private void list() {
    List<String> wanted =
        Arrays.stream(words.get().toLowerCase(Locale.ROOT).strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    Stream<QueryItem> all =
        switch (listed.get()) {
          case RUNS -> runs.stream().map(QueryItem.Ran::new);
          case SCRATCHES -> scratches.allProperty().get().stream().map(QueryItem.Scratch::new);
        };
    items.set(all.filter(item -> holds(item, wanted)).toList());
  }

  private static boolean holds(QueryItem item, List<String> wanted) {
    String searched = (item.path() + "\n" + item.text()).toLowerCase(Locale.ROOT);
    return wanted.stream().allMatch(searched::contains);
  }
}
