package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.model.json.JsonValue;
import java.util.Optional;

/// What the search for a value gave.
public sealed interface Sample {

  /// A value that fits.
  record Found(JsonValue value) implements Sample {}

  /// There is none.
  record None() implements Sample {}

  /// Neither was shown.
  ///
  /// @param candidate a value that fits as far as could be seen
  /// @param reason why it could not be told, for people
  record Doubtful(Optional<JsonValue> candidate, String reason) implements Sample {}

  static Sample found(JsonValue value) {
    return new Found(value);
  }

  static Sample none() {
    return new None();
  }

  static Sample doubtful(String reason) {
    return new Doubtful(Optional.empty(), reason);
  }

  /// The value, certain or not.
  default Optional<JsonValue> shown() {
    return switch (this) {
      case Found(JsonValue value) -> Optional.of(value);
      case None() -> Optional.empty();
      case Doubtful(Optional<JsonValue> candidate, String reason) -> candidate;
    };
  }

  /// The better of two tries at the same question.
  default Sample or(Sample other) {
    return switch (this) {
      case Found found -> found;
      case None() -> other;
      case Doubtful doubtful ->
          switch (other) {
            case Found found -> found;
            case None() -> doubtful;
            case Doubtful second -> doubtful.candidate.isPresent() ? doubtful : second;
          };
    };
  }
}
