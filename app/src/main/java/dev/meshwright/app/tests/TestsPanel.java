package dev.meshwright.app.tests;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.files.FileActions;
import dev.meshwright.app.files.FilesViewModel;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.transformtest.KeepAsTest;
import dev.meshwright.usecases.transformtest.RunTests;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// The tests of the workspace and their results.
public final class TestsPanel implements Panel {

  public static final PanelId ID = new PanelId("tests");

  private final Texts texts = Texts.of(TestsPanel.class);
  private final Panels panels;
  final TestsViewModel model;
  private final FileActions actions;
  private final Supplier<View> make;
  private Optional<View> view = Optional.empty();

  /// @param managed renames and deletes the files of tests
  /// @param keepPreview makes a test of what the preview shows
  /// @param tell told of each test that is written
  public TestsPanel(
      Panels panels,
      RunTests run,
      KeepAsTest keep,
      Documents files,
      OpenDocuments documents,
      FilesViewModel managed,
      Runnable keepPreview,
      Jobs jobs,
      Notices notices,
      Consumer<WorkspaceEvent> tell) {
    this.panels = panels;
    model =
        new TestsViewModel(
            jobs,
            run,
            keep,
            files,
            documents,
            notices,
            () -> tell.accept(new WorkspaceEvent.FilesChanged()));
    actions = new FileActions(managed, () -> view.orElseThrow().root().getScene().getWindow());
    make =
        () ->
            new TestsView(
                model,
                actions,
                jobs,
                problem -> documents.show(problem.location().file(), problem.location().range()),
                keepPreview);
  }

  /// Shows the tests and asks there for the name under which a preview is kept as one.
  ///
  /// @param proposal what it could be called
  /// @param wanted rows that the test is about; none for all
  public void keep(PreviewRequest preview, String proposal, List<Row> wanted) {
    panels.show(ID);
    model.ask(new TestsViewModel.Asked(preview, proposal, wanted));
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.TEST, PanelPlace.LOWER);
  }

  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return facts.hasFile(FileKind.TEST::equals);
  }

  @Override
  public View view() {
    View made = make.get();
    view = Optional.of(made);
    return made;
  }

  @Override
  public ObservableValue<String> about() {
    return new ReadOnlyStringWrapper(texts.get("panel.about"));
  }

  @Override
  public List<Command> commands() {
    return List.of(
        panels.toShow(ID, texts.get("command.show"), "Alt+7"),
        Command.of(
            "tests-run",
            texts.get("command.run"),
            "Shortcut+Alt+T",
            () -> {
              panels.show(ID);
              model.runAll();
            }));
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
          WorkspaceEvent.BranchSwitched _ ->
          model.refresh();
      case WorkspaceEvent.Committed _, WorkspaceEvent.Edited _, WorkspaceEvent.WorkspaceRead _ -> {}
    }
  }

  @Override
  public void dispose() {
    model.dispose();
  }
}
