package dev.meshwright.data.client;

import dev.meshwright.data.wire.Reply;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.text.disk.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The worker that is there, or the next one.
final class Workers implements AutoCloseable {

  /// Something to ask of a worker.
  @FunctionalInterface
  interface Question {
    Reply to(WorkerProcess worker) throws WorkerLostException;
  }

  private final WorkerCommand command;
  private final Supplier<PreviewLimits> limits;
  private final TemporaryFolder folder;
  private volatile PreviewLimits inForce;
  private Optional<WorkerProcess> current = Optional.empty();
  private boolean closed;

  /// @param limits as they should be now: when they change, the next question goes to a new worker
  Workers(WorkerCommand command, Supplier<PreviewLimits> limits) {
    this.command = command;
    this.limits = limits;
    this.inForce = limits.get();
    try {
      this.folder = TemporaryFolder.create("preview");
    } catch (IOException noTemporaryFiles) {
      throw new UncheckedIOException(noTemporaryFiles);
    }
  }

  /// Asks; when the worker turns out to have died, a new one is asked once.
  ///
  /// @param file what a problem gives as its file
  Result<Reply> ask(String file, Progress progress, Question question) {
    try {
      try {
        return Result.ok(question.to(worker()));
      } catch (WorkerLostException lost) {
        if (lost.reason() != WorkerLostException.Reason.CRASHED) {
          throw lost;
        }
        progress.checkCancelled();
        return Result.ok(question.to(worker()));
      }
    } catch (WorkerLostException lost) {
      progress.checkCancelled();
      return Result.failed(problem(file, lost));
    }
  }

  synchronized WorkerProcess worker() throws WorkerLostException {
    if (closed) {
      throw new WorkerLostException(WorkerLostException.Reason.CLOSED, "");
    }
    PreviewLimits wanted = limits.get();
    if (!wanted.equals(inForce)) {
      current.ifPresent(worker -> worker.end(WorkerLostException.Reason.CLOSED, ""));
    }
    if (current.isEmpty() || current.get().isLost()) {
      emptyFolder();
      inForce = wanted;
      current = Optional.of(WorkerProcess.start(command, wanted, folder.path()));
    }
    return current.get();
  }

  /// For temporary files of the worker; gone when this is closed.
  Path folder() {
    return folder.path();
  }

  synchronized long pid() {
    return current.map(WorkerProcess::pid).orElse(0L);
  }

  @Override
  public synchronized void close() {
    closed = true;
    current.ifPresent(worker -> worker.end(WorkerLostException.Reason.CLOSED, ""));
    folder.close();
  }

  Problem problem(String file, WorkerLostException lost) {
    Location at = Location.startOf(file);
    return switch (lost.reason()) {
      case MEMORY ->
          Problem.error(
              "preview-memory",
              at,
              "Stopped: the preview used "
                  + lost.details()
                  + " of memory, more than the limit of "
                  + inForce.memory() / (1 << 20)
                  + " MiB.",
              "Filter the samples or simplify the query, or raise the limit in the settings.");
      case UNRESPONSIVE ->
          Problem.error(
              "preview-time",
              at,
              "Stopped: the query did not react within its time limit of "
                  + inForce.time().toMillis() / 1000.0
                  + " s.",
              "Filter the samples or simplify the query, or raise the limit in the settings.");
      case CRASHED ->
          Problem.error(
              "preview-crashed",
              at,
              "The preview engine crashed twice on this. " + lost.details(),
              "Write the query in another way, or look for a damaged sample. Nothing is lost.");
      case CLOSED ->
          Problem.error("preview-closed", at, "This preview was closed.", "Run it again.");
      case NOT_STARTED ->
          Problem.error(
              "preview-not-started",
              at,
              "The preview engine could not be started with "
                  + command.javaHome()
                  + ": "
                  + lost.details(),
              "Check that this runtime is whole and that the system allows another process.");
    };
  }

  private void emptyFolder() {
    try (Stream<Path> files = Files.walk(folder.path())) {
      files
          .sorted(java.util.Comparator.reverseOrder())
          .filter(file -> !file.equals(folder.path()))
          .forEach(Workers::deleteQuietly);
    } catch (IOException | UncheckedIOException vanished) {
      // Temporary files; the system removes what stays.
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException inUse) {
      // Temporary files; the system removes what stays.
    }
  }
}
