package dev.meshwright.app.preview;

import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.queries.QueryRun;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// Tells of the runs of transformations that the user asked for, also those by a pause in typing.
final class QueryRuns {

  /// Why something runs.
  enum Cause {
    ASKED,
    TYPING,
    /// The same again, or what was opened.
    LOOKING
  }

  private Consumer<QueryRun> told = run -> {};

  void tell(Consumer<QueryRun> whom) {
    told = whom;
  }

  /// A run begins; what this gives is to be told how it ended.
  Consumer<Outcome<Result<ShownRows>>> begin(PreviewSubject of, Cause cause) {
    if (cause == Cause.LOOKING || of.document().isEmpty()) {
      return outcome -> {};
    }
    String path = of.path();
    String text = of.text();
    long began = System.nanoTime();
    return outcome ->
        ending(outcome)
            .ifPresent(ending ->
                told.accept(
                    new QueryRun(
                        "",
                        InstantSource.system().instant(),
                        path,
                        text,
                        Duration.ofNanos(System.nanoTime() - began),
                        cause == Cause.TYPING,
                        ending)));
  }

  private static Optional<QueryRun.Ending> ending(Outcome<Result<ShownRows>> outcome) {
    return switch (outcome) {
      case Outcome.Done<Result<ShownRows>>(Result.Ok<ShownRows>(ShownRows now, var notes)) ->
          Optional.of(
              new QueryRun.Ending.Rows(
                  now.first().count().known(), now.first().count().complete()));
      case Outcome.Done<Result<ShownRows>>(Result.Failed<ShownRows>(var problems)) ->
          Optional.of(new QueryRun.Ending.Failed(problems.getFirst().message()));
      case Outcome.Cancelled<Result<ShownRows>> cancelled -> Optional.empty();
      // The machinery broke: that says nothing about the query.
      case Outcome.Failed<Result<ShownRows>> broken -> Optional.empty();
    };
  }
}
