package dev.meshwright.usecases.batch;

import dev.meshwright.model.compat.Answer;
import java.util.List;
import java.util.Optional;

/// What judging one case gave.
///
/// @param id of the case; the line's number when it has none
/// @param compatible whether the mode holds, of bytes and validation only
/// @param findings against every version that the mode names, oldest first
/// @param error why the case, or a part of it, could not be judged
public record CaseVerdict(
    String id, Answer compatible, List<CaseFinding> findings, Optional<CaseError> error) {

  public CaseVerdict {
    findings = List.copyOf(findings);
  }

  static CaseVerdict failed(String id, CaseError error) {
    return new CaseVerdict(id, Answer.UNKNOWN, List.of(), Optional.of(error));
  }
}
