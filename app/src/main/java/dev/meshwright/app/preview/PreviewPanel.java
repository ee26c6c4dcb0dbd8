package dev.meshwright.app.preview;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// What the transformation in front, or a sample, gives.
public final class PreviewPanel implements Panel {

  public static final PanelId ID = new PanelId("preview");

  private final Texts texts = Texts.of(PreviewPanel.class);
  private final Panels panels;
  private final OpenDocuments documents;
  private final PreviewViewModel model;
  private final RowsTools tools;
  private final PreviewKeeper keeper;
  private final Supplier<PreviewView> make;
  private Optional<PreviewView> view = Optional.empty();

  /// @param versions lists the versions of a file
  /// @param pause the pause in typing after which a preview runs
  /// @param rows how many first rows to ask for
  /// @param whileTyping whether a pause in typing runs a preview
  public PreviewPanel(
      Panels panels,
      PreviewUseCases data,
      CompareSchemas versions,
      WorkspaceModel workspace,
      Documents files,
      OpenDocuments documents,
      Saving saving,
      PreviewKeeper keeper,
      Jobs jobs,
      Notices notices,
      Debounce pause,
      IntSupplier rows,
      boolean whileTyping) {
    this.panels = panels;
    this.documents = documents;
    this.keeper = keeper;
    model = new PreviewViewModel(jobs, data, documents, pause, rows);
    model.whileTypingProperty().set(whileTyping);
    tools =
        new RowsTools(
            jobs,
            data,
            versions,
            new RowSchemas(
                () -> workspace.openedProperty().get(),
                documents::unsavedTexts,
                files::workingCopy),
            model,
            new SampleChoices(jobs, files, documents, saving::save, notices));
    make =
        () ->
            new PreviewView(
                model,
                tools,
                jobs,
                new WindowActions(
                    documents,
                    this::keepAsTest,
                    () -> view.orElseThrow().root().getScene().getWindow()));
  }

  public PreviewViewModel model() {
    return model;
  }

  /// What can be asked about the rows.
  RowsTools tools() {
    return tools;
  }

  /// Shows the rows of a sample.
  public void showSample(String path) {
    model.showSample(path);
    panels.show(ID);
  }

  /// Makes a test of what is shown, if anything is.
  ///
  /// @param wanted rows that the test is about; none for all
  public void keepAsTest(List<Row> wanted) {
    model
        .shownProperty()
        .get()
        .ifPresent(shown -> {
          String name = shown.path().substring(shown.path().lastIndexOf('/') + 1);
          keeper.keep(
              shown.request(),
              shown
                  .step()
                  .map(step -> texts.get("test.name.step", name, step))
                  .orElseGet(() -> texts.get("test.name", name)),
              wanted);
        });
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.TABLE, PanelPlace.LOWER);
  }

  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return facts.hasFile(kind -> kind == FileKind.TRANSFORMATION || kind == FileKind.SAMPLE);
  }

  @Override
  public View view() {
    PreviewView made = make.get();
    view = Optional.of(made);
    return made;
  }

  @Override
  public List<Command> commands() {
    return new PreviewCommands(panels, documents, this, () -> view).all();
  }

  @Override
  public void on(WorkspaceEvent event) {
    switch (event) {
      case WorkspaceEvent.ChangedOutside _ -> model.filesChanged();
      case WorkspaceEvent.WorkspaceRead _ -> model.workspaceRead();
      case WorkspaceEvent.Edited _,
          WorkspaceEvent.FilesChanged _,
          WorkspaceEvent.Committed _,
          WorkspaceEvent.BranchSwitched _ -> {}
    }
  }

  @Override
  public void dispose() {
    tools.dispose();
    model.dispose();
  }
}
