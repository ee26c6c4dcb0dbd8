package dev.meshwright.app.document;

import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.files.UnsavedEdit;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.workspace.Documents;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps unsaved texts where a kill cannot take them: one after another, in the order in which they
/// were typed. While that fails, and only so long, the user is told; it is tried again.
final class Journal {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final Jobs jobs;
  private final Documents files;
  private final Notices notices;
  private final Debounce trying;
  private final InstantSource clock;
  private final Map<String, Instant> waiting = new HashMap<>();
  private Optional<Notice> failing = Optional.empty();

  /// @param trying the pause after which a failed write is tried again
  Journal(Jobs jobs, Documents files, Notices notices, Debounce trying, InstantSource clock) {
    this.jobs = jobs;
    this.files = files;
    this.notices = notices;
    this.trying = trying;
    this.clock = clock;
  }

  /// A key was typed, and a pause is waited for: but somebody who never pauses is not to lose more
  /// than the work of a moment.
  void typed(Document document) {
    Instant now = clock.instant();
    Instant first = waiting.putIfAbsent(document.path(), now);
    if (first != null && !now.isBefore(first.plus(LONGEST_WAIT))) {
      keep(document);
    }
  }

  /// Keeps what is unsaved in a document now, or forgets it when nothing is.
  void keep(Document document) {
    String path = document.path();
    if (!document.isUnsaved()) {
      forget(path);
      return;
    }
    waiting.remove(path);
    UnsavedEdit edit = new UnsavedEdit(path, document.text(), document.version(), clock.instant());
    submit(path, () -> files.keepUnsaved(edit));
  }

  void forget(String path) {
    waiting.remove(path);
    submit(path, () -> files.forgetUnsaved(path));
  }

  private void submit(String path, Runnable work) {
    jobs.submitInOrder(
        progress -> {
          work.run();
          return path;
        },
        outcome -> ended(path, outcome));
  }

  private void ended(String path, Outcome<String> outcome) {
    switch (outcome) {
      case Outcome.Done<String> done -> {
        failing.ifPresent(notices::withdraw);
        failing = Optional.empty();
        trying.stop();
      }
      case Outcome.Cancelled<String> cancelled -> {}
      case Outcome.Failed<String>(OperationFailedException reason) -> failed(path, reason);
      case Outcome.Failed<String>(Throwable cause) -> notices.tell(new Notice.Broken(cause));
    }
  }

  private void failed(String path, OperationFailedException reason) {
    if (failing.isEmpty()) {
      Notice notice =
          new Notice.InFile(
              Problem.error(
                  "edits-not-kept",
                  Location.startOf(path),
                  String.valueOf(reason.getMessage()),
                  "Save your work now: a crash would lose it. Keeping the edits is tried again by"
                      + " itself."));
      failing = Optional.of(notice);
      notices.tell(notice);
    }
    trying.poke(() -> submit(path, files::keepPending));
  }
}
