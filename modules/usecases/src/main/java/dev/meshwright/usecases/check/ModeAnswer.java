package dev.meshwright.usecases.check;

import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import java.util.List;

/// Whether one mode holds for a schema, asked or not.
///
/// @param brokenBy titles of the versions that it is broken against
public record ModeAnswer(CompatibilityMode mode, Answer holds, List<String> brokenBy) {

  public ModeAnswer {
    brokenBy = List.copyOf(brokenBy);
  }

  /// The answer from the versions that the mode speaks of.
  static ModeAnswer of(CompatibilityMode mode, List<ComparedVersion> versions) {
    Answer holds = Answer.YES;
    for (ComparedVersion version : versions) {
      holds = holds.and(version.holds(mode));
    }
    return new ModeAnswer(
        mode,
        holds,
        versions.stream()
            .filter(version -> version.holds(mode) == Answer.NO)
            .map(ComparedVersion::title)
            .toList());
  }
}
