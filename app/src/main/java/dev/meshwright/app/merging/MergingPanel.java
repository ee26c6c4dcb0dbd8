package dev.meshwright.app.merging;

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
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.app.tabs.PageDocument;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.git.ConflictedFile;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.files.NameParts;
import dev.meshwright.usecases.merging.MergeBranches;
import dev.meshwright.usecases.staging.StageChanges;
import dev.meshwright.usecases.workspace.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The merge, rebase, cherry-pick or revert that is under way.
public final class MergingPanel implements Panel {

  public static final PanelId ID = new PanelId("merging");

  private final Texts texts = Texts.of(MergingPanel.class);
  private final Panels panels;
  private final OpenTabs tabs;
  private final MergingViewModel model;

  /// @param staging puts aside what is in the way
  /// @param tell told when files, index or branch may have changed
  public MergingPanel(
      Panels panels,
      MergeBranches merging,
      StageChanges staging,
      Documents files,
      OpenDocuments documents,
      OpenTabs tabs,
      Saving saving,
      Jobs jobs,
      Notices notices,
      Supplier<Debounce> pauses,
      Consumer<WorkspaceEvent> tell) {
    this.panels = panels;
    this.tabs = tabs;
    model =
        new MergingViewModel(
            jobs,
            merging,
            staging,
            documents,
            saving,
            notices,
            new MergingViewModel.Told(
                () -> {
                  tell.accept(new WorkspaceEvent.ChangedOutside());
                  tell.accept(new WorkspaceEvent.BranchSwitched());
                },
                () -> panels.show(ID)));
    tabs.add(
        MergePage.KIND,
        path -> {
          PageDocument file = new PageDocument(path, documents, () -> {});
          return new MergePage(
              file,
              texts.get("page.title", NameParts.of(path).name()),
              new SolvingModel(path, file.value(), jobs, merging, files::workingCopy, pauses.get()),
              model,
              jobs);
        });
  }

  public MergingViewModel model() {
    return model;
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.MERGE, PanelPlace.LEFT);
  }

  /// While something is under way.
  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return facts.opened().repository().filter(state -> state.operation().isPresent()).isPresent();
  }

  @Override
  public View view() {
    return new MergingView(model, this::open);
  }

  private void open(ConflictedFile file) {
    tabs.open(MergePage.tab(file.path()));
  }

  @Override
  public List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    commands.add(panels.toShow(ID, texts.get("command.show"), ""));
    commands.addAll(new MergingCommands(texts, model, tabs).all());
    return commands;
  }

  @Override
  public void start() {
    model.refresh();
  }

  @Override
  public void on(WorkspaceEvent event) {
    switch (event) {
      case WorkspaceEvent.ChangedOutside _,
          WorkspaceEvent.FilesChanged _,
          WorkspaceEvent.Committed _,
          WorkspaceEvent.BranchSwitched _ ->
          model.refresh();
      case WorkspaceEvent.Edited _, WorkspaceEvent.WorkspaceRead _ -> {}
    }
  }
}
