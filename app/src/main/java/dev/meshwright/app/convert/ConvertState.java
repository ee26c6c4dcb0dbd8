package dev.meshwright.app.convert;

import dev.meshwright.model.Problem;
import dev.meshwright.usecases.convert.FieldFate;
import java.util.List;

/// What the panel shows of a conversion.
sealed interface ConvertState {

  /// No schema is in front, or nothing was asked for yet.
  record Idle() implements ConvertState {}

  record Converting() implements ConvertState {}

  /// @param path of the source
  /// @param text in the other language
  /// @param fates what becomes of the fields
  record Ready(String path, String text, List<FieldFate> fates) implements ConvertState {
    public Ready {
      fates = List.copyOf(fates);
    }
  }

  record Refused(Problem problem) implements ConvertState {}

  record Failed(Throwable cause) implements ConvertState {}
}
