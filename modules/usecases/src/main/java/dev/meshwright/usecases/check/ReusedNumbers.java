package dev.meshwright.usecases.check;

import dev.meshwright.jobs.ParallelMap;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.compare.FindingAssessor;
import dev.meshwright.usecases.compare.HistoricText;
import dev.meshwright.usecases.compare.ParsedSchema;
import dev.meshwright.usecases.compare.PastNumbers;
import dev.meshwright.usecases.compare.SchemaFileSet;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.compare.Snapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds what changed `.proto` files use again although some commit had given it up: numbers of
/// fields and enum values, and names. The whole history of the files is searched, up to the
/// baseline and in every released version.
final class ReusedNumbers {

  private final SchemaLanguages languages;
  private final Snapshots states;
  private final FindingAssessor assessor;

  ReusedNumbers(SchemaLanguages languages, Snapshots states, FindingAssessor assessor) {
    this.languages = languages;
    this.states = states;
    this.assessor = assessor;
  }

  /// Adds such findings to what else was found.
  List<CheckedSchema> apply(
      List<CheckedSchema> schemas, ReadStates read, Snapshot baseline, Progress progress) {
    Set<String> paths = new TreeSet<>();
    schemas.stream().filter(ReusedNumbers::isWorthSearching).forEach(s -> paths.add(s.path()));
    if (paths.isEmpty()) {
      return schemas;
    }
    progress.report("Reading the history of .proto files", -1);
    Map<String, List<HistoricText>> history = states.texts(baseline, paths, progress);
    return ParallelMap.map(
        "Reading the history of .proto files",
        schemas,
        schema -> with(schema, history.getOrDefault(schema.path(), List.of()), read),
        progress);
  }

  private CheckedSchema with(CheckedSchema schema, List<HistoricText> texts, ReadStates read) {
    return Optional.of(schema)
        .filter(each -> !texts.isEmpty())
        .flatMap(each -> read.schemas().readAlone(each.format(), each.path()))
        .map(now -> with(schema, texts, now, read.schemasBefore()))
        .orElse(schema);
  }

  /// As [#apply], for one file and the history of what it is compared with.
  ///
  /// @param commits up to which the earlier file has a history
  CheckedSchema applyToFile(
      CheckedSchema schema,
      ParsedSchema current,
      CheckedFile previous,
      Snapshot commits,
      Progress progress) {
    if (!PastNumbers.isAbout(current.format()) || !PastNumbers.isAbout(previous.format())) {
      return schema;
    }
    List<HistoricText> texts =
        new ArrayList<>(
            states
                .texts(commits, Set.of(previous.path()), progress)
                .getOrDefault(previous.path(), List.of()));
    if (texts.isEmpty()) {
      return schema;
    }
    texts.add(new HistoricText(commits.title(), previous.path(), previous.version().text()));
    return with(schema, texts, current, languages.state(previous.files()));
  }

  private static boolean isWorthSearching(CheckedSchema schema) {
    return PastNumbers.isAbout(schema.format())
        && switch (schema.change()) {
          case ADDED, CHANGED, RENAMED -> true;
          case DEPENDENCY_CHANGED, REMOVED, UNCHANGED -> false;
        };
  }

  private CheckedSchema with(
      CheckedSchema schema, List<HistoricText> texts, ParsedSchema now, SchemaFileSet before) {
    List<AssessedFinding> found =
        PastNumbers.of(texts, before)
            .usedAgain(now, schema.findings().map(AssessedFinding::finding))
            .stream()
            .map(finding -> assessor.assess(schema.path(), finding))
            .toList();
    return found.isEmpty() ? schema : with(schema, found);
  }

  /// In a transitive mode earlier commits are versions that count; else the findings stand beside
  /// those of the one version compared.
  private static CheckedSchema with(CheckedSchema schema, List<AssessedFinding> found) {
    if (!schema.mode().isTransitive() && !schema.versions().isEmpty()) {
      return schema.withFindings(found);
    }
    Answer answer = PastNumbers.holds(found, schema.mode());
    return schema.with(new ComparedVersion("earlier commits", answer, answer, found, List.of()));
  }
}
