package dev.meshwright.model.data;

import dev.meshwright.model.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What came of something that the user's own text or file can make fail.
public sealed interface Checked<T> {

  /// What is wrong; for [Good], what is worth knowing all the same.
  List<Problem> problems();

  record Good<T>(T value, List<Problem> problems) implements Checked<T> {
    public Good {
      problems = List.copyOf(problems);
    }
  }

  /// @param problems at least one
  record Bad<T>(List<Problem> problems) implements Checked<T> {
    public Bad {
      problems = List.copyOf(problems);
    }
  }

  static <T> Checked<T> good(T value) {
    return new Good<>(value, List.of());
  }

  static <T> Checked<T> bad(Problem problem) {
    return new Bad<>(List.of(problem));
  }

  default Optional<T> optional() {
    return switch (this) {
      case Good<T> good -> Optional.of(good.value());
      case Bad<T> bad -> Optional.empty();
    };
  }

  /// The same, with notes before its own.
  default Checked<T> with(List<Problem> notes) {
    if (notes.isEmpty()) {
      return this;
    }
    List<Problem> all = Stream.concat(notes.stream(), problems().stream()).distinct().toList();
    return switch (this) {
      case Good<T> good -> new Good<>(good.value(), all);
      case Bad<T> bad -> new Bad<>(all);
    };
  }

  default <U> Checked<U> map(Function<? super T, ? extends U> function) {
    return switch (this) {
      case Good<T> good -> new Good<>(function.apply(good.value()), good.problems());
      case Bad<T> bad -> new Bad<>(bad.problems());
    };
  }

  /// What a function that can fail as well makes of it; what was worth knowing stays beside it.
  default <U> Checked<U> flatMap(Function<? super T, Checked<U>> function) {
    return switch (this) {
      case Good<T> good -> function.apply(good.value()).with(good.problems());
      case Bad<T> bad -> new Bad<>(bad.problems());
    };
  }
}
