package dev.meshwright.app.review;

import dev.meshwright.app.common.AskedState;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.NewestJob;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.review.agenda.ReviewAgenda;
import dev.meshwright.usecases.review.agenda.ReviewItem;
import dev.meshwright.usecases.review.agenda.ReviewPoints;
import dev.meshwright.usecases.review.agenda.RowsOfSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Goes through the changes of a review, one at a time.
final class ReviewViewModel {

  private static final TypeSize FIRST_SIZE = new TypeSize(24);

  private final Jobs jobs;
  private final NewestJob listing;
  private final NewestJob reading;
  private final BiFunction<ReviewPoints, Progress, Result<ReviewAgenda>> list;
  private final Rows rows;
  private final NotesViewModel notes;
  private final ReviewPoints points;
  private final ReadOnlyObjectWrapper<AskedState<ReviewAgenda>> state =
      new ReadOnlyObjectWrapper<>(new AskedState.Idle<>());
  private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<RowsState> rowsState =
      new ReadOnlyObjectWrapper<>(new RowsState.None());
  private final ObjectProperty<ShownSides> sides = new SimpleObjectProperty<>(ShownSides.BOTH);
  private final BooleanProperty rowsShown = new SimpleBooleanProperty(true);
  private final BooleanProperty whole = new SimpleBooleanProperty();
  private final ObjectProperty<TypeSize> size = new SimpleObjectProperty<>(FIRST_SIZE);
  private final Map<String, RowsOfSchema> known = new HashMap<>();

  /// Reads the rows that show the changes of one schema.
  @FunctionalInterface
  interface Rows {
    RowsOfSchema of(ReviewAgenda agenda, String schema, Progress progress);
  }

  ReviewViewModel(
      ReviewPoints points,
      Jobs jobs,
      BiFunction<ReviewPoints, Progress, Result<ReviewAgenda>> list,
      Rows rows,
      NotesViewModel notes) {
    this.notes = notes;
    this.points = points;
    this.jobs = jobs;
    this.listing = new NewestJob(jobs);
    this.reading = new NewestJob(jobs);
    this.list = list;
    this.rows = rows;
    rowsShown.subscribe(this::readRows);
  }

  ReadOnlyObjectProperty<AskedState<ReviewAgenda>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Of the change on the screen, from 0.
  ReadOnlyIntegerProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<RowsState> rowsProperty() {
    return rowsState.getReadOnlyProperty();
  }

  ObjectProperty<ShownSides> sidesProperty() {
    return sides;
  }

  BooleanProperty rowsShownProperty() {
    return rowsShown;
  }

  /// Whether the whole file stands side by side, and not only what is around the change.
  BooleanProperty wholeProperty() {
    return whole;
  }

  ObjectProperty<TypeSize> sizeProperty() {
    return size;
  }

  /// What is said and decided.
  NotesViewModel notes() {
    return notes;
  }

  Jobs jobs() {
    return jobs;
  }

  List<ReviewItem> items() {
    return state.get() instanceof AskedState.Ready<ReviewAgenda>(ReviewAgenda agenda)
        ? agenda.items()
        : List.of();
  }

  Optional<ReviewItem> current() {
    List<ReviewItem> items = items();
    return items.isEmpty() ? Optional.empty() : Optional.of(items.get(position.get()));
  }

  /// Lists the changes, or lists them again; the one on the screen stays while it is there.
  void refresh() {
    if (!(state.get() instanceof AskedState.Ready)) {
      state.set(new AskedState.Working<>());
    }
    listing.<Result<ReviewAgenda>>submit(
        new JobKind("review", "Listing what changed"),
        progress -> list.apply(points, progress),
        this::listed);
    notes.refresh();
  }

  private void listed(Outcome<Result<ReviewAgenda>> outcome) {
    AskedState<ReviewAgenda> next = AskedState.after(outcome);
    if (next instanceof AskedState.Idle && state.get() instanceof AskedState.Ready) {
      return;
    }
    Optional<String> on = current().map(ReviewItem::key);
    int was = position.get();
    known.clear();
    List<ReviewItem> items =
        next instanceof AskedState.Ready<ReviewAgenda>(ReviewAgenda agenda)
            ? agenda.items()
            : List.of();
    int kept =
        on.flatMap(key -> items.stream().filter(item -> item.key().equals(key)).findFirst())
            .map(items::indexOf)
            .orElse(was);
    // The place first: who is told of the new list asks for the change at it.
    position.set(Math.clamp(kept, 0, Math.max(0, items.size() - 1)));
    state.set(next);
    readRows();
  }

  /// Goes on by so many changes, as far as there are any.
  void step(int by) {
    show(position.get() + by);
  }

  void show(int wanted) {
    int most = Math.max(0, items().size() - 1);
    position.set(Math.clamp(wanted, 0, most));
    readRows();
  }

  private void readRows() {
    if (!rowsShown.get()
        || !(state.get() instanceof AskedState.Ready<ReviewAgenda>(ReviewAgenda agenda))
        || !(current().orElse(null) instanceof ReviewItem.SchemaChanged change)) {
      rowsState.set(new RowsState.None());
      return;
    }
    RowsOfSchema read = known.get(change.path());
    if (read != null) {
      rowsState.set(ready(read, change));
      return;
    }
    rowsState.set(new RowsState.Reading());
    reading.submit(
        new JobKind("review-rows", "Reading samples of " + change.path()),
        progress -> rows.of(agenda, change.path(), progress),
        outcome -> read(change.path(), outcome));
  }

  private void read(String schema, Outcome<RowsOfSchema> outcome) {
    switch (outcome) {
      case Outcome.Done<RowsOfSchema>(RowsOfSchema found) -> {
        known.put(schema, found);
        readRows();
      }
      case Outcome.Cancelled<RowsOfSchema> stopped -> rowsState.set(new RowsState.None());
      case Outcome.Failed<RowsOfSchema>(Throwable cause) ->
          rowsState.set(new RowsState.Failed(cause));
    }
  }

  private static RowsState ready(RowsOfSchema read, ReviewItem.SchemaChanged change) {
    return new RowsState.Ready(
        read.read(),
        read.of(change.assessed().finding()),
        read.problems().stream().map(Problem::message).toList());
  }
}
