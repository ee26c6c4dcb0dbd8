package dev.meshwright.app.shell;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.keymap.CurrentKeymap;
import dev.meshwright.app.search.RecentFiles;
import dev.meshwright.app.search.SearchBox;
import dev.meshwright.app.search.SearchHit;
import dev.meshwright.app.search.SearchScope;
import dev.meshwright.app.search.SearchSources;
import dev.meshwright.app.search.SearchViewModel;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.usecases.search.FoundName;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.stage.Window;

/// Opens the search box, and goes to what is taken from it.
final class ShellSearch {

  private final Window owner;
  private final BiFunction<SearchSources, SearchScope, SearchViewModel> models;
  private final ShellCommands commands;
  private final CurrentKeymap keymap;
  private Optional<WorkspaceViewModel> workspace = Optional.empty();
  private Optional<RecentFiles> recent = Optional.empty();

  /// @param models makes the model of a search
  ShellSearch(
      Window owner,
      BiFunction<SearchSources, SearchScope, SearchViewModel> models,
      ShellCommands commands,
      CurrentKeymap keymap) {
    this.owner = owner;
    this.models = models;
    this.commands = commands;
    this.keymap = keymap;
  }

  /// Says which workspace is searched from now on.
  void search(Optional<WorkspaceViewModel> now) {
    recent.ifPresent(RecentFiles::dispose);
    workspace = now;
    recent = now.map(open -> new RecentFiles(open.documents(), open.tabs()));
    now.ifPresent(open -> open.keep(recent.orElseThrow().kept()));
  }

  void show(SearchScope scope) {
    List<SearchHit.Do> offered =
        commands.all().stream()
            .map(command ->
                new SearchHit.Do(command, keymap.get().text(command), command.isPossible()))
            .toList();
    SearchSources sources =
        workspace
            .map(open -> SearchSources.of(open, recent.orElseThrow(), offered))
            .orElseGet(() -> SearchSources.of(offered));
    new SearchBox(models.apply(sources, scope), this::take).show(owner);
  }

  /// The keyboard goes where the eyes go.
  private void take(SearchHit hit) {
    switch (hit) {
      case SearchHit.Do(Command command, var keys, boolean possible, var letters) -> command.run();
      case SearchHit.File(var file, boolean lately, var letters) -> open(file.path());
      case SearchHit.Symbol(FoundName name, var letters) -> reveal(name.path(), name.range());
      case SearchHit.Found(FoundEntry found) -> {
        if (found.entry().kind() == EntryKind.FILE) {
          open(found.path());
        } else {
          reveal(found.path(), found.entry().range());
        }
      }
      // The box goes on with it.
      case SearchHit.Filter filter -> {}
    }
  }

  private void open(String path) {
    workspace.ifPresent(open -> open.open(path, document -> commands.run("focus-source")));
  }

  private void reveal(String path, TextRange range) {
    workspace.ifPresent(open ->
        open.open(
            path,
            document -> {
              if (range.end() <= document.text().length()) {
                document.reveal(range);
              }
              commands.run("focus-source");
            }));
  }
}
