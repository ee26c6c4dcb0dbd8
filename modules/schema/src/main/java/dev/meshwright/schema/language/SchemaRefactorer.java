package dev.meshwright.schema.language;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.refactor.RefactoringKind;
import java.util.List;
import java.util.Set;

/// Refactors one document, with the schemas of the same language that refer to it. Thread-safe.
public interface SchemaRefactorer {

  /// What can be done to a declaration, or to several of them at once; nothing for a path that
  /// leads nowhere.
  Set<RefactoringKind> offered(List<List<String>> declarations);

  /// The drafts or editions that the document can be moved to, the newest last.
  List<String> newerVersions();

  /// The edits of the document and of the schemas that refer to what it declares. Fails with what
  /// stands against it, at its place and with a way out: a name that is taken, a type that others
  /// use, text that cannot be read.
  ///
  /// @param schemas paths of the files that may refer to the document: the schemas of its language
  /// @param files the state that the document was read from; holds unsaved texts too
  Result<Refactored> refactor(
      Refactoring refactoring, List<String> schemas, FileSource files, Progress progress);
}
