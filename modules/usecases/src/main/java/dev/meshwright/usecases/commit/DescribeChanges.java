package dev.meshwright.usecases.commit;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.compare.Comparison;
import dev.meshwright.usecases.compare.Matrix;
import dev.meshwright.usecases.compare.VersionStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Says in words what changed in files since the last commit.
public final class DescribeChanges {

  private final CompareSchemas compare;
  private final Supplier<FileSource> workingCopy;

  /// @param workingCopy the files as they are on disk
  public DescribeChanges(CompareSchemas compare, Supplier<FileSource> workingCopy) {
    this.compare = compare;
    this.workingCopy = workingCopy;
  }

  /// Describes each file, in their order.
  public ChangesInWords describe(List<ChangedFile> changed, Progress progress) {
    FileSource files = workingCopy.get();
    List<DescribedFile> described = new ArrayList<>();
    for (ChangedFile file : changed) {
      progress.checkCancelled();
      progress.report("Comparing " + file.path(), (double) described.size() / changed.size());
      Optional<Matrix> compared = compared(file, files, progress);
      described.add(
          new DescribedFile(
              file,
              compared
                  .map(matrix -> DescribedChange.worstFirst(matrix.findings()))
                  .orElse(List.of()),
              compared.map(Matrix::proposed).orElse(VersionStep.NONE)));
    }
    return new ChangesInWords(described);
  }

  /// Empty for what is no schema, is new, or cannot be compared.
  private Optional<Matrix> compared(ChangedFile file, FileSource files, Progress progress) {
    return files
        .text(file.path())
        .map(text ->
            compare.matrix(file.path(), text, files, List.of(new Baseline.Head()), progress))
        .filter(matrix -> matrix.rows().getFirst() instanceof Comparison.Compared);
  }
}
