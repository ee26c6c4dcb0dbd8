package dev.meshwright.app.history;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.ScopedJobs;
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitSearch;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.commit.CommitChanges;
import dev.meshwright.usecases.commit.InspectCommits;
import dev.meshwright.usecases.files.NameParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The commits of the workspace, of a file, or of a part of a schema.
public final class HistoryPanel implements Panel {

  public static final PanelId ID = new PanelId("history");

  private final Texts texts = Texts.of(HistoryPanel.class);
  private final Panels panels;
  private final OpenDocuments documents;
  private final WorkspaceModel workspace;
  private final HistoryViewModel model;
  final CommitViewModel commit;
  private final OpenTabs tabs;
  private final List<HistoryPage> pages = new ArrayList<>();
  private final List<LastChangesPage> changes = new ArrayList<>();
  private final Supplier<View> view;
  private Optional<HistoryView> shown = Optional.empty();
  private final CommitMenu.Actions actions;

  /// @param actions what can be done with a commit
  /// @param lastChanges finds who last changed each field
  public HistoryPanel(
      Panels panels,
      CommitChanges commitChanges,
      InspectCommits inspect,
      WorkspaceModel workspace,
      OpenDocuments documents,
      OpenTabs tabs,
      Jobs jobs,
      CommitMenu.Actions actions,
      LastChanges lastChanges) {
    this.panels = panels;
    this.actions = actions;
    this.documents = documents;
    this.workspace = workspace;
    this.tabs = tabs;
    Function<Jobs, HistoryViewModel> models =
        ofPlace ->
            new HistoryViewModel(
                ofPlace, commitChanges, inspect, path -> workspace.kindOf(path).isSchema());
    model = models.apply(jobs);
    commit = new CommitViewModel(jobs, inspect);
    RevisionDiffs diffs = new RevisionDiffs(inspect, tabs, jobs);
    view =
        () -> {
          HistoryView made =
              new HistoryView(HistoryView.Place.PANEL, model, commit, diffs, this::showInTab);
          made.menu(actions);
          shown = Optional.of(made);
          return made;
        };
    tabs.add(
        LastChangesPage.KIND,
        path -> {
          LastChangesPage page =
              new LastChangesPage(
                  path,
                  texts.get("last.title", NameParts.of(path).name()),
                  lastChanges,
                  edited -> Optional.ofNullable(documents.unsavedTexts().get(edited)),
                  new ScopedJobs(jobs, LastChangesPage.KIND + ":" + path),
                  this::show);
          changes.add(page);
          return page;
        });
    tabs.add(
        HistoryPage.KIND,
        path -> {
          Jobs ofPage = new ScopedJobs(jobs, HistoryPage.KIND + ":" + path);
          HistoryPage page =
              new HistoryPage(
                  path,
                  texts.get("page.title", NameParts.of(path).name()),
                  texts.get("page.title", path),
                  models.apply(ofPage),
                  new CommitViewModel(ofPage, inspect),
                  diffs,
                  actions,
                  pages::remove);
          pages.add(page);
          return page;
        });
  }

  public HistoryViewModel model() {
    return model;
  }

  /// Shows the commits that changed a file in a tab.
  private void showInTab(String path) {
    tabs.open(HistoryPage.tab(path));
  }

  /// Shows the commits that changed a file, or one in a folder.
  ///
  /// @param path that of a folder ends with a slash
  public void show(String path) {
    if (path.endsWith("/")) {
      model.searchProperty().set(new CommitSearch(false, "", "", path, ""));
      model.pathProperty().set(Optional.empty());
      panels.show(ID);
    } else {
      show(path, "");
    }
  }

  /// Shows the commits that changed a part of a file; the whole file if the part is blank.
  public void show(String path, String part) {
    model.pathProperty().set(Optional.of(path));
    model.fieldProperty().set(part);
    panels.show(ID);
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.HISTORY, PanelPlace.LEFT);
  }

  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return facts.opened().hasCommits();
  }

  @Override
  public View view() {
    return view.get();
  }

  @Override
  public List<Command> commands() {
    return List.of(
        panels.toShow(ID, texts.get("command.show"), "Alt+3"),
        Command.of(
                "search-commits",
                texts.get("command.search"),
                "",
                () -> workspace.openedProperty().get().hasCommits(),
                this::search)
            .unless(texts.get("command.no.file")),
        Command.of(
                "fields-last-changed",
                texts.get("command.last"),
                "",
                this::hasSchemaHistory,
                () ->
                    documents
                        .activeProperty()
                        .get()
                        .ifPresent(
                            front -> tabs.open(new TabId(LastChangesPage.KIND, front.path()))))
            .unless(texts.get("command.no.schema")),
        Command.of(
                "file-history",
                texts.get("command.file"),
                "Alt+Shift+3",
                this::hasHistory,
                () -> documents.activeProperty().get().ifPresent(front -> show(front.path())))
            .unless(texts.get("command.no.file")),
        Command.of(
                "file-history-tab",
                texts.get("command.file.tab"),
                "",
                this::hasHistory,
                () -> documents.activeProperty().get().ifPresent(front -> showInTab(front.path())))
            .unless(texts.get("command.no.file")),
        Command.of(
                "git-cherry-pick",
                texts.get("command.pick"),
                "",
                () -> commit.chosen().isPresent(),
                () -> actions.cherryPick().accept(chosen().reversed()))
            .unless(texts.get("command.no.commit")),
        Command.of(
                "git-revert",
                texts.get("command.revert"),
                "",
                () -> commit.chosen().isPresent(),
                () -> actions.revert().accept(chosen()))
            .unless(texts.get("command.no.commit")));
  }

  /// The commits that are chosen in the panel, the newest first.
  private List<String> chosen() {
    return shown
        .map(HistoryView::chosen)
        .filter(ids -> !ids.isEmpty())
        .orElseGet(() -> commit.chosen().stream().map(Commit::id).toList());
  }

  private void search() {
    model.pathProperty().set(Optional.empty());
    panels.show(ID);
    shown.ifPresent(HistoryView::search);
  }

  private boolean hasSchemaHistory() {
    return hasHistory()
        && documents
            .activeProperty()
            .get()
            .filter(front -> workspace.kindOf(front.path()).isSchema())
            .isPresent();
  }

  private boolean hasHistory() {
    return documents
            .activeProperty()
            .get()
            .filter(front -> !ScratchFile.is(front.path()))
            .isPresent()
        && workspace.openedProperty().get().hasCommits();
  }

  @Override
  public void start() {
    model.refresh();
  }

  @Override
  public void on(WorkspaceEvent event) {
    switch (event) {
      case WorkspaceEvent.ChangedOutside _,
          WorkspaceEvent.Committed _,
          WorkspaceEvent.BranchSwitched _ -> {
        model.refresh();
        pages.forEach(HistoryPage::outOfDate);
        changes.forEach(LastChangesPage::outOfDate);
      }
      case WorkspaceEvent.FilesChanged _,
          WorkspaceEvent.Edited _,
          WorkspaceEvent.WorkspaceRead _ -> {}
    }
  }
}
