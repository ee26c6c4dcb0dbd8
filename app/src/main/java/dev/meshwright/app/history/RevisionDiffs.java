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
import dev.meshwright.usecases.commit.InspectCommits;
import dev.meshwright.usecases.commit.InspectCommits.FileVersions;
import dev.meshwright.usecases.files.NameParts;

/// Shows files before and after a commit, each in a tab. A commit stays as it is, so nothing is
/// read twice.
final class RevisionDiffs {

  private static final String KIND = "revision";

  private final Texts texts = Texts.of(RevisionDiffs.class);
  private final InspectCommits inspect;
  private final OpenTabs tabs;
  private final Jobs jobs;

  RevisionDiffs(InspectCommits inspect, OpenTabs tabs, Jobs jobs) {
    this.inspect = inspect;
    this.tabs = tabs;
    this.jobs = jobs;
  }

  void show(Commit commit, ChangedFile file) {
    TabId id = new TabId(KIND, commit.id() + " " + file.path());
    if (tabs.layout().has(id)) {
      tabs.open(id);
      return;
    }
    // What is known of the commit is in no name of a tab: a later run cannot make it again.
    tabs.open(
        new DiffPage(
            new DiffPage.About(
                id,
                texts.get("revision.title", NameParts.of(file.path()).name(), commit.shortId()),
                texts.get("revision.title", file.path(), commit.shortId()),
                file.path(),
                false),
            () -> progress -> sides(commit, file, inspect.versions(commit, file)),
            jobs));
  }

  private DiffSides sides(Commit commit, ChangedFile file, FileVersions versions) {
    String before =
        versions.before().isPresent()
            ? texts.get("revision.before", file.previousPath().orElse(file.path()))
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
