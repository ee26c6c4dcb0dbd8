package dev.meshwright.app.changes;

import dev.meshwright.app.diff.DiffPage;
import dev.meshwright.app.diff.DiffSides;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Work;
import dev.meshwright.uikit.diff.DiffView.Side;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.commit.InspectCommits.FileVersions;
import dev.meshwright.usecases.files.NameParts;
import java.util.Optional;

/// Shows files as they are in the last commit and as they are now, each in a tab that follows what
/// is done to the file.
final class ChangeDiffs {

  private static final String KIND = "changed";

  private final Texts texts = Texts.of(ChangeDiffs.class);
  private final ChangesViewModel model;
  private final OpenDocuments documents;
  private final OpenTabs tabs;
  private final Jobs jobs;

  ChangeDiffs(ChangesViewModel model, OpenDocuments documents, OpenTabs tabs, Jobs jobs) {
    this.model = model;
    this.documents = documents;
    this.tabs = tabs;
    this.jobs = jobs;
    tabs.add(KIND, this::page);
  }

  void show(String path) {
    tabs.open(new TabId(KIND, path));
  }

  /// Files may have changed, or there may be another last commit.
  void outOfDate() {
    tabs.layout().groups().stream()
        .flatMap(group -> group.tabs().stream())
        .distinct()
        .filter(tab -> tab.kind().equals(KIND))
        .forEach(tab -> {
          if (tabs.page(tab) instanceof DiffPage page) {
            page.outOfDate();
          }
        });
  }

  private DiffPage page(String path) {
    return new DiffPage(
        new DiffPage.About(
            new TabId(KIND, path),
            texts.get("compare.title", NameParts.of(path).name()),
            texts.get("compare.title", path),
            path),
        () -> reading(path),
        jobs);
  }

  private Work<DiffSides> reading(String path) {
    Optional<String> unsaved = documents.find(path).filter(Document::isUnsaved).map(Document::text);
    Work<FileVersions> versions = model.versions(path, unsaved);
    return progress -> {
      FileVersions found = versions.run(progress);
      return new DiffSides(
          new Side(
              found.before().isPresent()
                  ? texts.get("compare.before")
                  : texts.get("compare.before.none"),
              found.before().orElse("")),
          new Side(
              found.after().isEmpty()
                  ? texts.get("compare.after.none")
                  : unsaved.isPresent()
                      ? texts.get("compare.after.unsaved")
                      : texts.get("compare.after"),
              found.after().orElse("")));
    };
  }
}
