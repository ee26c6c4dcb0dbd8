package dev.meshwright.app.workspace;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The facts about the open workspace that several features show.
public final class WorkspaceModel {

  private final Jobs jobs;
  private final Function<Progress, OpenedWorkspace> read;
  private final Notices notices;
  private final SchemaDetector detector = new SchemaDetector();
  private final ReadOnlyObjectWrapper<OpenedWorkspace> opened;

  /// @param first what was read when the workspace was opened
  /// @param read reads the folder anew
  public WorkspaceModel(
      OpenedWorkspace first, Jobs jobs, Function<Progress, OpenedWorkspace> read, Notices notices) {
    this.jobs = jobs;
    this.read = read;
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

  /// What a file is for, told by its text where the workspace does not know it yet.
  public FileKind kindOf(String path, String text) {
    return opened
        .get()
        .file(path)
        .map(WorkspaceFile::kind)
        .orElseGet(() -> detector.kindOf(path, text));
  }

  /// Reads files and Git state again.
  public void refresh() {
    jobs.submit(
        new JobKind("workspace", "Reading the workspace"),
        read::apply,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<OpenedWorkspace>(OpenedWorkspace now) -> opened.set(now);
            case Outcome.Cancelled<OpenedWorkspace> cancelled -> {}
            case Outcome.Failed<OpenedWorkspace>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }
}
