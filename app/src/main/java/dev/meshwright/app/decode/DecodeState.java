package dev.meshwright.app.decode;

import dev.meshwright.model.Problem;
import dev.meshwright.usecases.decode.DecodeReport;

/// What the panel shows of a message.
sealed interface DecodeState {

  /// Nothing was asked for yet.
  record Idle() implements DecodeState {}

  record Reading() implements DecodeState {}

  record Ready(DecodeReport report) implements DecodeState {}

  record Refused(Problem problem) implements DecodeState {}

  record Failed(Throwable cause) implements DecodeState {}
}
