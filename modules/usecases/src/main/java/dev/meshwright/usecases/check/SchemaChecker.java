package dev.meshwright.usecases.check;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.ParallelMap;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.compare.AssessedPair;
import dev.meshwright.usecases.compare.BufProfile;
import dev.meshwright.usecases.compare.FindingAssessor;
import dev.meshwright.usecases.compare.FormatChange;
import dev.meshwright.usecases.compare.ParsedSchema;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.workspace.SchemaDetector;
import dev.meshwright.usecases.workspace.UnreadableText;
import java.util.ArrayList;
import java.util.List;

/// Compares all schemas of one state of a workspace with earlier states of it.
final class SchemaChecker {

  private final SchemaDetector schemaFiles;
  private final FindingAssessor assessor;

  SchemaChecker(SchemaDetector schemaFiles, FindingAssessor assessor) {
    this.schemaFiles = schemaFiles;
    this.assessor = assessor;
  }

  /// Checks every schema, in the order of their paths.
  ///
  /// @param baseline the state that decides what changed, as `states` have it
  /// @param tagged further states, for transitive modes
  /// @param everyMode whether to answer for modes that nobody asked for, too
  List<CheckedSchema> check(
      ReadStates states,
      Snapshot baseline,
      List<Snapshot> tagged,
      boolean everyMode,
      Progress progress) {
    progress.report("Finding schemas", -1);
    List<SchemaPair> pairs = new Pairing(states, schemaFiles).pairs(progress);
    EarlierVersions versions = new EarlierVersions(states.current(), baseline, tagged, everyMode);
    return ParallelMap.map(
        "Comparing schemas",
        pairs,
        pair -> checkNamed(pair, states, baseline, versions, progress),
        progress);
  }

  /// Compares one file with one earlier version, wherever both come from.
  CheckedSchema checkFile(
      ParsedSchema now, Snapshot state, ParsedSchema before, Progress progress) {
    String path = now.version().path();
    boolean same = now.version().text().equals(before.version().text());
    return new CheckedSchema(
        path,
        now.format(),
        assessor.policy().modeOf(path),
        same ? SchemaChange.UNCHANGED : SchemaChange.CHANGED,
        List.of(compare(now, state, before, progress)),
        List.of(),
        false,
        now.problems());
  }

  /// Whatever breaks says at which schema it broke.
  private CheckedSchema checkNamed(
      SchemaPair pair,
      ReadStates states,
      Snapshot baseline,
      EarlierVersions versions,
      Progress progress) {
    try {
      return check(pair, states, versions, progress);
    } catch (CancelledException cancelled) {
      throw cancelled;
    } catch (RuntimeException broken) {
      throw new OperationFailedException(
          pair.path() + " could not be checked against " + baseline.title() + ": " + broken,
          broken);
    }
  }

  private CheckedSchema check(
      SchemaPair pair, ReadStates states, EarlierVersions earlier, Progress progress) {
    progress.checkCancelled();
    CompatibilityMode mode = assessor.policy().modeOf(pair.path());
    if (pair.change() == SchemaChange.REMOVED) {
      return BufProfile.of(pair.format(), assessor).isPresent()
          ? notCompared(pair, mode, List.of())
          : removed(pair, mode, states, earlier, progress);
    }
    if (!states.isReadable(pair.path())) {
      return notCompared(
          pair, mode, List.of(UnreadableText.problem(pair.path(), states.current())));
    }
    if (BufProfile.of(pair.format(), assessor).isPresent()) {
      return notCompared(pair, mode, List.of());
    }
    if (pair.change() == SchemaChange.UNCHANGED) {
      return notCompared(pair, mode, states.problems(pair.format(), pair.path()));
    }
    ParsedSchema now = states.current(pair.format(), pair.path());
    EarlierVersions.Found found = earlier.of(pair, mode);
    List<ComparedVersion> versions = new ArrayList<>();
    earlier.unreadable(pair).ifPresent(versions::add);
    for (EarlierVersions.Earlier version : found.asked()) {
      versions.add(compare(now, version, states, progress));
    }
    List<ComparedVersion> further = new ArrayList<>();
    for (EarlierVersions.Earlier version : found.further()) {
      further.add(compare(now, version, states, progress).answersOnly());
    }
    return new CheckedSchema(
        pair.path(),
        pair.format(),
        mode,
        pair.change(),
        versions,
        further,
        found.allReleased(),
        problems(now, states.current(), earlier.baseline()));
  }

  /// Also that a file does not say any more what it is compared as.
  private List<Problem> problems(ParsedSchema now, FileSource current, Snapshot baseline) {
    String path = now.version().path();
    if (schemaFiles.formatOf(path, current).isPresent()) {
      return now.problems();
    }
    List<Problem> problems = new ArrayList<>(now.problems());
    problems.add(LostKind.problem(path, now.format(), baseline.title()));
    return problems;
  }

  private ComparedVersion compare(
      ParsedSchema now, EarlierVersions.Earlier version, ReadStates states, Progress progress) {
    FileSource files = version.state().files();
    SchemaFormat format = schemaFiles.formatOf(version.path(), files).orElse(now.format());
    return compare(now, version.state(), states.earlier(format, version), progress);
  }

  private ComparedVersion compare(
      ParsedSchema now, Snapshot state, ParsedSchema before, Progress progress) {
    return assessor
        .compare(now, before, progress)
        .map(pair -> titled(state, pair))
        .orElseGet(() -> otherFormat(now, before, state));
  }

  private static ComparedVersion titled(Snapshot state, AssessedPair pair) {
    return new ComparedVersion(
        state.title(), pair.backward(), pair.forward(), pair.findings(), pair.previousErrors());
  }

  private static ComparedVersion otherFormat(
      ParsedSchema now, ParsedSchema before, Snapshot state) {
    Problem problem = FormatChange.problem(before.version().path(), before.format(), now.format());
    return new ComparedVersion(state.title(), Answer.NO, Answer.NO, List.of(), List.of(problem));
  }

  private static CheckedSchema notCompared(
      SchemaPair pair, CompatibilityMode mode, List<Problem> problems) {
    return new CheckedSchema(
        pair.path(), pair.format(), mode, pair.change(), List.of(), List.of(), false, problems);
  }

  /// A file that others took types over from is judged by what became of these.
  private CheckedSchema removed(
      SchemaPair pair,
      CompatibilityMode mode,
      ReadStates states,
      EarlierVersions earlier,
      Progress progress) {
    return states
        .compareGone(pair.format(), pair.path(), progress)
        .map(verdict -> titled(earlier.baseline(), assessor.assess(pair.path(), verdict)))
        .map(version ->
            new CheckedSchema(
                pair.path(),
                pair.format(),
                mode,
                SchemaChange.REMOVED,
                List.of(version),
                List.of(),
                false,
                List.of()))
        .orElseGet(() -> removed(pair, mode));
  }

  private static CheckedSchema removed(SchemaPair pair, CompatibilityMode mode) {
    Problem problem =
        Problem.warning(
            "schema-removed",
            Location.startOf(pair.path()),
            "The schema is gone; who reads its data, or generates code from it, finds nothing.",
            "Keep it, marked as deprecated, until nobody uses it; or move it under the same name.");
    return new CheckedSchema(
        pair.path(),
        pair.format(),
        mode,
        SchemaChange.REMOVED,
        List.of(),
        List.of(),
        false,
        mode == CompatibilityMode.NONE ? List.of() : List.of(problem));
  }
}
