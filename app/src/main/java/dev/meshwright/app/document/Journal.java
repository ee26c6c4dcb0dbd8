package dev.meshwright.app.document;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.usecases.workspace.Documents;
import dev.meshwright.usecases.workspace.UnsavedEdit;
import java.time.Instant;

/// Keeps unsaved texts where a kill cannot take them.
final class Journal {

  private final Jobs jobs;
  private final Documents files;
  private final Notices notices;

  Journal(Jobs jobs, Documents files, Notices notices) {
    this.jobs = jobs;
    this.files = files;
    this.notices = notices;
  }

  /// Keeps what is unsaved in a document now, or forgets it when nothing is.
  void keep(Document document) {
    if (!document.isUnsaved()) {
      forget(document.path());
      return;
    }
    UnsavedEdit edit =
        new UnsavedEdit(document.path(), document.text(), document.version(), Instant.now());
    submit(document.path(), () -> files.keepUnsaved(edit));
  }

  void forget(String path) {
    submit(path, () -> files.forgetUnsaved(path));
  }

  private void submit(String path, Runnable work) {
    jobs.submit(
        new JobKind("journal:" + path, ""),
        progress -> {
          work.run();
          return path;
        },
        outcome -> {
          if (outcome instanceof Outcome.Failed<String>(Throwable cause)) {
            notices.tell(new Notice.Broken(cause));
          }
        });
  }
}
