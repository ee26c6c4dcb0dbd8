package dev.meshwright.app.problems;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.app.workspace.Verdicts;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// The problems of all files.
public final class ProblemsPanel implements Panel {

  public static final PanelId ID = new PanelId("problems");

  private final Texts texts = Texts.of(ProblemsPanel.class);
  private final Panels panels;
  private final OpenDocuments documents;
  private final Verdicts verdicts;

  public ProblemsPanel(Panels panels, OpenDocuments documents, Verdicts verdicts) {
    this.panels = panels;
    this.documents = documents;
    this.verdicts = verdicts;
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.WARNING, PanelPlace.LOWER);
  }

  /// That there are none is worth knowing too.
  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return true;
  }

  @Override
  public View view() {
    return new ProblemsView(documents, verdicts);
  }

  @Override
  public ObservableValue<String> about() {
    return new ReadOnlyStringWrapper(texts.get("panel.about"));
  }

  @Override
  public List<Command> commands() {
    return List.of(panels.toShow(ID, texts.get("command.show"), "Alt+4"));
  }
}
