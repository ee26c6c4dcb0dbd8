package dev.meshwright.app.inspector;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.editor.EditorsViewModel;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.List;
import java.util.function.BiConsumer;

/// What is selected in the structure of a schema.
public final class InspectorPanel implements Panel {

  public static final PanelId ID = new PanelId("inspector");

  private final Texts texts = Texts.of(InspectorPanel.class);
  private final Panels panels;
  private final EditorsViewModel editors;
  private final BiConsumer<String, String> showHistory;

  /// @param showHistory shows the history of a part of a file
  public InspectorPanel(
      Panels panels, EditorsViewModel editors, BiConsumer<String, String> showHistory) {
    this.panels = panels;
    this.editors = editors;
    this.showHistory = showHistory;
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("title"), Icon.INFO, PanelPlace.RIGHT);
  }

  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return facts.schemaInFront();
  }

  @Override
  public View view() {
    return new InspectorView(editors, showHistory);
  }

  @Override
  public List<Command> commands() {
    return List.of(panels.toShow(ID, texts.get("command.show"), "Alt+9"));
  }
}
