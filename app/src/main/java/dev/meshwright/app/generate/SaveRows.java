package dev.meshwright.app.generate;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.generate.GeneratedFormat;
import dev.meshwright.usecases.generate.WriteSample;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Puts rows into new files.
final class SaveRows {

  private final Jobs jobs;
  private final Path root;
  private final WriteSample write;
  private final String doing;
  private final BiConsumer<String, Long> saved;
  private final Notices notices;

  /// @param root of the workspace
  /// @param doing what the work is called
  /// @param saved is told the path, and how many rows
  SaveRows(
      Jobs jobs,
      Path root,
      WriteSample write,
      String doing,
      BiConsumer<String, Long> saved,
      Notices notices) {
    this.jobs = jobs;
    this.root = root;
    this.write = write;
    this.doing = doing;
    this.saved = saved;
    this.notices = notices;
  }

  /// @param path of the file in the workspace
  void save(ShownSample ready, GeneratedFormat format, String path) {
    jobs.submit(
        new JobKind("save-rows", doing),
        progress ->
            write.write(
                ready.schema(), ready.sample(), Optional.of(format), root.resolve(path), progress),
        outcome -> told(path, outcome));
  }

  private void told(String path, Outcome<Result<Long>> outcome) {
    switch (outcome) {
      case Outcome.Done<Result<Long>>(Result.Ok<Long>(Long rows, var notes)) ->
          saved.accept(path, rows);
      case Outcome.Done<Result<Long>>(Result.Failed<Long>(List<Problem> problems)) ->
          notices.tell(new Notice.InFile(problems.getFirst()));
      case Outcome.Cancelled<Result<Long>> cancelled -> {}
      case Outcome.Failed<Result<Long>>(Throwable cause) -> notices.tell(new Notice.Broken(cause));
    }
  }
}
