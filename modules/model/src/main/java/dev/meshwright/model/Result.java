package dev.meshwright.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What came of something that the user's own text or file can make fail.
public sealed interface Result<T> {

  /// What is wrong; for [Ok], what is worth knowing all the same.
  List<Problem> problems();

  record Ok<T>(T value, List<Problem> problems) implements Result<T> {
    public Ok {
      problems = List.copyOf(problems);
    }
  }

  /// @param problems at least one
  record Failed<T>(List<Problem> problems) implements Result<T> {
    public Failed {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a failure without a reason");
      }
    }

    /// The first of them.
    public Problem problem() {
      return problems.getFirst();
    }
  }

  static <T> Result<T> ok(T value) {
    return new Ok<>(value, List.of());
  }

  static <T> Result<T> failed(Problem problem) {
    return new Failed<>(List.of(problem));
  }

  default Optional<T> optional() {
    return switch (this) {
      case Ok<T> ok -> Optional.of(ok.value());
      case Failed<T> failed -> Optional.empty();
    };
  }

  /// The value; for callers that can only throw what is in the way of it.
  default <X extends Throwable> T orElseThrow(Function<? super List<Problem>, ? extends X> thrown)
      throws X {
    return switch (this) {
      case Ok<T> ok -> ok.value();
      case Failed<T> failed -> throw thrown.apply(failed.problems());
    };
  }

  /// The same, with notes before its own.
  default Result<T> with(List<Problem> notes) {
    if (notes.isEmpty()) {
      return this;
    }
    List<Problem> all = Stream.concat(notes.stream(), problems().stream()).distinct().toList();
    return switch (this) {
      case Ok<T> ok -> new Ok<>(ok.value(), all);
      case Failed<T> failed -> new Failed<>(all);
    };
  }

  default <U> Result<U> map(Function<? super T, ? extends U> function) {
    return switch (this) {
      case Ok<T> ok -> new Ok<>(function.apply(ok.value()), ok.problems());
      case Failed<T> failed -> new Failed<>(failed.problems());
    };
  }

  /// What a function that can fail as well makes of it; what was worth knowing stays beside it.
  default <U> Result<U> flatMap(Function<? super T, Result<U>> function) {
    return switch (this) {
      case Ok<T> ok -> function.apply(ok.value()).with(ok.problems());
      case Failed<T> failed -> new Failed<>(failed.problems());
    };
  }
}
