package dev.meshwright.usecases.gate;

import dev.meshwright.history.GitTreeFiles;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.IdentifiedFiles;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckRequest;
import dev.meshwright.usecases.check.CheckWorkspace;
import dev.meshwright.usecases.check.CheckedSchema;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.compare.Snapshots;
import dev.meshwright.usecases.gate.settings.GateCheck;
import dev.meshwright.usecases.gate.settings.GateSettings;
import dev.meshwright.usecases.lint.LintRequest;
import dev.meshwright.usecases.lint.LintWorkspace;
import dev.meshwright.usecases.repository.WorkspaceRepository;
import dev.meshwright.usecases.workspace.SchemaDetector;
import dev.meshwright.workspace.index.KindDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Checks the tree of the commit that is to be made against the last commit: nothing that only lies
/// in the folder plays a part.
public final class CheckCommitContents implements CheckCommit {

  private final WorkspaceRepository repository;
  private final Snapshots states;
  private final CheckWorkspace check;
  private final GateData data;
  private final SchemaDetector schemaFiles;
  private final KindDetector kinds = new KindDetector();

  /// @param data runs the checks that need rows
  public CheckCommitContents(
      WorkspaceRepository repository,
      Snapshots states,
      CheckWorkspace check,
      SchemaDetector schemaFiles,
      GateData data) {
    this.repository = repository;
    this.states = states;
    this.check = check;
    this.schemaFiles = schemaFiles;
    this.data = data;
  }

  @Override
  public Result<GateReport> check(Optional<List<String>> paths, Progress progress) {
    progress.report("Reading what is committed", -1);
    Result<GitTreeFiles> contents = repository.with(git -> git.wouldCommit(paths));
    return contents.flatMap(
        files -> states.head().found().map(head -> check(files, head, progress)));
  }

  @Override
  public Result<List<Problem>> besidesSchemas(Progress progress) {
    Result<GitTreeFiles> contents = repository.with(git -> git.wouldCommit(Optional.empty()));
    return contents.flatMap(files ->
        states
            .head()
            .found()
            .map(head -> {
              GateSettings settings = GateSettings.read(files);
              return besides(files, changed(files, head.files()), settings.asked(), progress)
                  .stream()
                  .map(CheckCommitContents::problem)
                  .toList();
            }));
  }

  private static Problem problem(GateFinding finding) {
    String subject = finding.subject().isEmpty() ? "" : finding.subject() + ": ";
    return new Problem(
        "commit-" + finding.check().word(),
        Severity.ERROR,
        finding.place(),
        subject + finding.words(),
        finding.hint(),
        List.of());
  }

  private List<GateFinding> besides(
      GitTreeFiles files, Set<String> changed, Set<GateCheck> asked, Progress progress) {
    List<GateFinding> findings = new ArrayList<>();
    if (asked.contains(GateCheck.LINT)) {
      findings.addAll(lint(files, changed, progress));
    }
    if (asked.contains(GateCheck.TESTS) || asked.contains(GateCheck.CONFORMANCE)) {
      findings.addAll(data.check(files, changed, asked, progress));
    }
    findings.removeIf(finding -> isWaived(finding, files));
    return findings;
  }

  private boolean isWaived(GateFinding finding, FileSource files) {
    return finding
        .waivable()
        .flatMap(what -> check.waiverOf(files, finding.path(), what.rule(), what.path()))
        .isPresent();
  }

  private GateReport check(GitTreeFiles files, Snapshot head, Progress progress) {
    GateSettings settings = GateSettings.read(files);
    Set<GateCheck> asked = settings.asked();
    Set<String> changed = changed(files, head.files());
    List<GateFinding> findings = new ArrayList<>();
    settings
        .problems()
        .forEach(problem -> findings.add(GateFinding.of(GateCheck.CONTRACTS, problem)));
    if (asked.contains(GateCheck.COMPATIBILITY) || asked.contains(GateCheck.CONTRACTS)) {
      CheckReport report = check.check(CheckRequest.usual(), files, head, progress);
      if (asked.contains(GateCheck.COMPATIBILITY)) {
        report.checked().forEach(schema -> add(schema, findings));
      }
      if (asked.contains(GateCheck.CONTRACTS) && mayConcernContracts(changed, files)) {
        report.problems().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .filter(problem -> !problem.location().file().equals(GateSettings.FILE))
            .forEach(problem -> findings.add(GateFinding.of(GateCheck.CONTRACTS, problem)));
      }
    }
    findings.addAll(besides(files, changed, asked, progress));
    return new GateReport(asked, findings, settings.must(), settings.waivable());
  }

  private static void add(CheckedSchema schema, List<GateFinding> findings) {
    schema
        .findings()
        .filter(finding -> finding.counts(Severity.ERROR))
        .map(finding -> of(schema.path(), finding))
        .forEach(findings::add);
    schema
        .allProblems()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(problem -> GateFinding.of(GateCheck.COMPATIBILITY, problem))
        .forEach(findings::add);
  }

  private static GateFinding of(String path, AssessedFinding found) {
    return new GateFinding(
        GateCheck.COMPATIBILITY,
        found.finding().place().orElseGet(() -> Location.startOf(path)),
        path,
        found.finding().path(),
        found.severity(),
        found.finding().message(),
        found.finding().hint(),
        Optional.of(new Waivable(found.finding().rule(), found.finding().path())));
  }

  private List<GateFinding> lint(FileSource files, Set<String> changed, Progress progress) {
    List<String> schemas =
        changed.stream()
            .filter(path -> files.text(path).isPresent())
            .filter(path -> kinds.kind(path, files.text(path).orElse("")).isSchema())
            .toList();
    if (schemas.isEmpty()) {
      return List.of();
    }
    return new LintWorkspace(SchemaLanguages.all(), schemaFiles)
        .lint(new LintRequest(schemas, List.of(), List.of()), files, progress)
        .findings()
        .filter(problem -> problem.severity().compareTo(Severity.WARNING) >= 0)
        .map((Problem problem) -> GateFinding.of(GateCheck.LINT, problem))
        .toList();
  }

  /// What was off before and has nothing to do with the commit does not stop it.
  private boolean mayConcernContracts(Set<String> changed, FileSource files) {
    return changed.stream()
        .map(path -> kinds.kind(path, files.text(path).orElse("")))
        .anyMatch(CheckCommitContents::concernsContracts);
  }

  private static boolean concernsContracts(FileKind kind) {
    return switch (kind.purpose()) {
      case SCHEMA, CONTRACT, PRODUCT, SETTINGS -> true;
      case TRANSFORMATION, TEST, SAMPLE, OTHER -> false;
    };
  }

  private static Set<String> changed(GitTreeFiles files, FileSource head) {
    Set<String> changed = new TreeSet<>();
    Set<String> before = Set.copyOf(head.paths());
    for (String path : files.paths()) {
      boolean same =
          before.contains(path)
              && head instanceof IdentifiedFiles known
              && known.contentId(path).equals(files.contentId(path));
      if (!same) {
        changed.add(path);
      }
    }
    before.stream().filter(path -> files.contentId(path).isEmpty()).forEach(changed::add);
    return changed;
  }
}
