package dev.meshwright.app.lookup;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.lookup.KeptLists;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// A search whose results stay: listed, previewed, kept.
public final class LookupPanel implements Panel {

  private static final PanelId ID = new PanelId("lookup");

  private final Texts texts = Texts.of(LookupPanel.class);
  private final Panels panels;
  private final WorkspaceViewModel workspace;
  private final LookupViewModel model;
  private final Supplier<LookupView> make;
  private Optional<LookupView> view = Optional.empty();

  /// @param files the working copy with unsaved texts
  /// @param pause in typing after which is searched
  /// @param showDiagram shows the types in files
  public LookupPanel(
      Panels panels,
      WorkspaceViewModel workspace,
      KeptLists kept,
      Function<Map<String, String>, FileSource> files,
      Jobs jobs,
      Notices notices,
      Debounce pause,
      Consumer<List<String>> showDiagram) {
    this.panels = panels;
    this.workspace = workspace;
    model =
        new LookupViewModel(
            jobs,
            workspace.index(),
            kept,
            workspace.workspace(),
            files,
            workspace.documents()::unsavedTexts,
            notices,
            InstantSource.system());
    make = () -> new LookupView(model, jobs, pause, this::open, showDiagram);
    workspace.index().onAsked(this::ask);
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.SEARCH, PanelPlace.LOWER);
  }

  /// Only when somebody asks for it.
  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return false;
  }

  @Override
  public View view() {
    LookupView made = make.get();
    view = Optional.of(made);
    return made;
  }

  @Override
  public void start() {
    model.start();
  }

  @Override
  public void dispose() {
    model.dispose();
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("show-lookup", texts.get("command.show"), "Shortcut+Alt+Shift+S", this::show),
        Command.of("lookup-unused", texts.get("command.unused"), "", () -> ask("no:use kind:type")),
        Command.of(
            "lookup-keep",
            texts.get("command.keep"),
            "",
            model::hasPlaces,
            () -> {
              panels.show(ID);
              view.ifPresent(LookupView::keep);
            }));
  }

  private void show() {
    panels.show(ID);
    view.ifPresent(LookupView::focus);
  }

  private void ask(String query) {
    show();
    model.queryProperty().set(query);
    model.search();
  }

  private void open(FoundEntry found) {
    TextRange range = found.entry().range();
    workspace.open(
        found.path(),
        document -> {
          if (found.entry().kind() != EntryKind.FILE && range.end() <= document.text().length()) {
            document.reveal(range);
          }
        });
  }
}
