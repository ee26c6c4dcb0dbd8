package dev.meshwright.app.changes;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.committing.Committing;
import dev.meshwright.app.common.BarAbove;
import dev.meshwright.app.common.RowsOfFile;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.commit.CommitChanges;
import dev.meshwright.usecases.commit.InspectCommits;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What differs from the last commit, and committing it.
public final class ChangesPanel implements Panel {

  public static final PanelId ID = new PanelId("changes");

  private final Texts texts = Texts.of(ChangesPanel.class);
  private final Panels panels;
  private final ChangesViewModel model;
  private final OpenDocuments documents;
  private final OpenTabs tabs;
  private final ChangeDiffs diffs;
  private final Supplier<ChangesView> view;
  private Optional<Supplier<View>> above = Optional.empty();
  private Optional<ChangesView> shown = Optional.empty();

  /// @param tell told of each commit
  public ChangesPanel(
      Panels panels,
      CommitChanges commitChanges,
      InspectCommits inspect,
      Documents files,
      OpenDocuments documents,
      OpenTabs tabs,
      Saving saving,
      Jobs jobs,
      Committing committing,
      ChangedFileTools tools,
      Consumer<WorkspaceEvent> tell) {
    this.panels = panels;
    this.documents = documents;
    this.tabs = tabs;
    model =
        new ChangesViewModel(
            jobs,
            commitChanges,
            inspect,
            files,
            committing,
            () -> tell.accept(new WorkspaceEvent.Committed()));
    diffs = new ChangeDiffs(model, documents, tabs, jobs);
    ChangedFileActions actions =
        new ChangedFileActions(documents::show, diffs::show, this::hasRows, tools);
    view = () -> new ChangesView(model, documents, saving::save, actions);
  }

  private boolean hasRows(String path) {
    return RowsOfFile.has(documents.kindOf(path));
  }

  public ChangesViewModel model() {
    return model;
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.CHANGED, PanelPlace.LEFT);
  }

  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return facts.opened().repository().filter(state -> !state.changed().isEmpty()).isPresent();
  }

  @Override
  public View view() {
    ChangesView made = view.get();
    shown = Optional.of(made);
    return above.<View>map(bar -> new BarAbove(bar.get(), made)).orElse(made);
  }

  /// Puts a bar above what it shows.
  public void showAbove(Supplier<View> bar) {
    above = Optional.of(bar);
  }

  @Override
  public List<Command> commands() {
    return List.of(
        panels.toShow(ID, texts.get("command.show"), "Alt+2"),
        Command.of("commit", texts.get("command.commit"), "Shortcut+Shift+G", this::writeMessage),
        Command.of("commit-amend", texts.get("command.amend"), "", this::amend),
        Command.of("commit-undo", texts.get("command.undo"), "", this::undo),
        Command.of(
                "changes-diff",
                texts.get("command.diff"),
                "Alt+Shift+2",
                () -> changedInFront().isPresent(),
                () -> changedInFront().ifPresent(diffs::show))
            .unless(texts.get("command.no.change")));
  }

  private void writeMessage() {
    panels.show(ID);
    shown.ifPresent(ChangesView::focusMessage);
  }

  private void amend() {
    model.flow().message().amendProperty().set(true);
    writeMessage();
  }

  private void undo() {
    panels.show(ID);
    model.flow().undoLast();
  }

  private Optional<String> changedInFront() {
    return tabs.frontProperty()
        .get()
        .flatMap(TabPage::path)
        .filter(path -> model.changed(path).isPresent());
  }

  @Override
  public void start() {
    model.refresh();
  }

  @Override
  public void on(WorkspaceEvent event) {
    switch (event) {
      case WorkspaceEvent.FilesChanged _,
          WorkspaceEvent.ChangedOutside _,
          WorkspaceEvent.BranchSwitched _ -> {
        model.refresh();
        diffs.outOfDate();
      }
      case WorkspaceEvent.Committed _ -> {
        model.refresh();
        diffs.outOfDate();
      }
      case WorkspaceEvent.Edited _ -> diffs.outOfDate();
      case WorkspaceEvent.WorkspaceRead _ -> {}
    }
  }
}
