package dev.meshwright.app.explorer;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.app.workspace.Verdicts;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.List;
import java.util.function.Consumer;

/// The products of the workspace and their files.
public final class ExplorerPanel implements Panel {

  public static final PanelId ID = new PanelId("explorer");

  private final Texts texts = Texts.of(ExplorerPanel.class);
  private final Panels panels;
  final ExplorerViewModel model;

  /// @param showSample shows the rows of the sample with that path
  /// @param showHistory shows the commits that changed the file with that path
  public ExplorerPanel(
      Panels panels,
      WorkspaceModel workspace,
      Verdicts verdicts,
      OpenDocuments documents,
      Consumer<String> showSample,
      Consumer<String> showHistory) {
    this.panels = panels;
    model = new ExplorerViewModel(workspace, verdicts, documents, showSample, showHistory);
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.PRODUCT, PanelPlace.LEFT);
  }

  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return true;
  }

  @Override
  public View view() {
    return new ExplorerView(model);
  }

  @Override
  public List<Command> commands() {
    return List.of(panels.toShow(ID, texts.get("command.show"), "Alt+1"));
  }

  @Override
  public void dispose() {
    model.dispose();
  }
}
