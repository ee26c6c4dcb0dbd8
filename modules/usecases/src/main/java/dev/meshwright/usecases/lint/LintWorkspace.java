package dev.meshwright.usecases.lint;

import dev.meshwright.jobs.ParallelMap;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.schema.lint.LintChoice;
import dev.meshwright.schema.lint.Linted;
import dev.meshwright.usecases.compare.ParsedSchema;
import dev.meshwright.usecases.compare.SchemaFileSet;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.workspace.SchemaDetector;
import dev.meshwright.usecases.workspace.UnreadableText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Holds the schemas of a workspace against rules of faults and style.
public final class LintWorkspace {

  private final SchemaLanguages languages;
  private final SchemaDetector schemaFiles;

  public LintWorkspace(SchemaLanguages languages, SchemaDetector schemaFiles) {
    this.languages = languages;
    this.schemaFiles = schemaFiles;
  }

  /// A schema of the state with its rules; without a document where it has no text.
  private record Looked(String path, SchemaFormat format, Optional<Linted<ParsedSchema>> linted) {}

  /// What the settings of a state say.
  public LintSettings settings(FileSource files) {
    return LintSettingsReader.read(files, LintPlan.words(languages.linters(), files));
  }

  /// What is wrong with a request: it names a rule that there is not.
  public Optional<String> unknown(LintRequest request, FileSource files) {
    RuleWords words = LintPlan.words(languages.linters(), files);
    return Stream.concat(request.rules().stream(), request.except().stream())
        .filter(word -> !words.isKnown(word))
        .findFirst()
        .map(word -> "there is neither a rule nor a category '" + word + "'. " + words.hint(word));
  }

  /// Looks at one state of a workspace.
  ///
  /// @throws dev.meshwright.jobs.CancelledException when `progress` was cancelled
  public LintReport lint(LintRequest request, FileSource files, Progress progress) {
    return lint(request, languages.state(files), progress);
  }

  /// As [#lint(LintRequest, FileSource, Progress)], for a state that something else reads, too.
  public LintReport lint(LintRequest request, SchemaFileSet state, Progress progress) {
    FileSource files = state.files();
    LintPlan plan = LintPlan.read(languages.linters(), files, request);
    List<Looked> looked =
        ParallelMap.map(
                "Reading schemas",
                files.paths(),
                path -> looked(path, state, plan, request),
                progress)
            .stream()
            .flatMap(Optional::stream)
            .toList();
    Map<String, List<Problem>> found = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>(plan.problems());
    for (Looked each : looked) {
      if (request.asks(each.path) && each.linted.isEmpty()) {
        problems.add(UnreadableText.problem(each.path, files));
      } else if (request.asks(each.path)) {
        found.put(each.path, new ArrayList<>());
      }
    }
    Stream.concat(
            alone(looked, plan, request, progress).map(plan.settings()::weighed),
            together(looked, plan))
        .forEach(problem ->
            Optional.ofNullable(found.get(problem.location().file()))
                .ifPresent(list -> list.add(problem)));
    return new LintReport(files(looked, found), problems);
  }

  private Optional<Looked> looked(
      String path, SchemaFileSet state, LintPlan plan, LintRequest request) {
    return schemaFiles
        .formatOf(path, state.files())
        .filter(format -> request.asks(path) || plan.module(format, path).isPresent())
        .map(format -> {
          LintChoice choice = plan.choice(format, path);
          return new Looked(
              path, format, state.read(format, path).map(schema -> new Linted<>(schema, choice)));
        });
  }

  private static Stream<Problem> alone(
      List<Looked> looked, LintPlan plan, LintRequest request, Progress progress) {
    List<Linted<ParsedSchema>> asked =
        looked.stream()
            .filter(each -> request.asks(each.path))
            .flatMap(each -> each.linted.stream())
            .toList();
    return ParallelMap.map("Looking at schemas", asked, each -> alone(each, plan), progress)
        .stream()
        .flatMap(List::stream);
  }

  private static List<Problem> alone(Linted<ParsedSchema> each, LintPlan plan) {
    ParsedSchema schema = each.document();
    List<Problem> found = new ArrayList<>(schema.lint(each.choice()));
    found.addAll(
        plan.custom(
            schema.structure().root(),
            schema.format(),
            schema.version().path(),
            schema.version().text()));
    return found;
  }

  private Stream<Problem> together(List<Looked> looked, LintPlan plan) {
    ModuleRules rules = new ModuleRules(plan);
    for (Looked each : looked) {
      each.linted
          .flatMap(linted -> linted.document().facts())
          .ifPresent(facts -> rules.add(each.format, each.path, facts));
    }
    return rules.found(languages.linters());
  }

  private static List<LintedFile> files(List<Looked> looked, Map<String, List<Problem>> found) {
    return looked.stream()
        .filter(each -> found.containsKey(each.path))
        .map(each -> new LintedFile(each.path, each.format, sorted(found, each.path)))
        .toList();
  }

  private static List<Problem> sorted(Map<String, List<Problem>> found, String path) {
    return found.getOrDefault(path, List.of()).stream()
        .sorted(
            Comparator.<Problem, Integer>comparing(problem -> problem.location().range().start())
                .thenComparing(problem -> problem.location().range())
                .thenComparing(Problem::rule))
        .toList();
  }
}
