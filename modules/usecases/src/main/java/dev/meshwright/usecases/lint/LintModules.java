package dev.meshwright.usecases.lint;

import dev.meshwright.jobs.ParallelMap;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.schema.lint.LintFacts;
import dev.meshwright.usecases.compare.ParsedSchema;
import dev.meshwright.usecases.compare.SchemaFileSet;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What rules that look at several files find in one state of a workspace after another: of a file
/// that stays as it is, it is kept what they need to know. Thread-safe.
public final class LintModules {

  private final SchemaLanguages languages;
  private final SchemaDetector schemaFiles;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  public LintModules(SchemaLanguages languages, SchemaDetector schemaFiles) {
    this.languages = languages;
    this.schemaFiles = schemaFiles;
  }

  /// @param versions of the texts that the facts were read from, the file's own first
  private record Kept(List<String> versions, LintFacts facts) {}

  private record Known(String path, SchemaFormat format, LintFacts facts) {}

  /// Looks at all files of a state, by the rules that its settings put in force.
  ///
  /// @throws dev.meshwright.jobs.CancelledException when `progress` was cancelled
  public List<Problem> lint(FileSource files, Progress progress) {
    List<String> paths =
        files.paths().stream().filter(path -> several(path, files).isPresent()).toList();
    kept.keySet().retainAll(List.copyOf(paths));
    if (paths.isEmpty()) {
      return List.of();
    }
    SchemaFileSet state = languages.state(files);
    ModuleRules rules =
        new ModuleRules(LintPlan.read(languages.linters(), files, LintRequest.usual()));
    ParallelMap.map(
            "Looking at schemas together", paths, path -> known(path, state, files), progress)
        .stream()
        .flatMap(Optional::stream)
        .forEach(known -> rules.add(known.format, known.path, known.facts));
    return rules.found(languages.linters()).toList();
  }

  private Optional<SchemaFormat> several(String path, FileSource files) {
    return schemaFiles
        .formatOf(path, files)
        .filter(format -> languages.linters().get(format).looksAtSeveral());
  }

  private Optional<Known> known(String path, SchemaFileSet state, FileSource files) {
    return several(path, files)
        .flatMap(format ->
            facts(path, format, state, files).map(facts -> new Known(path, format, facts)));
  }

  private Optional<LintFacts> facts(
      String path, SchemaFormat format, SchemaFileSet state, FileSource files) {
    Optional<Kept> before = Optional.ofNullable(kept.get(path));
    Optional<LintFacts> same =
        before
            .filter(known ->
                versions(path, known.facts, files).filter(known.versions::equals).isPresent())
            .map(Kept::facts);
    if (same.isPresent()) {
      return same;
    }
    Optional<LintFacts> read = state.readAlone(format, path).flatMap(ParsedSchema::facts);
    read.ifPresent(facts ->
        versions(path, facts, files)
            .ifPresentOrElse(
                versions -> kept.put(path, new Kept(versions, facts)), () -> kept.remove(path)));
    return read;
  }

  /// Empty where the state cannot tell one of the texts from others.
  private static Optional<List<String>> versions(String path, LintFacts facts, FileSource files) {
    List<String> versions = new ArrayList<>();
    for (String each : Stream.concat(Stream.of(path), facts.readWith().stream()).toList()) {
      Optional<String> version = files.version(each);
      if (version.isEmpty() && files.text(each).isPresent()) {
        return Optional.empty();
      }
      versions.add(version.orElse(""));
    }
    return Optional.of(versions);
  }
}
