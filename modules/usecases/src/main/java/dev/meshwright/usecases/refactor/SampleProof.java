package dev.meshwright.usecases.refactor;

import dev.meshwright.model.Problem;
import dev.meshwright.model.data.ReplayReport;
import java.util.Optional;

/// How the rows of one sample are read with a schema as it was and as a refactoring makes it.
public sealed interface SampleProof {

  /// Path of the sample.
  String sample();

  /// Path of the schema.
  String schema();

  /// @param report the rows read with the new schema, as the old one wrote them
  /// @param otherwise how many rows are read otherwise, or not at all, at least; a field that only
  ///   has another name now is not otherwise
  /// @param first what becomes of the first of them, for people
  record Read(
      String sample, String schema, ReplayReport report, long otherwise, Optional<String> first)
      implements SampleProof {}

  /// The sample cannot be read, with either schema.
  record Unread(String sample, String schema, Problem why) implements SampleProof {}
}
