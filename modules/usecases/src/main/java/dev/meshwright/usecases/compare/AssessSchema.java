package dev.meshwright.usecases.compare;

import dev.meshwright.jobs.Progress;
import java.util.List;
import java.util.Optional;

/// Assesses one schema, as it is being edited, as a check of its whole workspace would: by the
/// profile of buf's where the policy names one, else by its mode, with what the history says of
/// numbers used again. Thread-safe.
final class AssessSchema {

  private final VersionReader versions;

  /// @param versions reads the history of a schema
  AssessSchema(VersionReader versions) {
    this.versions = versions;
  }

  /// Against where it was in an earlier state of the workspace; empty when it was written in
  /// another language there.
  Optional<AssessedPair> inState(
      ParsedSchema now,
      Snapshot state,
      ParsedSchema before,
      FindingAssessor assessor,
      Progress progress) {
    Optional<BufProfile> profile = profile(now, assessor);
    return profile.isPresent() && before.format() == now.format()
        ? Optional.of(pair(now, byFile(profile.get(), now, state, progress)))
        : assessor.compare(now, before, progress);
  }

  /// A schema that an earlier state does not have: what the profile finds of types that came from
  /// other files.
  List<AssessedFinding> newInState(
      ParsedSchema now, Snapshot state, FindingAssessor assessor, Progress progress) {
    return profile(now, assessor)
        .map(profile -> byFile(profile, now, state, progress))
        .orElse(List.of());
  }

  /// Against any other file, as `diff` compares two files.
  Optional<AssessedPair> withFile(
      ParsedSchema now, ParsedSchema before, FindingAssessor assessor, Progress progress) {
    return profile(now, assessor)
        .flatMap(profile -> profile.findings(now.version().path(), before, now))
        .map(findings -> pair(now, findings))
        .or(() -> assessor.compare(now, before, progress));
  }

  /// What a changed `.proto` file uses again although some commit up to a state, or a released
  /// version, had given it up.
  ///
  /// @param told what comparing with the state itself has found
  List<AssessedFinding> usedAgain(
      ParsedSchema now,
      Snapshot state,
      List<AssessedFinding> told,
      FindingAssessor assessor,
      Progress progress) {
    if (!PastNumbers.isAbout(now.format()) || profile(now, assessor).isPresent()) {
      return List.of();
    }
    String path = now.version().path();
    PastNumbers past = versions.past(state, path, progress);
    return past.usedAgain(now, told.stream().map(AssessedFinding::finding)).stream()
        .map(finding -> assessor.assess(path, finding))
        .toList();
  }

  private static Optional<BufProfile> profile(ParsedSchema schema, FindingAssessor assessor) {
    return BufProfile.of(schema.format(), assessor);
  }

  /// Buf's rules speak of packages, so that all files of both states count.
  private List<AssessedFinding> byFile(
      BufProfile profile, ParsedSchema now, Snapshot state, Progress progress) {
    return versions
        .found(profile, state.files(), now.version(), progress)
        .getOrDefault(now.version().path(), List.of());
  }

  private static AssessedPair pair(ParsedSchema now, List<AssessedFinding> findings) {
    return new AssessedPair(
        BufProfile.holds(findings),
        BufProfile.holds(findings),
        findings,
        List.of(),
        FindingAssessor.errors(now.problems()));
  }
}
