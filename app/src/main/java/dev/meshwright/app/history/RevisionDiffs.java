package dev.meshwright.app.history;

import dev.meshwright.app.diff.DiffPage;
import dev.meshwright.app.diff.DiffSides;
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.Commit;
import dev.meshwright.uikit.diff.DiffView.Side;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.commit.InspectCommits;
import dev.meshwright.usecases.commit.InspectCommits.FileInCommit;
import dev.meshwright.usecases.commit.InspectCommits.FileVersions;
import dev.meshwright.usecases.files.NameParts;

/// Shows files before and after a commit, each in a tab. A commit stays as it is, so nothing is
/// read twice.
final class RevisionDiffs {

  private static final String KIND = "revision";

  /// Digits of a commit that people read.
  private static final int SHORT = 7;

  private final Texts texts = Texts.of(RevisionDiffs.class);
  private final InspectCommits inspect;
  private final OpenTabs tabs;
  private final Jobs jobs;

  RevisionDiffs(InspectCommits inspect, OpenTabs tabs, Jobs jobs) {
    this.inspect = inspect;
    this.tabs = tabs;
    this.jobs = jobs;
    tabs.add(KIND, this::page);
  }

  void show(Commit commit, ChangedFile file) {
    tabs.open(new TabId(KIND, commit.id() + " " + file.path()));
  }

  /// @param name a commit and a path of it, with a space between
  private DiffPage page(String name) {
    String commit = name.substring(0, name.indexOf(' '));
    String path = name.substring(commit.length() + 1);
    String shown = commit.substring(0, Math.min(SHORT, commit.length()));
    return new DiffPage(
        new DiffPage.About(
            new TabId(KIND, name),
            texts.get("revision.title", NameParts.of(path).name(), shown),
            texts.get("revision.title", path, shown),
            path),
        () ->
            progress ->
                sides(inspect.change(commit, path, progress).orElseThrow(RefusedException::new)),
        jobs);
  }

  private DiffSides sides(FileInCommit change) {
    FileVersions versions = change.versions();
    Commit commit = change.commit();
    String before =
        versions.before().isPresent()
            ? texts.get(
                "revision.before", change.file().previousPath().orElse(change.file().path()))
            : texts.get("revision.before.none");
    String after =
        versions.after().isPresent()
            ? texts.get("revision.after", commit.shortId(), commit.subject())
            : texts.get("revision.after.none", commit.shortId());
    return new DiffSides(
        new Side(before, versions.before().orElse("")),
        new Side(after, versions.after().orElse("")));
  }
}
