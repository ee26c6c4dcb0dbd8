package dev.meshwright.usecases.statistics;

import dev.meshwright.history.GitRepository;
import dev.meshwright.history.Revision;
import dev.meshwright.jobs.ParallelMap;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.PerFormat;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.usecases.compare.ParsedSchema;
import dev.meshwright.usecases.compare.SchemaFileSet;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.lint.LintReport;
import dev.meshwright.usecases.lint.LintRequest;
import dev.meshwright.usecases.lint.LintWorkspace;
import dev.meshwright.usecases.lint.LintedFile;
import dev.meshwright.usecases.repository.WorkspaceRepository;
import dev.meshwright.usecases.workspace.SchemaDetector;
import dev.meshwright.usecases.workspace.UnreadableText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts what a workspace holds, now and at points of its history.
///
/// The present is read with all that its files refer to; a text of the past is read once, by
/// itself, whatever commits have it.
public final class CollectStatistics {

  private final SchemaLanguages languages;
  private final SchemaDetector schemaFiles;
  private final LintWorkspace lint;
  private final WorkspaceRepository repository;

  public CollectStatistics(
      SchemaLanguages languages,
      SchemaDetector schemaFiles,
      LintWorkspace lint,
      WorkspaceRepository repository) {
    this.languages = languages;
    this.schemaFiles = schemaFiles;
    this.lint = lint;
    this.repository = repository;
  }

  private record Counted(String path, SchemaFormat format, Optional<SchemaCounts> counts) {}

  /// @param files the present state; it must not change meanwhile
  /// @throws dev.meshwright.jobs.CancelledException when `progress` was cancelled
  public WorkspaceStatistics collect(
      StatisticsRequest request, FileSource files, Progress progress) {
    SchemaFileSet state = languages.state(files);
    List<Counted> counted =
        ParallelMap.map("Counting schemas", files.paths(), path -> counted(path, state), progress)
            .stream()
            .flatMap(Optional::stream)
            .toList();
    LintReport linted = lint.lint(LintRequest.usual(), state, progress);
    List<Problem> problems = new ArrayList<>(files.problems());
    counted.stream()
        .filter(each -> each.counts.isEmpty())
        .forEach(each -> problems.add(UnreadableText.problem(each.path, files)));
    return new WorkspaceStatistics(
        perLanguage(counted),
        sum(counted),
        largest(counted, request.top()),
        rules(linted, request.top()),
        growth(request, progress),
        problems);
  }

  private Optional<Counted> counted(String path, SchemaFileSet state) {
    return schemaFiles
        .formatOf(path, state.files())
        .map(format ->
            new Counted(path, format, state.read(format, path).map(CollectStatistics::counts)));
  }

  private static SchemaCounts counts(ParsedSchema schema) {
    boolean broken =
        schema.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    return SchemaCounts.of(schema.version().text(), schema.structure().root(), broken);
  }

  private static List<LanguageCounts> perLanguage(List<Counted> counted) {
    PerFormat<List<Counted>> apart =
        PerFormat.of(format -> counted.stream().filter(each -> each.format == format).toList());
    return Arrays.stream(SchemaFormat.values())
        .filter(format -> !apart.get(format).isEmpty())
        .map(format -> new LanguageCounts(format, sum(apart.get(format))))
        .toList();
  }

  private static SchemaCounts sum(List<Counted> counted) {
    return counted.stream()
        .flatMap(each -> each.counts.stream())
        .reduce(SchemaCounts.NOTHING, SchemaCounts::plus);
  }

  private static List<LargeSchema> largest(List<Counted> counted, int top) {
    return counted.stream()
        .flatMap(each -> each.counts.stream().map(counts -> new LargeSchema(each.path, counts)))
        .sorted(
            Comparator.comparingInt((LargeSchema large) -> -large.counts().fields().whole())
                .thenComparing(LargeSchema::path))
        .limit(top)
        .toList();
  }

  private static List<BrokenRule> rules(LintReport linted, int top) {
    Map<String, BrokenRule> rules = new LinkedHashMap<>();
    for (LintedFile file : linted.files()) {
      Map<String, BrokenRule> here = new LinkedHashMap<>();
      for (Problem problem : file.findings()) {
        here.merge(
            problem.rule(),
            new BrokenRule(problem.rule(), problem.severity(), 1, 1),
            (one, other) -> together(one, other, 0));
      }
      here.values()
          .forEach(rule -> rules.merge(rule.rule(), rule, (one, other) -> together(one, other, 1)));
    }
    return rules.values().stream()
        .sorted(
            Comparator.comparingInt((BrokenRule rule) -> -rule.findings())
                .thenComparing(BrokenRule::rule))
        .limit(top)
        .toList();
  }

  private static BrokenRule together(BrokenRule one, BrokenRule other, int moreFiles) {
    Severity worst =
        one.severity().compareTo(other.severity()) >= 0 ? one.severity() : other.severity();
    return new BrokenRule(
        one.rule(), worst, one.findings() + other.findings(), one.files() + moreFiles);
  }

  private List<GrowthPoint> growth(StatisticsRequest request, Progress progress) {
    if (!repository.available()) {
      return List.of();
    }
    PastCounts past = new PastCounts(schemaFiles);
    return repository.with(git -> {
      List<GrowthPoint> growth = new ArrayList<>();
      for (PointsInTime.Point point : points(git, request, progress)) {
        growth.add(
            new GrowthPoint(
                point.name(), point.when(), past.of(git.files(point.revision()), progress)));
      }
      return List.copyOf(growth);
    });
  }

  private static List<PointsInTime.Point> points(
      GitRepository git, StatisticsRequest request, Progress progress) throws IOException {
    if (request.at().isEmpty()) {
      return PointsInTime.of(git, request.points(), progress);
    }
    Optional<Revision> end = git.resolve(request.at().get()).optional();
    return end.isEmpty()
        ? List.of()
        : PointsInTime.upTo(git, end.get(), request.points(), progress);
  }
}
