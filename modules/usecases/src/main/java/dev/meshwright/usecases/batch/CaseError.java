package dev.meshwright.usecases.batch;

import dev.meshwright.model.Problem;
import java.util.List;
import java.util.Optional;

/// Why a case could not be judged.
///
/// @param version `new` or `previous[0]`; empty when the line itself is wrong
/// @param problem located in that version's text, or in the line
public record CaseError(String version, Problem problem) {

  static Optional<CaseError> first(List<Problem> problems, String version) {
    return problems.stream().findFirst().map(problem -> new CaseError(version, problem));
  }
}
