package dev.meshwright.app.editor;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.dialog.ClosingDocuments;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.Window;

/// The open files.
public final class EditorsPanel implements Panel {

  public static final PanelId ID = new PanelId("editors");

  private final Texts texts = Texts.of(EditorsPanel.class);
  private final EditorsViewModel model;
  private final Saving saving;
  private final ClosingDocuments closing;
  private final Supplier<EditorsView> make;
  private Optional<EditorsView> view = Optional.empty();

  /// @param models makes the model of a document
  public EditorsPanel(
      OpenDocuments documents, Function<Document, EditorModel> models, Saving saving, Jobs jobs) {
    model = new EditorsViewModel(documents, models);
    this.saving = saving;
    closing = new ClosingDocuments(documents, saving);
    make =
        () ->
            new EditorsView(
                model,
                jobs,
                saving,
                this::close,
                (document, onDisk) -> CompareDialog.show(window(), jobs, document, onDisk));
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
    EditorsView made = make.get();
    view = Optional.of(made);
    return made;
  }

  @Override
  public List<Command> commands() {
    return new EditorCommands(model, saving, this::close, () -> view).all();
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
    model.dispose();
  }

  private void close(Document document) {
    closing.close(window(), document);
  }

  private Window window() {
    return view.orElseThrow().root().getScene().getWindow();
  }
}
