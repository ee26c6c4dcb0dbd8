package dev.meshwright.app.history;

import dev.meshwright.app.common.ReadingWindow;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.Commit;
import dev.meshwright.uikit.diff.DiffView;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.commit.InspectCommits.FileVersions;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Windows that show a file before and after a commit, to read.
final class RevisionWindow {

  private final Texts texts;
  private final List<Stage> open = new ArrayList<>();

  RevisionWindow(Texts texts) {
    this.texts = texts;
  }

  void show(Window owner, Jobs jobs, Commit commit, ChangedFile file, FileVersions versions) {
    open.removeIf(stage -> !stage.isShowing());
    open.add(
        ReadingWindow.open(
            owner,
            texts.get("revision.title", file.path(), commit.shortId()),
            view(jobs, commit, file, versions),
            () -> {}));
  }

  private DiffView view(Jobs jobs, Commit commit, ChangedFile file, FileVersions versions) {
    String before =
        versions.before().isPresent()
            ? texts.get("revision.before", file.previousPath().orElse(file.path()))
            : texts.get("revision.before.none");
    String after =
        versions.after().isPresent()
            ? texts.get("revision.after", commit.shortId(), commit.subject())
            : texts.get("revision.after.none", commit.shortId());
    return new DiffView(
        "revision",
        new DiffView.Side(before, versions.before().orElse("")),
        new DiffView.Side(after, versions.after().orElse("")),
        Language.ofFile(file.path()),
        jobs);
  }

  void closeAll() {
    List.copyOf(open).forEach(Stage::hide);
  }
}
