package dev.meshwright.app.points;

import dev.meshwright.usecases.commit.ChangesInWords;

/// What is known of two points that are compared.
sealed interface ComparedState {

  record Reading() implements ComparedState {}

  record Ready(ChangesInWords changes) implements ComparedState {}

  record Failed(Throwable cause) implements ComparedState {}
}
