package dev.meshwright.usecases.check;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.usecases.compare.ParsedSchema;
import dev.meshwright.usecases.compare.SchemaFileSet;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.compare.SchemaVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The schemas of the present state and of the baseline, each read once while a check runs. Of
/// other states few schemas are wanted: what these use is read with each of them.
final class ReadStates {

  private final SchemaLanguages languages;
  private final SchemaFileSet current;
  private final SchemaFileSet baseline;

  /// @param current the files of the present state
  /// @param baseline those of the baseline
  ReadStates(SchemaLanguages languages, FileSource current, FileSource baseline) {
    this.languages = languages;
    this.current = languages.state(current);
    this.baseline = languages.state(baseline);
  }

  /// All of the present state.
  SchemaFileSet schemas() {
    return current;
  }

  /// All of the baseline.
  SchemaFileSet schemasBefore() {
    return baseline;
  }

  /// Whether there is a text at a path of the present state.
  boolean isReadable(String path) {
    return current.files().text(path).isPresent();
  }

  FileSource current() {
    return current.files();
  }

  FileSource earlier() {
    return baseline.files();
  }

  /// What a file of the present state declares.
  Set<String> declared(SchemaFormat format, String path) {
    return declared(current, format, path);
  }

  /// What a file of the baseline declares.
  Set<String> declaredEarlier(SchemaFormat format, String path) {
    return declared(baseline, format, path);
  }

  private static Set<String> declared(SchemaFileSet state, SchemaFormat format, String path) {
    return state.readAlone(format, path).map(ParsedSchema::declared).orElse(Set.of());
  }

  /// What is wrong with a file of the present state.
  List<Problem> problems(SchemaFormat format, String path) {
    return current.readAlone(format, path).orElseThrow().problems();
  }

  ParsedSchema current(SchemaFormat format, String path) {
    return current.read(format, path).orElseThrow();
  }

  /// Compares a schema of the baseline that is gone with what other files took over of it.
  Optional<Verdict> compareGone(SchemaFormat format, String path, Progress progress) {
    return baseline.read(format, path).flatMap(before -> current.compareGone(before, progress));
  }

  ParsedSchema earlier(SchemaFormat format, EarlierVersions.Earlier version) {
    return read(format, version)
        .orElseGet(() ->
            languages.parse(
                format,
                new SchemaVersion(version.path(), version.text(), version.state().files())));
  }

  private Optional<ParsedSchema> read(SchemaFormat format, EarlierVersions.Earlier version) {
    if (version.state().files().equals(baseline.files())) {
      return baseline.read(format, version.path());
    }
    return version.state().files().equals(current.files())
        ? current.read(format, version.path())
        : Optional.empty();
  }
}
