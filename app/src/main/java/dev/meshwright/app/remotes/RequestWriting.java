package dev.meshwright.app.remotes;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Remote;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.remotes.ForgePage;
import dev.meshwright.usecases.remotes.PullRequest;
import dev.meshwright.usecases.remotes.WritePullRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes the text of a pull request for the branch checked out.
final class RequestWriting {

  private final Texts texts = Texts.of(RequestWriting.class);
  private final Jobs jobs;
  private final WritePullRequest write;
  private final RemotesViewModel model;
  private final Notices notices;

  RequestWriting(Jobs jobs, WritePullRequest write, RemotesViewModel model, Notices notices) {
    this.jobs = jobs;
    this.write = write;
    this.model = model;
    this.notices = notices;
  }

  /// @param show shows the text
  void start(Consumer<PullRequest> show) {
    jobs.submit(
        new JobKind("pull-request", texts.get("job.request")),
        progress -> write.write(Optional.empty(), Optional.empty(), progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Result<PullRequest>>(
                    Result.Ok<PullRequest>(PullRequest text, var told)) ->
                show.accept(text);
            case Outcome.Done<Result<PullRequest>>(
                    Result.Failed<PullRequest>(List<Problem> problems)) ->
                problems.forEach(problem -> notices.tell(new Notice.InFile(problem)));
            case Outcome.Cancelled<Result<PullRequest>> cancelled -> {}
            case Outcome.Failed<Result<PullRequest>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  /// The page of the remote that the branch is to be merged at.
  Optional<ForgePage> page(PullRequest text) {
    if (!(model.stateProperty().get() instanceof RemotesState.Ready ready)) {
      return Optional.empty();
    }
    Optional<Remote> remote =
        ready.remotes().stream()
            .filter(known -> text.base().startsWith(known.name() + "/"))
            .findFirst()
            .or(() -> ready.remotes().stream().findFirst());
    return remote.flatMap(known ->
        ForgePage.of(
            known.url(),
            there(known, text.base()),
            ready.follows().map(follows -> there(known, follows)).orElse(text.head()),
            text));
  }

  private static String there(Remote remote, String branch) {
    String prefix = remote.name() + "/";
    return branch.startsWith(prefix) ? branch.substring(prefix.length()) : branch;
  }
}
