package dev.meshwright.app.refactor;

import dev.meshwright.usecases.refactor.SampleProof;
import java.util.List;

/// How far the proof on samples is.
sealed interface ProofState {

  /// There is nothing to prove yet.
  record None() implements ProofState {}

  record Reading() implements ProofState {}

  record Read(List<SampleProof> proofs) implements ProofState {
    public Read {
      proofs = List.copyOf(proofs);
    }
  }

  record Failed(Throwable cause) implements ProofState {}
}
