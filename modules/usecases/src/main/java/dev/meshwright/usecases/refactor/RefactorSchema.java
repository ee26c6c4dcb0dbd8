package dev.meshwright.usecases.refactor;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.usecases.compare.Baseline;
import java.util.List;

/// Refactors schemas of a workspace. Nothing is written: what would be is shown first. Thread-safe.
public interface RefactorSchema {

  /// The path of a declaration whose names, from the schema inwards, are these. A keyword before a
  /// name may be left out, as in `$defs/Order`.
  Result<List<String>> declaration(String path, List<String> names, FileSource files);

  /// Schemas that describe the same entity in other languages, and contracts that do; a refactoring
  /// can be made in them too.
  List<String> counterparts(
      String path, Refactoring refactoring, FileSource files, Progress progress);

  /// What a refactoring does to the files of the workspace, with verdicts before and after.
  ///
  /// @param also counterparts in which it is made too
  /// @param baseline that the verdicts are against
  Result<RefactoringPreview> preview(
      String path,
      Refactoring refactoring,
      List<String> also,
      FileSource files,
      Baseline baseline,
      Progress progress);

  /// Reads the samples of the schemas concerned with the schemas as they are and as they would be.
  ///
  /// @param files as of the preview
  List<SampleProof> prove(RefactoringPreview preview, FileSource files, Progress progress);
}
