package dev.meshwright.app.filesearch;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.model.find.Search;
import dev.meshwright.usecases.search.FileMatches;
import dev.meshwright.usecases.search.FilesQuery;
import dev.meshwright.usecases.search.FindInFiles;
import dev.meshwright.usecases.search.FoundInFiles;
import dev.meshwright.usecases.search.Replaced;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Searches the files of the workspace, and replaces what was found and is not left out.
final class FileSearchViewModel {

  private final Jobs jobs;
  private final FindInFiles find;
  private final WorkspaceModel workspace;
  private final OpenDocuments documents;
  private final Notices notices;
  private final Consumer<WorkspaceEvent> tell;
  private final ReadOnlyObjectWrapper<FileSearchState> state =
      new ReadOnlyObjectWrapper<>(new FileSearchState.Idle());
  private final ReadOnlyObjectWrapper<Optional<Replacement>> done =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Set<Place> leftOut = new HashSet<>();

  /// Where a match is.
  private record Place(String path, TextRange range) {}

  /// @param tell told when files were written
  FileSearchViewModel(
      Jobs jobs,
      FindInFiles find,
      WorkspaceModel workspace,
      OpenDocuments documents,
      Notices notices,
      Consumer<WorkspaceEvent> tell) {
    this.jobs = jobs;
    this.find = find;
    this.workspace = workspace;
    this.documents = documents;
    this.notices = notices;
    this.tell = tell;
  }

  ReadOnlyObjectProperty<FileSearchState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The replacement that was made last and not taken back.
  ReadOnlyObjectProperty<Optional<Replacement>> doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// Searches; the search before it is given up.
  void search(FilesQuery query) {
    leftOut.clear();
    if (query.query().text().isEmpty()) {
      jobs.submit(kind(), progress -> query, outcome -> {});
      state.set(new FileSearchState.Idle());
      return;
    }
    List<String> paths =
        workspace.openedProperty().get().files().stream().map(WorkspaceFile::path).toList();
    Map<String, String> unsaved = documents.unsavedTexts();
    state.set(new FileSearchState.Searching());
    jobs.submit(
        kind(),
        progress -> find.find(query, paths, unsaved, progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<FoundInFiles>(FoundInFiles.Matches matches) ->
                state.set(new FileSearchState.Found(query, matches));
            case Outcome.Done<FoundInFiles>(FoundInFiles.BadPattern(String message)) ->
                state.set(new FileSearchState.Wrong(message));
            case Outcome.Cancelled<FoundInFiles> cancelled -> {}
            case Outcome.Failed<FoundInFiles>(Throwable cause) ->
                state.set(new FileSearchState.Failed(cause));
          }
        });
  }

  private static JobKind kind() {
    return new JobKind("find-in-files", "Searching files");
  }

  /// Whether a match is to be replaced.
  boolean isIncluded(FileMatches file, FileMatches.Match match) {
    return file.obstacle().isEmpty() && !leftOut.contains(new Place(file.path(), match.range()));
  }

  /// Leaves matches out, or takes them in again.
  void include(FileMatches file, List<FileMatches.Match> matches, boolean included) {
    for (FileMatches.Match match : matches) {
      Place place = new Place(file.path(), match.range());
      if (included) {
        leftOut.remove(place);
      } else {
        leftOut.add(place);
      }
    }
  }

  /// How many matches would be replaced.
  int included() {
    return state.get() instanceof FileSearchState.Found(var query, var found)
        ? found.files().stream().mapToInt(file -> ranges(file).size()).sum()
        : 0;
  }

  private List<TextRange> ranges(FileMatches file) {
    return file.matches().stream()
        .filter(match -> isIncluded(file, match))
        .map(FileMatches.Match::range)
        .toList();
  }

  /// What a match would become.
  String preview(FileMatches file, FileMatches.Match match, String replacement) {
    return state.get() instanceof FileSearchState.Found(FilesQuery query, var found)
        ? Search.replace(file.text(), query.query(), replacement, List.of(match.range()))
            .getFirst()
            .replacement()
        : "";
  }

  /// Shows a match in its file.
  void show(FileMatches file, TextRange range) {
    documents.show(file.path(), range);
  }

  /// Replaces what is not left out: in open documents as an edit that can be undone there, in other
  /// files on the disk.
  void replace(String replacement) {
    if (!(state.get() instanceof FileSearchState.Found(FilesQuery query, var found))) {
      return;
    }
    List<Replaced.Change> open = new ArrayList<>();
    List<Replaced.Change> closed = new ArrayList<>();
    int matches = 0;
    for (FileMatches file : found.files()) {
      List<TextRange> ranges = ranges(file);
      List<TextEdit> edits = Search.replace(file.text(), query.query(), replacement, ranges);
      Replaced.Change change =
          new Replaced.Change(file.path(), file.text(), TextEdits.apply(file.text(), edits));
      if (!change.before().equals(change.after())) {
        Optional<Document> document = documents.find(file.path());
        if (document.isEmpty()) {
          closed.add(change);
          matches += ranges.size();
        } else if (edit(document.get(), change.before(), edits)) {
          open.add(change);
          matches += ranges.size();
        }
      }
    }
    int made = matches;
    write(
        closed,
        replaced -> {
          done.set(
              Optional.of(new Replacement(open, replaced.changed(), made, replaced.problems())));
          search(query);
        });
  }

  private static boolean edit(Document document, String before, List<TextEdit> edits) {
    boolean same = document.writable() && document.text().equals(before);
    if (same) {
      document.edit(edits);
    }
    return same;
  }

  private void write(List<Replaced.Change> changes, Consumer<Replaced> then) {
    if (changes.isEmpty()) {
      then.accept(new Replaced(List.of(), List.of()));
      return;
    }
    jobs.<Replaced>submitInOrder(
        progress -> find.write(changes, progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Replaced>(Replaced replaced) -> {
              replaced.problems().forEach(problem -> notices.tell(new Notice.InFile(problem)));
              then.accept(replaced);
              tell.accept(new WorkspaceEvent.FilesChanged());
            }
            case Outcome.Cancelled<Replaced> cancelled -> {}
            case Outcome.Failed<Replaced>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  /// Takes the last replacement back, in every file that is still as it left it.
  void undo() {
    done.get()
        .ifPresent(last -> {
          List<Replaced.Change> onDisk = new ArrayList<>();
          last.open().forEach(change -> undo(change, onDisk));
          last.written().forEach(change -> undo(change, onDisk));
          write(
              onDisk,
              replaced -> {
                done.set(Optional.empty());
                if (state.get() instanceof FileSearchState.Found(FilesQuery query, var found)) {
                  search(query);
                }
              });
        });
  }

  private void undo(Replaced.Change change, List<Replaced.Change> onDisk) {
    Optional<Document> document = documents.find(change.path());
    if (document.isEmpty()) {
      onDisk.add(change.undone());
    } else if (document.get().text().equals(change.after())) {
      document.get().buffer().undo();
      // Opened since, it has no step to take back.
      document.get().edit(TextEdits.between(document.get().text(), change.before()));
    }
  }
}
