package dev.meshwright.usecases.review;

import dev.meshwright.history.GitRepository;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.usecases.repository.WorkspaceRepository;
import dev.meshwright.usecases.review.thread.EventFile;
import dev.meshwright.usecases.review.thread.EventIds;
import dev.meshwright.usecases.review.thread.EventKind;
import dev.meshwright.usecases.review.thread.KeptReviews;
import dev.meshwright.usecases.review.thread.ReviewEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Appends events to files, in the name of whom Git's configuration names.
final class WriteEvents {

  /// Another program may append to the same file at the same time.
  private static final int TRIES = 5;

  private static final String CHANGED = "file-changed-meanwhile";

  private final WorkspaceRepository repository;
  private final ReviewStore store;
  private final Clock clock;
  private final EventIds ids = new EventIds();

  WriteEvents(WorkspaceRepository repository, ReviewStore store, Clock clock) {
    this.repository = repository;
    this.store = store;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /// @param file gives it from the id of the event
  /// @param about gives the review or thread from the id of the event
  Result<WrittenEvent> write(
      EventKind kind,
      Map<String, JsonValue> members,
      Function<String, String> file,
      Function<String, String> about) {
    return repository
        .with(GitRepository::identity)
        .flatMap(by -> write(kind, members, file, about, by));
  }

  private Result<WrittenEvent> write(
      EventKind kind,
      Map<String, JsonValue> members,
      Function<String, String> file,
      Function<String, String> about,
      Author by) {
    Instant at = now();
    String id = ids.next(at);
    String path = file.apply(id);
    Optional<Problem> failed =
        attributes().or(() -> append(path, ReviewEvent.line(id, at, by, kind, members)));
    return failed
        .<Result<WrittenEvent>>map(Result::failed)
        .orElseGet(
            () -> Result.ok(new WrittenEvent(id, kind, about.apply(id), by, path, "", List.of())));
  }

  private Optional<Problem> attributes() {
    return store.text(KeptReviews.ATTRIBUTES_FILE).isPresent()
        ? Optional.empty()
        : store
            .write(KeptReviews.ATTRIBUTES_FILE, Optional.empty(), KeptReviews.ATTRIBUTES)
            .filter(problem -> !problem.rule().equals(CHANGED));
  }

  private Optional<Problem> append(String path, String line) {
    Optional<Problem> failed = Optional.empty();
    for (int tried = 0; tried < TRIES; tried++) {
      Optional<String> text = store.text(path);
      failed = store.write(path, text, EventFile.appended(text.orElse(""), line));
      if (failed.filter(problem -> problem.rule().equals(CHANGED)).isEmpty()) {
        return failed;
      }
    }
    return failed;
  }
}
