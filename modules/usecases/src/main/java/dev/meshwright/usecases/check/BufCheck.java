package dev.meshwright.usecases.check;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.proto.ProtoSet;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.compare.BufProfile;
import dev.meshwright.usecases.compare.FindingAssessor;
import dev.meshwright.usecases.compare.ParsedSchema;
import dev.meshwright.usecases.compare.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Judges `.proto` files by a profile of buf's, in place of modes.
final class BufCheck {

  private final BufProfile profile;
  private final FindingAssessor assessor;

  private BufCheck(BufProfile profile, FindingAssessor assessor) {
    this.profile = profile;
    this.assessor = assessor;
  }

  /// The check of the profile that the policy names, if it is one of buf's.
  static Optional<BufCheck> of(FindingAssessor assessor) {
    return BufProfile.of(assessor).map(profile -> new BufCheck(profile, assessor));
  }

  /// Puts the profile's findings into the place of the modes' for all `.proto` files.
  List<CheckedSchema> apply(
      List<CheckedSchema> schemas, FileSource current, Snapshot state, Progress progress) {
    progress.report("Reading .proto files", -1);
    List<ProtoSet> sides = ProtoSides.read(List.of(state.files(), current), progress);
    return assessed(schemas, sides.getFirst(), sides.getLast(), state.title());
  }

  /// As [#apply], for one file under whatever names its versions have.
  ///
  /// @return empty when one is in another language
  Optional<CheckedSchema> applyToFile(
      CheckedSchema schema, ParsedSchema current, ParsedSchema previous, String title) {
    return profile
        .findings(schema.path(), previous, current)
        .map(findings -> with(schema, findings, current.problems(), title));
  }

  private List<CheckedSchema> assessed(
      List<CheckedSchema> schemas, ProtoSet before, ProtoSet now, String title) {
    Map<String, List<AssessedFinding>> findings = profile.findings(before, now);
    List<CheckedSchema> result = new ArrayList<>();
    for (CheckedSchema schema : schemas) {
      result.add(
          schema.format() == profile.format()
              ? with(
                  schema,
                  Optional.ofNullable(findings.remove(schema.path())).orElse(List.of()),
                  now.problems().getOrDefault(schema.path(), List.of()),
                  title)
              : schema);
    }
    findings.forEach((path, found) -> result.add(with(gone(path), found, List.of(), title)));
    result.sort(Comparator.comparing(CheckedSchema::path));
    return result;
  }

  /// A file that another one took the place of.
  private CheckedSchema gone(String path) {
    return new CheckedSchema(
        path,
        profile.format(),
        assessor.policy().modeOf(path),
        SchemaChange.REMOVED,
        List.of(),
        List.of(),
        false,
        List.of());
  }

  private CheckedSchema with(
      CheckedSchema schema, List<AssessedFinding> findings, List<Problem> problems, String title) {
    Answer holds = BufProfile.holds(findings);
    ComparedVersion version = new ComparedVersion(title, holds, holds, findings, List.of());
    return new CheckedSchema(
        schema.path(),
        schema.format(),
        schema.mode(),
        schema.change(),
        schema.change() == SchemaChange.ADDED && findings.isEmpty() ? List.of() : List.of(version),
        List.of(),
        false,
        schema.change() == SchemaChange.REMOVED
            ? List.of()
            : Stream.concat(schema.problems().stream(), problems.stream()).toList());
  }
}
