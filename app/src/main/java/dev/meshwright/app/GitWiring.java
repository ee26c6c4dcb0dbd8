package dev.meshwright.app;

import dev.meshwright.app.branches.BranchesPanel;
import dev.meshwright.app.branches.Bringing;
import dev.meshwright.app.changes.ChangedFileTools;
import dev.meshwright.app.changes.ChangesPanel;
import dev.meshwright.app.changes.Ignoring;
import dev.meshwright.app.committing.Committing;
import dev.meshwright.app.committing.WriteWaivers;
import dev.meshwright.app.compat.WaiveDialog;
import dev.meshwright.app.compat.Waiving;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
import dev.meshwright.app.files.FilesViewModel;
import dev.meshwright.app.history.CommitMenu;
import dev.meshwright.app.history.HistoryPanel;
import dev.meshwright.app.merging.MergingPanel;
import dev.meshwright.app.merging.MergingViewModel;
import dev.meshwright.app.merging.UnderWayBar;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.points.PointsPanel;
import dev.meshwright.app.preview.PreviewPanel;
import dev.meshwright.app.remotes.RemotesPanel;
import dev.meshwright.app.session.OpenedFolder;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.app.staging.StagingPanel;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.git.Branch;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.commit.CommitChanges;
import dev.meshwright.usecases.commit.InspectCommits;
import dev.meshwright.usecases.remotes.ServerAccess;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.staging.StageChanges;
import dev.meshwright.usecases.workspace.Documents;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Puts the panels about the workspace's Git repository together, by hand.
final class GitWiring {

  private final Panels panels;
  private final ChangesPanel changes;
  private final HistoryPanel history;
  private final PointsPanel points;
  private final StagingPanel staging;
  private final BranchesPanel branches;
  private final MergingPanel merging;
  private final RemotesPanel remotes;

  /// @param access how to get into servers
  /// @param pauses the pause in typing, one for each place
  /// @param managed discards changes of files
  /// @param preview compares rows
  /// @param review goes through what changed from one point to another on the whole screen
  /// @param openBeside opens a folder in a window beside this one
  GitWiring(
      OpenedFolder folder,
      WorkspaceViewModel workspace,
      ServerAccess access,
      Jobs jobs,
      Notices notices,
      Supplier<Debounce> pauses,
      FilesViewModel managed,
      PreviewPanel preview,
      BiConsumer<String, String> review,
      Consumer<Path> openBeside) {
    panels = workspace.panels();
    WorkspaceServices services = folder.services();
    Documents files = folder.files();
    OpenDocuments documents = workspace.documents();
    Saving saving = workspace.saving();
    CommitChanges commits = services.git().commitChanges();
    InspectCommits inspect = services.git().inspectCommits();
    StageChanges stageChanges = services.git().stageChanges();
    points =
        new PointsPanel(
            panels,
            services.git().visitPoints(),
            workspace.workspace(),
            workspace.tabs(),
            jobs,
            notices,
            services.personal().past(),
            openBeside,
            preview::showDifferences,
            review,
            this::pushRelease,
            workspace::tell);
    merging =
        new MergingPanel(
            panels,
            services.git().mergeBranches(),
            stageChanges,
            files,
            documents,
            workspace.tabs(),
            saving,
            jobs,
            notices,
            pauses,
            workspace::tell);
    history =
        new HistoryPanel(
            panels,
            commits,
            inspect,
            workspace.workspace(),
            documents,
            workspace.tabs(),
            jobs,
            new CommitMenu.Actions(
                points::compareWithNow,
                points::compare,
                points::open,
                merging.model()::cherryPick,
                merging.model()::revert),
            (path, unsaved, progress) ->
                services.lastChanges(path, unsaved, progress).orElseThrow(RefusedException::new));
    Waiving waiving = new Waiving(jobs, files, documents, commits::author, saving::save, notices);
    Committing committing =
        new Committing(
            services.checkCommit(),
            services.git().prepareCommit(),
            new WriteWaivers(WaiveDialog::ask, waiving::waive),
            files,
            Optional.of(services.earlierStates()),
            documents,
            saving,
            jobs,
            notices);
    staging =
        new StagingPanel(
            panels,
            commits,
            stageChanges,
            documents,
            saving,
            jobs,
            notices,
            committing,
            workspace::tell);
    Ignoring ignoring =
        new Ignoring(
            jobs,
            stageChanges,
            files,
            documents,
            saving,
            notices,
            () -> workspace.tell(new WorkspaceEvent.ChangedOutside()));
    changes =
        new ChangesPanel(
            panels,
            commits,
            inspect,
            files,
            documents,
            workspace.tabs(),
            saving,
            jobs,
            committing,
            new ChangedFileTools(
                path -> preview.showDifferences(path, "HEAD", Optional.empty()),
                staging::showFile,
                staging::stage,
                managed::discard,
                ignoring::ignore,
                ignoring::exclude),
            workspace::tell);
    changes.showAbove(() ->
        new UnderWayBar(
            "changes-under-way", merging.model(), Optional.of(() -> panels.show(MergingPanel.ID))));
    remotes =
        new RemotesPanel(
            panels,
            services.remotes(access),
            services.git().manageBranches(),
            services.writePullRequest(folder.data().compareVersions()),
            workspace.workspace(),
            jobs,
            notices,
            name -> merging.model().mergePulled(name),
            name -> merging.model().rebase(name),
            workspace::tell);
    branches =
        new BranchesPanel(
            panels,
            services.git().manageBranches(),
            workspace.workspace(),
            documents,
            saving,
            jobs,
            notices,
            bringing(merging.model()),
            remotes.exchange(),
            workspace::tell);
  }

  HistoryPanel history() {
    return history;
  }

  private void pushRelease(String tag) {
    remotes.pushTag(tag);
  }

  void addPanels() {
    panels.add(changes);
    panels.add(history);
    panels.add(points);
    panels.add(staging);
    panels.add(branches);
    panels.add(merging);
    panels.add(remotes);
  }

  private static Bringing bringing(MergingViewModel merging) {
    return new Bringing() {
      @Override
      public void merge(Branch branch) {
        merging.merge(branch.name());
      }

      @Override
      public void rebase(Branch onto) {
        merging.rebase(onto.name());
      }
    };
  }
}
