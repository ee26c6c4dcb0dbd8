package dev.meshwright.app.usages;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.NewestJob;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.TextRange;
import dev.meshwright.usecases.lookup.FindDefinition;
import dev.meshwright.usecases.lookup.FindDefinition.Definition;
import dev.meshwright.usecases.lookup.FindUsages;
import dev.meshwright.usecases.lookup.FindUsages.Usages;
import dev.meshwright.usecases.lookup.KeyedEntries;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Goes from the name at the caret to what it means and back, and lists where that is used.
final class UsagesViewModel {

  private final NewestJob going;
  private final NewestJob finding;
  private final FindDefinition definitions;
  private final FindUsages usages;
  private final Documents files;
  private final OpenDocuments documents;
  private final Notices notices;
  private final Visited visited = new Visited();
  private final ReadOnlyObjectWrapper<UsagesState> state =
      new ReadOnlyObjectWrapper<>(new UsagesState.Idle());

  UsagesViewModel(
      Jobs jobs, KeyedEntries entries, Documents files, OpenDocuments documents, Notices notices) {
    going = new NewestJob(jobs);
    finding = new NewestJob(jobs);
    definitions = new FindDefinition(entries);
    usages = new FindUsages(entries);
    this.files = files;
    this.documents = documents;
    this.notices = notices;
  }

  ReadOnlyObjectProperty<UsagesState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  boolean hasDocument() {
    return document().isPresent();
  }

  boolean canGoBack() {
    return visited.hasBack() && hasDocument();
  }

  boolean canGoForward() {
    return visited.hasForward() && hasDocument();
  }

  /// Goes to what the name at the caret means.
  ///
  /// @param atItself run at the name of the declaration itself
  /// @param nothing run where nothing of the workspace is named
  void goToDefinition(Runnable atItself, Runnable nothing) {
    document().ifPresent(document -> goToDefinition(document, atItself, nothing));
  }

  private void goToDefinition(Document document, Runnable atItself, Runnable nothing) {
    String path = document.path();
    int offset = caret(document);
    find(
        document,
        found -> {
          if (found.isEmpty()) {
            nothing.run();
          } else if (isAt(found.getFirst(), path, offset)) {
            atItself.run();
          } else {
            visited.left(here(document));
            goTo(new Visited.Place(found.getFirst().path(), found.getFirst().range()));
          }
        });
  }

  private void find(Document document, Consumer<List<Definition>> then) {
    String path = document.path();
    String text = document.text();
    int offset = caret(document);
    Map<String, String> unsaved = documents.unsavedTexts();
    going.submit(
        new JobKind("definition", "Looking up a name"),
        progress ->
            definitions.at(
                document.kind(), path, text, offset, files.workingCopy(unsaved), progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<List<Definition>>(List<Definition> found) -> then.accept(found);
            case Outcome.Cancelled<List<Definition>> cancelled -> {}
            case Outcome.Failed<List<Definition>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  /// Goes to what the name at the caret means, and does something there; at the declaration itself,
  /// and where nothing is named, it is done here.
  void atDeclaration(Runnable then) {
    document()
        .ifPresent(document ->
            find(
                document,
                found -> {
                  if (found.isEmpty() || isAt(found.getFirst(), document.path(), caret(document))) {
                    then.run();
                  } else {
                    visited.left(here(document));
                    documents.show(
                        found.getFirst().path(),
                        there -> {
                          there.reveal(found.getFirst().range());
                          then.run();
                        });
                  }
                }));
  }

  private static boolean isAt(Definition found, String path, int offset) {
    return found.path().equals(path) && found.range().touches(offset) && !found.range().isEmpty();
  }

  /// Goes to where a definition was left for.
  void back() {
    document().flatMap(document -> visited.back(here(document))).ifPresent(this::goTo);
  }

  void forward() {
    document().flatMap(document -> visited.forward(here(document))).ifPresent(this::goTo);
  }

  /// Lists where the declaration at the caret, or the one that is named there, is used.
  void findUsages() {
    document().ifPresent(this::findUsages);
  }

  private void findUsages(Document document) {
    String path = document.path();
    String text = document.text();
    int offset = caret(document);
    Map<String, String> unsaved = documents.unsavedTexts();
    state.set(new UsagesState.Searching());
    finding.submit(
        new JobKind("usages", "Finding usages"),
        progress -> usages.at(path, text, offset, files.workingCopy(unsaved), progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Usages>(Usages found) -> state.set(new UsagesState.Found(found));
            case Outcome.Cancelled<Usages> cancelled -> state.set(new UsagesState.Stopped());
            case Outcome.Failed<Usages>(Throwable cause) ->
                state.set(new UsagesState.Failed(cause));
          }
        });
  }

  /// Shows a usage; the keyboard stays in the list.
  void preview(UsageRow row) {
    place(row).ifPresent(place -> documents.show(place.path(), place.range()));
  }

  /// Goes to a usage.
  void open(UsageRow row) {
    document().ifPresent(document -> visited.left(here(document)));
    place(row).ifPresent(this::goTo);
  }

  private static Optional<Visited.Place> place(UsageRow row) {
    return switch (row) {
      case UsageRow.OfFile(var file) ->
          file.places().stream()
              .findFirst()
              .map(place -> new Visited.Place(file.path(), place.range()));
      case UsageRow.OfPlace(String path, var place) ->
          Optional.of(new Visited.Place(path, place.range()));
    };
  }

  private void goTo(Visited.Place place) {
    documents.goTo(place.path(), place.range());
  }

  private static Visited.Place here(Document document) {
    return new Visited.Place(document.path(), TextRange.at(caret(document)));
  }

  /// What is selected may have been shown from elsewhere, without a caret of its own.
  private static int caret(Document document) {
    return Math.min(document.selectionProperty().get().start(), document.text().length());
  }

  private Optional<Document> document() {
    return documents.activeProperty().get();
  }
}
