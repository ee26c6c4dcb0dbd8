package dev.meshwright.app.editor;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.dialog.ClosingDocuments;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.EncodingChoice;
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
import dev.meshwright.app.tabs.PageDocument;
import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.stage.Window;
import javafx.util.Subscription;

/// What stands in the middle of the window, behind tabs: the open files, and whatever other panels
/// show at full size.
public final class EditorsPanel implements Panel {

  public static final PanelId ID = new PanelId("editors");

  private final Texts texts = Texts.of(EditorsPanel.class);
  private final EditorsViewModel model;
  private final Saving saving;
  private final TabActions actions;
  private final Function<Document, PageView> editors;
  private final ClosingDocuments closing;
  private final Subscription stepping;
  private Optional<EditorsView> view = Optional.empty();

  /// @param models makes the model of a document
  /// @param reveal shows the file with a path in the file manager of the system
  public EditorsPanel(
      Panels panels,
      OpenDocuments documents,
      OpenTabs tabs,
      Function<Document, EditorModel> models,
      Saving saving,
      EncodingChoice recoding,
      Consumer<String> reveal,
      Jobs jobs) {
    actions = new TabActions(this::close, reveal, () -> panels.panes().maximize(PanelPlace.MIDDLE));
    this.saving = saving;
    editors =
        document ->
            new EditorView(
                model().of(document),
                jobs,
                saving,
                recoding,
                documents::edit,
                (mine, onDisk) ->
                    tabs.open(new DiskPage(mine.path(), onDisk, mine.text(), texts, jobs)));
    tabs.add(
        FilePage.KIND,
        path ->
            new FilePage(
                new PageDocument(path, documents, () -> tabs.close(FilePage.tab(path))),
                documents.kindOf(path),
                editors));
    model = new EditorsViewModel(documents, tabs, models);
    closing = new ClosingDocuments(documents, saving);
    stepping =
        tabs.layoutProperty()
            .map(layout ->
                layout.groups().size() == 1
                    && layout.front().filter(front -> tabs.page(front).tall()).isPresent())
            .subscribe(panels.panes()::stepAside);
  }

  public EditorsViewModel model() {
    return model;
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.SOURCE, PanelPlace.MIDDLE);
  }

  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return true;
  }

  @Override
  public View view() {
    EditorsView made = new EditorsView(model, actions);
    view = Optional.of(made);
    return made;
  }

  @Override
  public List<Command> commands() {
    return Stream.concat(
            new EditorCommands(model, saving, () -> view).all().stream(),
            new TabCommands(model, this::close).all().stream())
        .toList();
  }

  @Override
  public void on(WorkspaceEvent event) {
    switch (event) {
      case WorkspaceEvent.Committed now -> model.committed();
      case WorkspaceEvent.BranchSwitched now -> model.committed();
      case WorkspaceEvent.ChangedOutside now -> model.committed();
      case WorkspaceEvent.Edited now -> {}
      case WorkspaceEvent.FilesChanged now -> {}
      case WorkspaceEvent.WorkspaceRead now -> {}
    }
  }

  @Override
  public void dispose() {
    stepping.unsubscribe();
    model.dispose();
  }

  private void close(int group, List<TabId> tabs) {
    List<Document> unsaved =
        model.endingWith(group, tabs).stream().filter(Document::isUnsaved).toList();
    closing.whenMayClose(window(), unsaved, () -> model.close(group, tabs));
  }

  private Window window() {
    return view.orElseThrow().root().getScene().getWindow();
  }
}
