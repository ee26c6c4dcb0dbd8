package dev.meshwright.schema.language;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.refactor.RefactoringKind;
import dev.meshwright.schema.jsonschema.refactor.JsonSchemaRefactorings;
import java.util.List;
import java.util.Set;

/// Refactors one JSON Schema.
record JsonSchemaFileRefactorer(JsonSchemaRefactorings refactorings) implements SchemaRefactorer {

  @Override
  public Set<RefactoringKind> offered(List<List<String>> declarations) {
    return refactorings.offered(declarations);
  }

  @Override
  public List<String> newerVersions() {
    return refactorings.newerVersions();
  }

  @Override
  public Result<Refactored> refactor(
      Refactoring refactoring, List<String> schemas, FileSource files, Progress progress) {
    return refactorings.refactor(refactoring, schemas, files, progress);
  }
}
