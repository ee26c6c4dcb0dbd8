package dev.meshwright.app.generate;

import dev.meshwright.model.Problem;
import dev.meshwright.usecases.generate.GeneratedSample;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.util.List;

/// What the panel shows of rows that are made.
sealed interface GenerateState {

  /// No schema is in front, or nothing was asked for yet.
  record Idle() implements GenerateState {}

  record Making() implements GenerateState {}

  /// @param schema that they are made from
  /// @param types that can be chosen; none where there is only one
  record Ready(SchemaChoice schema, List<String> types, GeneratedSample sample)
      implements GenerateState {
    public Ready {
      types = List.copyOf(types);
    }
  }

  record Refused(Problem problem) implements GenerateState {}

  record Failed(Throwable cause) implements GenerateState {}
}
