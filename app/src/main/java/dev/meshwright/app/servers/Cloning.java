package dev.meshwright.app.servers;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.remotes.CloneRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Clones a repository and opens the clone; what failed is asked about once more.
final class Cloning {

  private final Texts texts = Texts.of(Cloning.class);
  private final Asking asking;
  private final Jobs jobs;
  private final CloneRepository clone;
  private final Notices notices;
  private final Consumer<Path> open;

  /// @param asking asks a person
  /// @param open opens the clone
  Cloning(Asking asking, Jobs jobs, CloneRepository clone, Notices notices, Consumer<Path> open) {
    this.asking = asking;
    this.jobs = jobs;
    this.clone = clone;
    this.notices = notices;
    this.open = open;
  }

  /// What a person wants to be cloned.
  @FunctionalInterface
  interface Asking {

    /// @param url what was wanted before; empty at first
    /// @param why that could not be cloned
    Optional<CloneDialog.Wanted> ask(String url, String why);
  }

  void ask() {
    ask("", "");
  }

  private void ask(String url, String why) {
    asking.ask(url, why).ifPresent(this::start);
  }

  private void start(CloneDialog.Wanted wanted) {
    jobs.submit(
        new JobKind("clone " + wanted.folder(), texts.get("job.clone", wanted.url())),
        progress -> clone.clone(wanted.url(), wanted.folder(), progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Result<Path>>(Result.Ok<Path>(Path folder, List<Problem> told)) -> {
              told.forEach(each -> notices.tell(new Notice.InFile(each)));
              notices.tell(new Notice.Did(texts.get("cloned", folder), Optional.empty()));
              open.accept(folder);
            }
            case Outcome.Done<Result<Path>>(Result.Failed<Path> failed) ->
                ask(wanted.url(), failed.problem().text());
            case Outcome.Cancelled<Result<Path>> cancelled ->
                notices.tell(new Notice.Did(texts.get("clone.cancelled"), Optional.empty()));
            case Outcome.Failed<Result<Path>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }
}
