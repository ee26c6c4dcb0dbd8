package dev.meshwright.schema.language;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.refactor.RefactoringKind;
import dev.meshwright.schema.proto.refactor.ProtoRefactorer;
import java.util.List;
import java.util.Set;

/// Refactors one `.proto` file, and those that import it.
final class ProtoFileRefactorer implements SchemaRefactorer {

  private final ProtoRefactorer refactorer;

  ProtoFileRefactorer(ProtoDocument document) {
    this.refactorer = new ProtoRefactorer(document);
  }

  @Override
  public Set<RefactoringKind> offered(List<List<String>> declarations) {
    return refactorer.offered(declarations);
  }

  @Override
  public List<String> newerVersions() {
    return refactorer.newerVersions();
  }

  @Override
  public Result<Refactored> refactor(
      Refactoring refactoring, List<String> schemas, FileSource files, Progress progress) {
    return refactorer.refactor(refactoring, schemas, files, progress);
  }
}
