package dev.meshwright.app.workspace;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.usecases.workspace.OpenWorkspace;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The facts about the open workspace that several features show.
public final class WorkspaceModel {

  private final Jobs jobs;
  private final OpenWorkspace openWorkspace;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<OpenedWorkspace> opened;

  /// @param first what was read when the workspace was opened
  public WorkspaceModel(
      OpenedWorkspace first, Jobs jobs, OpenWorkspace openWorkspace, Notices notices) {
    this.jobs = jobs;
    this.openWorkspace = openWorkspace;
    this.notices = notices;
    this.opened = new ReadOnlyObjectWrapper<>(first);
  }

  public Path root() {
    return opened.get().root();
  }

  public ReadOnlyObjectProperty<OpenedWorkspace> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /// What a file is for; [FileKind#OTHER] when the workspace does not know it.
  public FileKind kindOf(String path) {
    return opened.get().file(path).map(WorkspaceFile::kind).orElse(FileKind.OTHER);
  }

  /// Reads files and Git state again.
  public void refresh() {
    Path root = root();
    jobs.submit(
        new JobKind("workspace", "Reading the workspace"),
        progress -> openWorkspace.open(root, progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<OpenedWorkspace>(OpenedWorkspace read) -> opened.set(read);
            case Outcome.Cancelled<OpenedWorkspace> cancelled -> {}
            case Outcome.Failed<OpenedWorkspace>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }
}
