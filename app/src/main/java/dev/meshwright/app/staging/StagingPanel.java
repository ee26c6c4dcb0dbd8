package dev.meshwright.app.staging;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.committing.Committing;
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
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.commit.CommitChanges;
import dev.meshwright.usecases.staging.StageChanges;
import java.util.List;
import java.util.function.Consumer;

/// What of the changes is staged for the next commit.
public final class StagingPanel implements Panel {

  public static final PanelId ID = new PanelId("staging");

  private final Texts texts = Texts.of(StagingPanel.class);
  private final Panels panels;
  final StagingViewModel model;

  /// @param tell told of each commit, and when files were put aside or taken back
  public StagingPanel(
      Panels panels,
      CommitChanges changes,
      StageChanges staging,
      OpenDocuments documents,
      Saving saving,
      Jobs jobs,
      Notices notices,
      Committing committing,
      Consumer<WorkspaceEvent> tell) {
    this.panels = panels;
    model =
        new StagingViewModel(
            jobs,
            changes,
            staging,
            new PartDiscarding(jobs, staging, documents, saving, notices),
            notices,
            committing,
            new StagingViewModel.Told(
                () -> tell.accept(new WorkspaceEvent.Committed()),
                () -> tell.accept(new WorkspaceEvent.ChangedOutside())));
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.TEST, PanelPlace.LEFT);
  }

  /// Only when somebody asks for it.
  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return false;
  }

  @Override
  public View view() {
    return new StagingView(model);
  }

  @Override
  public List<Command> commands() {
    return List.of(
        panels.toShow(ID, texts.get("command.show"), ""),
        Command.of("git-stash", texts.get("command.stash"), "", this::putAside));
  }

  /// Shows the hunks of a file.
  public void showFile(String path) {
    panels.show(ID);
    model.want(path);
  }

  /// Stages files, and shows them.
  public void stage(List<String> paths) {
    panels.show(ID);
    model.stage(paths);
  }

  private void putAside() {
    panels.show(ID);
    model.putAside();
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
          WorkspaceEvent.Committed _,
          WorkspaceEvent.BranchSwitched _ ->
          model.refresh();
      case WorkspaceEvent.Edited _, WorkspaceEvent.WorkspaceRead _ -> {}
    }
  }
}
