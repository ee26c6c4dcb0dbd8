package dev.meshwright.usecases.decode;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;

/// Finds which versions of which schemas read a message.
@FunctionalInterface
public interface DecodeMessage {

  /// @return a problem when a schema is asked for that never was
  Result<DecodeReport> decode(DecodeRequest request, Progress progress);
}
