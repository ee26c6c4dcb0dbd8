package dev.meshwright.usecases.check;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.usecases.NotPossibleException;
import dev.meshwright.usecases.compare.EarlierState;
import dev.meshwright.usecases.compare.FormatChange;
import dev.meshwright.usecases.compare.ParsedSchema;
import dev.meshwright.usecases.compare.SchemaFiles;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.compare.Weighing;
import dev.meshwright.usecases.policy.CompatibilityPolicy;
import dev.meshwright.usecases.policy.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compares all schemas of one state of a workspace with earlier states of it.
public final class SchemaChecker {

  private final SchemaLanguages languages;
  private final SchemaFiles schemaFiles;
  private final CompatibilityPolicy policy;
  private final LocalDate today;

  /// @param today the day on which waivers must be in force
  public SchemaChecker(
      SchemaLanguages languages,
      SchemaFiles schemaFiles,
      CompatibilityPolicy policy,
      LocalDate today) {
    this.languages = languages;
    this.schemaFiles = schemaFiles;
    this.policy = policy;
    this.today = today;
  }

  /// Checks every schema, in the order of their paths.
  ///
  /// @param baseline the state that decides what changed
  /// @param released further states, for transitive modes
  public List<CheckedSchema> check(
      FileSource current, EarlierState baseline, List<EarlierState> released, Progress progress) {
    progress.report("Finding schemas", -1);
    List<SchemaPair> pairs = new Pairing(baseline.files(), current, schemaFiles).pairs();
    return InOrder.map(
        pairs, pair -> checkNamed(pair, current, baseline, released, progress), progress);
  }

  /// Compares one file with one earlier version, wherever both come from.
  CheckedSchema checkFile(
      CheckedFile current, EarlierState state, CheckedFile previous, Progress progress) {
    CompatibilityMode mode = policy.modeOf(current.path());
    ParsedSchema now = languages.parse(current.format(), current.version());
    ParsedSchema before = languages.parse(previous.format(), previous.version());
    boolean same = current.version().text().equals(previous.version().text());
    return new CheckedSchema(
        current.path(),
        current.format(),
        mode,
        same ? SchemaChange.UNCHANGED : SchemaChange.CHANGED,
        List.of(compare(now, state, before, mode, progress)),
        now.problems());
  }

  /// Whatever breaks says at which schema it broke.
  private CheckedSchema checkNamed(
      SchemaPair pair,
      FileSource current,
      EarlierState baseline,
      List<EarlierState> released,
      Progress progress) {
    try {
      return check(pair, current, baseline, released, progress);
    } catch (CancelledException cancelled) {
      throw cancelled;
    } catch (RuntimeException broken) {
      throw new NotPossibleException(
          pair.path() + " could not be checked against " + baseline.title() + ": " + broken,
          broken);
    }
  }

  private CheckedSchema check(
      SchemaPair pair,
      FileSource current,
      EarlierState baseline,
      List<EarlierState> released,
      Progress progress) {
    progress.checkCancelled();
    CompatibilityMode mode = policy.modeOf(pair.path());
    Optional<String> text = current.text(pair.path());
    if (pair.change() == SchemaChange.REMOVED || text.isEmpty()) {
      return removed(pair, mode);
    }
    ParsedSchema now = parse(pair.format(), pair.path(), text.get(), current);
    List<ComparedVersion> versions = new ArrayList<>();
    if (pair.change() != SchemaChange.UNCHANGED) {
      Set<String> seen = new HashSet<>();
      for (EarlierState state : statesFor(mode, baseline, released)) {
        String path = pair.previousPath().orElse(pair.path());
        Optional<String> before = state.files().text(path);
        if (before.isPresent() && seen.add(before.get())) {
          SchemaFormat format = schemaFiles.formatOf(path, state.files()).orElse(now.format());
          versions.add(
              compare(
                  now, state, parse(format, path, before.get(), state.files()), mode, progress));
        }
      }
    }
    return new CheckedSchema(
        pair.path(), pair.format(), mode, pair.change(), versions, now.problems());
  }

  private static List<EarlierState> statesFor(
      CompatibilityMode mode, EarlierState baseline, List<EarlierState> released) {
    List<EarlierState> states = new ArrayList<>(List.of(baseline));
    if (mode.isTransitive()) {
      states.addAll(released);
    }
    return states;
  }

  private ParsedSchema parse(SchemaFormat format, String path, String text, FileSource files) {
    return languages.parse(format, new SchemaVersion(path, text, files));
  }

  private ComparedVersion compare(
      ParsedSchema now,
      EarlierState state,
      ParsedSchema before,
      CompatibilityMode mode,
      Progress progress) {
    Optional<Verdict> verdict = now.compareWith(before, progress);
    return verdict.isPresent()
        ? judged(now.version().path(), state, verdict.get(), mode)
        : otherFormat(now, before, state);
  }

  private ComparedVersion judged(
      String path, EarlierState state, Verdict verdict, CompatibilityMode mode) {
    List<JudgedFinding> findings =
        verdict.findings().stream().map(finding -> judge(path, finding, mode)).toList();
    return new ComparedVersion(
        state.title(),
        verdict.backward(),
        verdict.forward(),
        findings,
        verdict.previousProblems().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .toList());
  }

  private JudgedFinding judge(String path, Finding finding, CompatibilityMode mode) {
    Optional<Waiver> waiver = policy.waiverOf(path, finding);
    boolean inForce = waiver.filter(found -> !found.expiredOn(today)).isPresent();
    return new JudgedFinding(finding, severity(finding, mode), waiver, inForce);
  }

  /// The profile `confluent` leaves what its rules do not know as a note.
  private Severity severity(Finding finding, CompatibilityMode mode) {
    boolean counts =
        !policy.profile().equals(Optional.of("confluent"))
            || finding.equivalents().stream().anyMatch(name -> name.startsWith("confluent:"));
    return counts ? Weighing.weigh(finding, mode) : Severity.INFO;
  }

  private static ComparedVersion otherFormat(
      ParsedSchema now, ParsedSchema before, EarlierState state) {
    Problem problem = FormatChange.problem(before.version().path(), before.format(), now.format());
    return new ComparedVersion(state.title(), Answer.NO, Answer.NO, List.of(), List.of(problem));
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
        mode == CompatibilityMode.NONE ? List.of() : List.of(problem));
  }
}
