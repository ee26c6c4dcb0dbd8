package dev.meshwright.usecases.check;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.usecases.compare.FindingAssessor;
import dev.meshwright.usecases.compare.ParsedSchema;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.compare.SnapshotLookup;
import dev.meshwright.usecases.compare.Snapshots;
import dev.meshwright.usecases.contract.CheckContracts;
import dev.meshwright.usecases.gate.settings.GateSettings;
import dev.meshwright.usecases.policy.CompatibilityPolicy;
import dev.meshwright.usecases.policy.PolicyReader;
import dev.meshwright.usecases.policy.Waiver;
import dev.meshwright.usecases.samplesettings.SampleSettings;
import dev.meshwright.usecases.samplesettings.SampleSettingsReader;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks all schemas of a workspace against an earlier state of it, as continuous integration
/// does.
public final class CheckWorkspace {

  private final SchemaLanguages languages;
  private final SchemaDetector schemaFiles;
  private final Snapshots states;
  private final Clock clock;

  /// @param clock says on which day waivers must be in force
  public CheckWorkspace(
      SchemaLanguages languages, SchemaDetector schemaFiles, Snapshots states, Clock clock) {
    this.languages = languages;
    this.schemaFiles = schemaFiles;
    this.states = states;
    this.clock = clock;
  }

  /// Checks the working copy, by default against what the branch grew from.
  ///
  /// @return a problem when there is nothing to compare with: no repository, no such revision
  public Result<CheckReport> check(CheckRequest request, FileSource current, Progress progress) {
    return named(request)
        .orElseGet(states::branchBase)
        .found()
        .map(baseline -> check(request, current, baseline, progress));
  }

  /// Checks what is staged, by default against the last commit.
  ///
  /// @return as [#check]
  public Result<CheckReport> checkStaged(
      CheckRequest request, FileSource staged, Progress progress) {
    return named(request)
        .orElseGet(states::head)
        .found()
        .map(baseline -> check(request, staged, baseline, progress));
  }

  private Optional<SnapshotLookup> named(CheckRequest request) {
    return request.against().map(states::revision);
  }

  /// Checks any state against any other one.
  public CheckReport check(
      CheckRequest request, FileSource files, Snapshot baseline, Progress progress) {
    FileSource current = CachingFileSource.of(files);
    Snapshot kept = new Snapshot(baseline.title(), CachingFileSource.of(baseline.files()));
    CompatibilityPolicy policy = policy(request, current);
    FindingAssessor assessor = new FindingAssessor(policy, LocalDate.now(clock));
    ReadStates read = new ReadStates(languages, current, kept.files());
    List<CheckedSchema> byMode =
        new SchemaChecker(schemaFiles, assessor)
            .check(read, kept, released(policy, request), request.everyMode(), progress);
    List<CheckedSchema> schemas =
        BufCheck.of(assessor)
            .map(profile -> profile.apply(byMode, current, kept, progress))
            .orElseGet(() ->
                new ReusedNumbers(languages, states, assessor)
                    .apply(byMode, read, baseline, progress));
    LintOfCheck lint = new LintOfCheck(languages, schemaFiles, read.schemas());
    List<CheckedSchema> worthSaying =
        lint.added(schemas.stream().filter(CheckWorkspace::worthSaying).toList(), progress);
    long present =
        schemas.stream().filter(schema -> schema.change() != SchemaChange.REMOVED).count();
    List<Problem> problems = new ArrayList<>(current.problems());
    problems.addAll(new UnreadFiles(current, kept).problems());
    problems.addAll(policy.problems());
    problems.addAll(lint.problems());
    problems.addAll(ExpiredWaivers.problems(policy, assessor.today()));
    current
        .text(SampleSettings.FILE)
        .ifPresent(text -> problems.addAll(SampleSettingsReader.read(text).allProblems()));
    problems.addAll(GateSettings.read(current).problems());
    problems.addAll(new CheckContracts(schemaFiles, read.schemas()).problems(progress));
    return new CheckReport(
        baseline.title(),
        Math.toIntExact(present),
        worthSaying.stream().map(schema -> waived(schema, policy, assessor)).toList(),
        new WaivedProblems(policy, assessor.today()).applied(problems),
        release(baseline));
  }

  /// Compares one file with one earlier version of it.
  ///
  /// @param commits up to which the earlier version has a history; empty when it is in no
  ///   repository
  CheckReport checkFile(
      CheckRequest request,
      CheckedFile current,
      Snapshot state,
      CheckedFile previous,
      Optional<Snapshot> commits,
      Progress progress) {
    CompatibilityPolicy policy = policy(request, current.files());
    FindingAssessor assessor = new FindingAssessor(policy, LocalDate.now(clock));
    ParsedSchema now = languages.parse(current.format(), current.version());
    ParsedSchema before = languages.parse(previous.format(), previous.version());
    CheckedSchema byMode =
        new SchemaChecker(schemaFiles, assessor).checkFile(now, state, before, progress);
    CheckedSchema schema =
        BufCheck.of(assessor)
            .flatMap(profile -> profile.applyToFile(byMode, now, before, state.title()))
            .orElseGet(() ->
                commits
                    .map(until ->
                        new ReusedNumbers(languages, states, assessor)
                            .applyToFile(byMode, now, previous, until, progress))
                    .orElse(byMode));
    List<Problem> problems = new ArrayList<>(UnreadFiles.settings(current.files()));
    problems.addAll(policy.problems());
    return new CheckReport(state.title(), 1, List.of(schema), problems, release(state));
  }

  private static CheckedSchema waived(
      CheckedSchema schema, CompatibilityPolicy policy, FindingAssessor assessor) {
    return schema.withProblems(
        new WaivedProblems(policy, assessor.today()).applied(schema.problems()));
  }

  /// The waiver that holds today for something that a check of a commit found.
  public Optional<Waiver> waiverOf(FileSource files, String file, String rule, String where) {
    return PolicyReader.read(files).waiverOf(file, rule, where, LocalDate.now(clock));
  }

  private static CompatibilityPolicy policy(CheckRequest request, FileSource current) {
    CompatibilityPolicy written = PolicyReader.read(current);
    return new CompatibilityPolicy(
        request.mode().orElse(written.defaultMode()),
        request.profile().or(written::profile),
        request.mode().isPresent() ? List.of() : written.modes(),
        request.contentModel().orElse(written.defaultModel()),
        request.contentModel().isPresent() ? List.of() : written.models(),
        written.waivers(),
        written.problems());
  }

  private List<Snapshot> released(CompatibilityPolicy policy, CheckRequest request) {
    return request.everyMode() || policy.asksForReleased() ? states.released() : List.of();
  }

  /// The version tag that a baseline was named by.
  private Optional<String> release(Snapshot baseline) {
    String name = baseline.title().split(" ", 2)[0];
    return states.versionTags().stream().filter(name::equals).findFirst();
  }

  private static boolean worthSaying(CheckedSchema schema) {
    return switch (schema.change()) {
      case ADDED, CHANGED, RENAMED, REMOVED -> true;
      case DEPENDENCY_CHANGED ->
          schema.findings().findAny().isPresent() || schema.fails(Severity.WARNING);
      case UNCHANGED -> schema.findings().findAny().isPresent() || schema.fails(Severity.ERROR);
    };
  }
}
