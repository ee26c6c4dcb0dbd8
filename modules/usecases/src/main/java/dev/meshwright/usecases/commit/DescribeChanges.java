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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Says in words what changed in files since the last commit, or since another state.
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
    return describe(changed, new Baseline.Head(), progress);
  }

  /// As the other one, against any state.
  public ChangesInWords describe(List<ChangedFile> changed, Baseline baseline, Progress progress) {
    Map<String, Matrix> compared =
        compare.matrices(
            changed.stream().map(ChangedFile::path).collect(Collectors.toSet()),
            workingCopy.get(),
            List.of(baseline),
            progress);
    return new ChangesInWords(
        changed.stream()
            .map(file -> described(file, Optional.ofNullable(compared.get(file.path()))))
            .toList());
  }

  /// Without words for what is no schema, is new, or cannot be compared.
  private static DescribedFile described(ChangedFile file, Optional<Matrix> matrix) {
    return matrix
        .filter(each -> each.rows().getFirst() instanceof Comparison.Compared)
        .map(each ->
            new DescribedFile(file, DescribedChange.worstFirst(each.findings()), each.proposed()))
        .orElseGet(() -> new DescribedFile(file, List.of(), VersionStep.NONE));
  }
}
