package dev.meshwright.model.data;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// An operator of a query that was run to see what it costs.
///
/// @param operator `TABLE_SCAN`, `HASH_JOIN` ...
/// @param details in the engine's words: table, filters, groups; in its order
/// @param rows that came out of it
/// @param time spent in it, over all threads
/// @param inputs operators whose rows it took
public record PlanStep(
    String operator, Map<String, String> details, long rows, Duration time, List<PlanStep> inputs) {

  public PlanStep {
    inputs = List.copyOf(inputs);
  }
}
