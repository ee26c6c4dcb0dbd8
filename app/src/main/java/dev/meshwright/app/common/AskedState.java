package dev.meshwright.app.common;

import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.util.List;

/// What a panel shows of something that is made when it is asked for.
///
/// @param <T> what is made
public sealed interface AskedState<T> {

  /// Nothing was asked for yet, or nothing that can be made something of is in front.
  record Idle<T>() implements AskedState<T> {}

  record Working<T>() implements AskedState<T> {}

  record Ready<T>(T made) implements AskedState<T> {}

  record Refused<T>(Problem problem) implements AskedState<T> {}

  record Failed<T>(Throwable cause) implements AskedState<T> {}

  /// After the work has ended; whoever stopped it sees nothing.
  static <T> AskedState<T> after(Outcome<Result<T>> outcome) {
    return switch (outcome) {
      case Outcome.Done<Result<T>>(Result.Ok<T>(T made, var notes)) -> new Ready<>(made);
      case Outcome.Done<Result<T>>(Result.Failed<T>(List<Problem> problems)) ->
          new Refused<>(problems.getFirst());
      case Outcome.Cancelled<Result<T>> cancelled -> new Idle<>();
      case Outcome.Failed<Result<T>>(Throwable cause) -> new Failed<>(cause);
    };
  }
}
