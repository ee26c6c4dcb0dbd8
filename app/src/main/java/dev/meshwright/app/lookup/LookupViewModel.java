package dev.meshwright.app.lookup;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.lookup.LookupRows.Grouping;
import dev.meshwright.app.workspace.IndexModel;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.NewestJob;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Work;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.usecases.lookup.KeptList;
import dev.meshwright.usecases.lookup.KeptLists;
import dev.meshwright.usecases.lookup.ListedPlace;
import dev.meshwright.usecases.lookup.Searched;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/// A search whose results stay, and the lists that were kept of earlier ones.
final class LookupViewModel {

  /// More are counted and not listed.
  private static final int MOST = 2_000;

  private final NewestJob searches;
  private final NewestJob previews;
  private final Jobs jobs;
  private final IndexModel index;
  private final KeptLists kept;
  private final WorkspaceModel workspace;
  private final Function<Map<String, String>, FileSource> files;
  private final Supplier<Map<String, String>> unsaved;
  private final Notices notices;
  private final InstantSource clock;
  private final StringProperty query = new SimpleStringProperty("");
  private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.KIND);
  private final ReadOnlyObjectWrapper<LookupState> state =
      new ReadOnlyObjectWrapper<>(new LookupState.Idle());
  private final ReadOnlyObjectWrapper<List<KeptList>> lists =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<LookupPreview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Subscription subscription;

  /// @param files the working copy with unsaved texts; blocks
  LookupViewModel(
      Jobs jobs,
      IndexModel index,
      KeptLists kept,
      WorkspaceModel workspace,
      Function<Map<String, String>, FileSource> files,
      Supplier<Map<String, String>> unsaved,
      Notices notices,
      InstantSource clock) {
    this.jobs = jobs;
    this.searches = new NewestJob(jobs);
    this.previews = new NewestJob(jobs);
    this.index = index;
    this.kept = kept;
    this.workspace = workspace;
    this.files = files;
    this.unsaved = unsaved;
    this.notices = notices;
    this.clock = clock;
    subscription = index.stateProperty().subscribe((was, is) -> again());
  }

  StringProperty queryProperty() {
    return query;
  }

  ObjectProperty<Grouping> groupingProperty() {
    return grouping;
  }

  ReadOnlyObjectProperty<LookupState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// By name.
  ReadOnlyObjectProperty<List<KeptList>> listsProperty() {
    return lists.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<LookupPreview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// What is listed, below headings.
  List<LookupRow> rows() {
    return new LookupRows(grouping.get(), workspace.openedProperty().get().products())
        .of(state.get());
  }

  /// Reads the lists that are kept.
  void start() {
    index.begin();
    inOrder(progress -> kept.list());
  }

  /// Looks for what the query says.
  void search() {
    index.begin();
    if (query.get().isBlank()) {
      searches.submit(new JobKind("lookup", ""), progress -> "", outcome -> {});
      state.set(new LookupState.Idle());
      return;
    }
    // What is listed stays until there is something else.
    if (!(state.get() instanceof LookupState.Found)) {
      state.set(new LookupState.Searching());
    }
    find();
  }

  /// The index has changed: what is listed is looked for again.
  private void again() {
    switch (state.get()) {
      case LookupState.Found found -> find();
      case LookupState.Searching searching -> find();
      case LookupState.Listed(KeptList list, var now) -> show(list);
      case LookupState.Idle idle -> {}
      case LookupState.Wrong wrong -> {}
      case LookupState.Failed failed -> find();
    }
  }

  private void find() {
    String asked = query.get();
    boolean partial = index.stateProperty().get().isPartial();
    searches.submit(
        new JobKind("lookup", "Searching the workspace"),
        progress -> index.find().find(asked, MOST),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Searched>(Searched found) ->
                state.set(
                    found.isMisread()
                        ? new LookupState.Wrong(found.problems())
                        : new LookupState.Found(found.found(), partial, found.problems()));
            case Outcome.Cancelled<Searched> stopped -> state.set(new LookupState.Idle());
            case Outcome.Failed<Searched>(Throwable cause) ->
                state.set(new LookupState.Failed(cause));
          }
        });
  }

  /// Shows the text around a place; nothing for what has none.
  void preview(Optional<FoundEntry> selected) {
    if (selected.isEmpty()) {
      previews.submit(new JobKind("lookup-preview", ""), progress -> "", outcome -> {});
      preview.set(Optional.empty());
      return;
    }
    FoundEntry found = selected.get();
    Map<String, String> edited = unsaved.get();
    previews.submit(
        new JobKind("lookup-preview", ""),
        progress -> files.apply(edited).text(found.path()),
        outcome -> {
          if (outcome instanceof Outcome.Done<Optional<String>>(Optional<String> read)) {
            preview.set(Optional.of(shown(found, read.orElse(""))));
          }
        });
  }

  /// The file may have changed since it was indexed.
  private static LookupPreview shown(FoundEntry found, String text) {
    TextRange range = found.entry().range();
    boolean there = range.end() <= text.length() && found.entry().kind() != EntryKind.FILE;
    return new LookupPreview(found.path(), text, there ? range : TextRange.at(0));
  }

  /// What is listed, as far as it is there.
  private List<ListedPlace> places() {
    return switch (state.get()) {
      case LookupState.Found(var found, var partial, var notes) ->
          found.entries().stream().map(ListedPlace::of).toList();
      case LookupState.Listed(KeptList list, var now) -> list.places();
      case LookupState.Idle idle -> List.of();
      case LookupState.Searching searching -> List.of();
      case LookupState.Wrong wrong -> List.of();
      case LookupState.Failed failed -> List.of();
    };
  }

  /// Whether there is something to be kept or copied.
  boolean hasPlaces() {
    return !places().isEmpty();
  }

  /// The schemas that hold what is listed, each once.
  List<String> schemas() {
    return places().stream()
        .map(ListedPlace::path)
        .distinct()
        .filter(path -> workspace.kindOf(path).isSchema())
        .toList();
  }

  /// What is listed, a place a line: what it is, its name, its type, its file.
  String text() {
    return places().stream()
        .map(place ->
            Stream.of(
                    place.kind().word(),
                    place.within().isEmpty() ? place.name() : place.within() + "." + place.name(),
                    place.type(),
                    place.path())
                .map(part -> part.replaceAll("\\s+", " "))
                .collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /// Keeps what is listed under a name; of a list that is shown, gives it another name.
  void keep(String name) {
    if (name.isBlank() || !hasPlaces()) {
      return;
    }
    boolean renamed = state.get() instanceof LookupState.Listed;
    KeptList list =
        state.get() instanceof LookupState.Listed(KeptList shown, var now)
            ? new KeptList(shown.id(), name.strip(), shown.query(), shown.when(), shown.places())
            : new KeptList(
                UUID.randomUUID().toString(), name.strip(), query.get(), clock.instant(), places());
    inOrder(progress -> kept.keep(list));
    if (renamed) {
      show(list);
    }
  }

  /// Shows a list, with its places as they are now.
  void show(KeptList list) {
    searches.submit(
        new JobKind("lookup", ""),
        progress -> index.find().locate(list.places()),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<List<Optional<FoundEntry>>>(var now) ->
                state.set(new LookupState.Listed(list, now));
            case Outcome.Cancelled<List<Optional<FoundEntry>>> stopped -> {}
            case Outcome.Failed<List<Optional<FoundEntry>>>(Throwable cause) ->
                state.set(new LookupState.Failed(cause));
          }
        });
  }

  /// Forgets a list.
  void remove(KeptList list) {
    inOrder(progress -> kept.remove(list.id()));
    search();
  }

  private void inOrder(Work<List<KeptList>> work) {
    jobs.submitInOrder(
        work,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<List<KeptList>>(var now) -> lists.set(now);
            case Outcome.Cancelled<List<KeptList>> cancelled -> {}
            case Outcome.Failed<List<KeptList>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  void dispose() {
    subscription.unsubscribe();
  }
}
