package dev.meshwright.usecases.batch;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.text.JsonText;
import dev.meshwright.usecases.compare.FindingAssessor;
import dev.meshwright.usecases.compare.ParsedSchema;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.policy.CompatibilityPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Judges cases given as lines of JSON; keeps nothing between them. Never fails because of a line.
public final class CompatibilityBatch {

  private final SchemaLanguages languages;
  private final boolean wantsFindings;

  /// @param wantsFindings whether verdicts have findings: without, they cost less
  public CompatibilityBatch(SchemaLanguages languages, boolean wantsFindings) {
    this.languages = languages;
    this.wantsFindings = wantsFindings;
  }

  /// @param number of the line, from 1
  public CaseVerdict assess(String line, long number, Progress progress) {
    String name = "line " + number;
    try {
      return assess(CaseReader.read(name, line), progress);
    } catch (MalformedCaseException malformed) {
      String id = CaseReader.id(JsonText.parse(name, line)).orElse(name);
      return CaseVerdict.failed(id, new CaseError("", malformed.problem()));
    }
  }

  private CaseVerdict assess(CompatibilityCase batchCase, Progress progress) {
    ParsedSchema current = parse(batchCase, batchCase.current(), batchCase.currentDependencies());
    int first = batchCase.mode().isTransitive() ? 0 : Math.max(0, batchCase.previous().size() - 1);
    if (first == batchCase.previous().size()) {
      return alone(batchCase, current);
    }
    FindingAssessor assessor = new FindingAssessor(policy(batchCase), LocalDate.EPOCH);
    Answer answer = Answer.YES;
    List<CaseFinding> findings = new ArrayList<>();
    Optional<CaseError> error = Optional.empty();
    for (int i = first; i < batchCase.previous().size(); i++) {
      int index = i;
      Verdict verdict = compare(batchCase, index, current, progress);
      error =
          error
              .or(() -> CaseError.first(FindingAssessor.errors(verdict.currentProblems()), "new"))
              .or(() ->
                  CaseError.first(
                      FindingAssessor.errors(verdict.previousProblems()), previous(index)));
      answer = answer.and(verdict.holds(batchCase.mode()));
      if (wantsFindings) {
        assessor
            .assess(current.version().path(), verdict)
            .findings()
            .forEach(
                found -> findings.add(new CaseFinding(index, found.severity(), found.finding())));
      }
    }
    return new CaseVerdict(batchCase.id(), answer, findings, error);
  }

  /// A first version has nobody to be incompatible with, but must be a schema.
  private static CaseVerdict alone(CompatibilityCase batchCase, ParsedSchema current) {
    return CaseError.first(FindingAssessor.errors(current.problems()), "new")
        .map(error -> CaseVerdict.failed(batchCase.id(), error))
        .orElseGet(() -> new CaseVerdict(batchCase.id(), Answer.YES, List.of(), Optional.empty()));
  }

  private static String previous(int index) {
    return "previous[" + index + "]";
  }

  private Verdict compare(
      CompatibilityCase batchCase, int index, ParsedSchema current, Progress progress) {
    ParsedSchema previous =
        parse(batchCase, batchCase.previous().get(index), batchCase.previousDependencies());
    return current.compareWith(previous, batchCase.model(), progress).orElseThrow();
  }

  /// What a workspace would ask that had only this schema.
  private static CompatibilityPolicy policy(CompatibilityCase batchCase) {
    return new CompatibilityPolicy(
        batchCase.mode(),
        Optional.empty(),
        List.of(),
        batchCase.model(),
        List.of(),
        List.of(),
        List.of());
  }

  private ParsedSchema parse(
      CompatibilityCase batchCase, String text, Map<String, String> dependencies) {
    // The same for all versions: an engine may take another name for a moved file.
    String name = "schema" + batchCase.format().ending();
    Map<String, String> files = Dependencies.files(batchCase.format(), dependencies);
    files.put(name, text);
    return languages.parse(
        batchCase.format(),
        new SchemaVersion(name, text, FileSource.of(files), batchCase.dialect()));
  }
}
