package dev.meshwright.app.filesearch;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.DocumentChange;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Work;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.model.find.Search;
import dev.meshwright.usecases.search.FileMatches;
import dev.meshwright.usecases.search.FilesQuery;
import dev.meshwright.usecases.search.FindInFiles;
import dev.meshwright.usecases.search.FoundInFiles;
import dev.meshwright.usecases.search.Replaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
  private final ReadOnlyBooleanWrapper replacing = new ReadOnlyBooleanWrapper();
  private final LeftOut leftOut = new LeftOut();
  private Optional<Job> writing = Optional.empty();
  private boolean ended;

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

  /// Whether a replacement is being made or taken back; until it ends there is no other.
  ReadOnlyBooleanProperty replacingProperty() {
    return replacing.getReadOnlyProperty();
  }

  /// Searches; the search before it is given up.
  void search(FilesQuery query) {
    if (query.query().text().isEmpty()) {
      leftOut.reset(List.of());
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
            case Outcome.Done<FoundInFiles>(FoundInFiles.Matches matches) -> {
              leftOut.reset(matches.files());
              state.set(new FileSearchState.Found(query, matches));
            }
            case Outcome.Done<FoundInFiles>(FoundInFiles.BadPattern(String message)) -> {
              leftOut.reset(List.of());
              state.set(new FileSearchState.Wrong(message));
            }
            case Outcome.Cancelled<FoundInFiles> cancelled -> {}
            case Outcome.Failed<FoundInFiles>(Throwable cause) -> {
              leftOut.reset(List.of());
              state.set(new FileSearchState.Failed(cause));
            }
          }
        });
  }

  private static JobKind kind() {
    return new JobKind("find-in-files", "Searching files");
  }

  /// Whether a match is to be replaced.
  boolean isIncluded(FileMatches file, FileMatches.Match match) {
    return leftOut.isIncluded(file, match.range());
  }

  /// Leaves matches out, or takes them in again.
  void include(FileMatches file, List<FileMatches.Match> matches, boolean included) {
    leftOut.include(file, matches.stream().map(FileMatches.Match::range).toList(), included);
  }

  /// How many matches would be replaced.
  int included() {
    return leftOut.included();
  }

  /// How many of them in a file.
  int includedIn(FileMatches file) {
    return leftOut.includedIn(file);
  }

  /// What a match would become.
  String preview(FileMatches file, FileMatches.Match match, String replacement) {
    return state.get() instanceof FileSearchState.Found(FilesQuery query, var found)
        ? Search.replace(file.text(), query.query(), replacement, List.of(match.range())).stream()
            .findFirst()
            .map(TextEdit::replacement)
            .orElse("")
        : "";
  }

  /// Shows a match in its file.
  void show(FileMatches file, TextRange range) {
    documents.show(file.path(), range);
  }

  /// Replaces what is not left out: in open documents as an edit that can be undone there, in other
  /// files on the disk. When it is cancelled, what was written until then can be taken back, and
  /// nothing else has changed.
  void replace(String replacement) {
    if (replacing.get() || !(state.get() instanceof FileSearchState.Found(var query, var found))) {
      return;
    }
    List<Replacing.Wanted> wanted =
        found.files().stream()
            .map(file ->
                new Replacing.Wanted(
                    file, leftOut.ranges(file), documents.find(file.path()).isPresent()))
            .toList();
    Replacing all = new Replacing(query.query(), replacement, wanted);
    write(
        new JobKind("replace-in-files", "Replacing in files"),
        progress -> all.make(find, progress),
        made -> replaced(query, made),
        () -> {
          // How far it came is unknown.
          tell.accept(new WorkspaceEvent.FilesChanged());
          searchAgain(query);
        });
  }

  /// The workspace is closed: what is being replaced is stopped, and no document is touched.
  void end() {
    ended = true;
    writing.ifPresent(Job::cancel);
  }

  private void replaced(FilesQuery query, Replacing.Made made) {
    List<Replacement.Part> open = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(made.problems());
    for (Replacing.Edited edited : made.open()) {
      Replaced.Change change = edited.change();
      Optional<Document> document = documents.find(change.path());
      DocumentChange.obstacle(document, change)
          .ifPresentOrElse(
              problems::add,
              () -> {
                document.ifPresent(same -> same.edit(edited.edits()));
                open.add(new Replacement.Part(change, edited.edits().size()));
              });
    }
    problems.forEach(problem -> notices.tell(new Notice.InFile(problem)));
    Replacement last = new Replacement(open, made.written());
    if (last.files() > 0) {
      done.set(Optional.of(last));
    }
    if (!made.written().isEmpty()) {
      tell.accept(new WorkspaceEvent.FilesChanged());
    }
    searchAgain(query);
  }

  /// Unless something else is looked for meanwhile.
  private void searchAgain(FilesQuery query) {
    if (state.get() instanceof FileSearchState.Found(var last, var found) && last.equals(query)) {
      search(query);
    }
  }

  /// Takes the last replacement back, in every file that is still as it left it.
  void undo() {
    if (!replacing.get()) {
      done.get().ifPresent(this::undo);
    }
  }

  private void undo(Replacement last) {
    List<Replacement.Part> onDisk = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Stream.concat(last.open().stream(), last.written().stream())
        .forEach(part ->
            documents
                .find(part.change().path())
                .ifPresentOrElse(
                    document ->
                        DocumentChange.undo(document, part.change()).ifPresent(problems::add),
                    () -> onDisk.add(part)));
    // Should that be stopped, only this is left to be taken back.
    done.set(Optional.of(new Replacement(List.of(), onDisk)).filter(rest -> rest.files() > 0));
    List<Replaced.Change> changes =
        onDisk.stream().map(Replacement.Part::change).map(Replaced.Change::undone).toList();
    write(
        new JobKind("undo-in-files", "Undoing the replacement"),
        progress -> find.write(changes, progress),
        replaced -> {
          problems.addAll(replaced.problems());
          problems.forEach(problem -> notices.tell(new Notice.InFile(problem)));
          int through = replaced.changed().size() + replaced.problems().size();
          Replacement left = new Replacement(List.of(), onDisk.subList(through, onDisk.size()));
          done.set(Optional.of(left).filter(rest -> rest.files() > 0));
          if (!replaced.changed().isEmpty()) {
            tell.accept(new WorkspaceEvent.FilesChanged());
          }
          if (state.get() instanceof FileSearchState.Found(FilesQuery query, var found)) {
            search(query);
          }
        },
        () -> tell.accept(new WorkspaceEvent.FilesChanged()));
  }

  /// @param broken run when it is unknown what was done; the user has been told why
  private <T> void write(JobKind kind, Work<T> work, Consumer<T> then, Runnable broken) {
    replacing.set(true);
    writing = Optional.of(jobs.submitInOrder(kind, work, outcome -> wrote(outcome, then, broken)));
  }

  private <T> void wrote(Outcome<T> outcome, Consumer<T> then, Runnable broken) {
    writing = Optional.empty();
    replacing.set(false);
    if (ended) {
      return;
    }
    switch (outcome) {
      case Outcome.Done<T>(T made) -> then.accept(made);
      case Outcome.Cancelled<T> cancelled -> {}
      case Outcome.Failed<T>(Throwable cause) -> {
        notices.tell(new Notice.Broken(cause));
        broken.run();
      }
    }
  }
}
