package dev.meshwright.usecases.check;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.compare.SchemaFileSet;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.lint.LintReport;
import dev.meshwright.usecases.lint.LintRequest;
import dev.meshwright.usecases.lint.LintSettings;
import dev.meshwright.usecases.lint.LintWorkspace;
import dev.meshwright.usecases.lint.LintedFile;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What rules of lint find in the schemas that a check looks at because they changed; where
/// settings ask for it.
final class LintOfCheck {

  private final LintWorkspace lint;
  private final SchemaFileSet schemas;
  private final FileSource files;
  private final boolean settings;

  /// @param schemas of the state, as the check reads them
  LintOfCheck(SchemaLanguages languages, SchemaDetector schemaFiles, SchemaFileSet schemas) {
    this.lint = new LintWorkspace(languages, schemaFiles);
    this.schemas = schemas;
    this.files = schemas.files();
    this.settings = files.text(LintSettings.FILE).isPresent();
  }

  /// What is wrong with the settings of lint.
  List<Problem> problems() {
    return settings ? lint.settings(files).problems() : List.of();
  }

  /// The schemas, with what is found in them.
  List<CheckedSchema> added(List<CheckedSchema> checked, Progress progress) {
    List<String> changed =
        checked.stream().filter(LintOfCheck::isChanged).map(CheckedSchema::path).toList();
    if (!settings || changed.isEmpty() || !lint.settings(files).inCheck()) {
      return checked;
    }
    LintReport report =
        lint.lint(new LintRequest(changed, List.of(), List.of()), schemas, progress);
    Map<String, List<Problem>> found =
        report.files().stream().collect(Collectors.toMap(LintedFile::path, LintedFile::findings));
    return checked.stream()
        .map(schema -> with(schema, found.getOrDefault(schema.path(), List.of())))
        .toList();
  }

  private static boolean isChanged(CheckedSchema schema) {
    return switch (schema.change()) {
      case ADDED, CHANGED, RENAMED -> true;
      case REMOVED, DEPENDENCY_CHANGED, UNCHANGED -> false;
    };
  }

  private static CheckedSchema with(CheckedSchema schema, List<Problem> found) {
    List<Problem> problems = new ArrayList<>(schema.problems());
    problems.addAll(found);
    return schema.withProblems(problems);
  }
}
