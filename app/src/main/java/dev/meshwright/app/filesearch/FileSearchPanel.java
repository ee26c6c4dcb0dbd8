package dev.meshwright.app.filesearch;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.search.FindInFiles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Search and replace in files.
public final class FileSearchPanel implements Panel {

  public static final PanelId ID = new PanelId("file-search");

  private final Texts texts = Texts.of(FileSearchPanel.class);
  private final Panels panels;
  private final OpenDocuments documents;
  private final FileSearchViewModel model;
  private final Supplier<FileSearchView> make;
  private Optional<FileSearchView> view = Optional.empty();

  /// @param pause in typing after which is searched
  /// @param tell told when files were written
  /// @param showDiagram shows the types in files
  public FileSearchPanel(
      Panels panels,
      FindInFiles find,
      WorkspaceModel workspace,
      OpenDocuments documents,
      Jobs jobs,
      Notices notices,
      Debounce pause,
      Consumer<WorkspaceEvent> tell,
      Consumer<List<String>> showDiagram) {
    this.panels = panels;
    this.documents = documents;
    model = new FileSearchViewModel(jobs, find, workspace, documents, notices, tell);
    make = () -> new FileSearchView(model, pause, showDiagram);
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
    FileSearchView made = make.get();
    view = Optional.of(made);
    return made;
  }

  @Override
  public void dispose() {
    model.end();
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of(
            "find-in-files", texts.get("command.find"), "Shortcut+Shift+F", () -> open(false)),
        Command.of(
            "replace-in-files",
            texts.get("command.replace"),
            "Shortcut+Shift+H",
            () -> open(true)));
  }

  private void open(boolean replace) {
    String selected =
        documents
            .activeProperty()
            .get()
            .map(FileSearchPanel::selected)
            .filter(text -> !text.isBlank() && text.indexOf('\n') < 0)
            .orElse("");
    panels.show(ID);
    view.ifPresent(shown -> shown.open(replace, selected));
  }

  private static String selected(Document document) {
    return document.selectionProperty().get().end() <= document.text().length()
        ? document.selectionProperty().get().of(document.text())
        : "";
  }
}
