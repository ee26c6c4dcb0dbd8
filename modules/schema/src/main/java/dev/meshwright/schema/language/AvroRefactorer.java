package dev.meshwright.schema.language;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.refactor.RefactoringKind;
import dev.meshwright.schema.avro.refactor.AvroRefactoring;
import java.util.List;
import java.util.Set;

/// Refactors one Avro schema.
record AvroRefactorer(AvroRefactoring refactoring) implements SchemaRefactorer {

  AvroRefactorer(AvroDocument document) {
    this(new AvroRefactoring(document));
  }

  @Override
  public Set<RefactoringKind> offered(List<List<String>> declarations) {
    return refactoring.offered(declarations);
  }

  @Override
  public List<String> newerVersions() {
    return List.of();
  }

  @Override
  public Result<Refactored> refactor(
      Refactoring wanted, List<String> schemas, FileSource files, Progress progress) {
    return refactoring.refactor(wanted, schemas, files, progress);
  }
}
