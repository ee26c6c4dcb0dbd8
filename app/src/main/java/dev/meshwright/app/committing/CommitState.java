package dev.meshwright.app.committing;

import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.Consent;
import dev.meshwright.usecases.gate.GateReport;
import java.util.List;
import java.util.Optional;

/// How far a commit is.
public sealed interface CommitState {

  /// @param refusal why the last try was refused
  record Idle(Optional<String> refusal) implements CommitState {}

  /// What it would hold is checked.
  record Checking(CommitRequest request) implements CommitState {}

  /// The checks found something, and the commit waits until the user agrees, mends or waives it.
  record Stopped(CommitRequest request, GateReport report) implements CommitState {}

  /// The commit waits for an answer.
  ///
  /// @param choices what the user can agree to
  /// @param question for people
  record Asking(CommitRequest request, List<Consent> choices, String question)
      implements CommitState {
    public Asking {
      choices = List.copyOf(choices);
    }
  }

  /// It is made: hooks run, it is signed and written.
  record Running(CommitRequest request) implements CommitState {}
}
