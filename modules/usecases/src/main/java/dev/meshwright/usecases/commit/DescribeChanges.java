package dev.meshwright.usecases.commit;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Severity;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.compare.Comparison;
import dev.meshwright.usecases.compare.Matrix;
import dev.meshwright.usecases.compare.VersionStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    VersionStep proposed = VersionStep.NONE;
    for (ChangedFile file : changed) {
      progress.checkCancelled();
      progress.report("Comparing " + file.path(), (double) described.size() / changed.size());
      Optional<Matrix> compared = compared(file, files, progress);
      described.add(
          new DescribedFile(
              file,
              compared
                  .map(matrix -> DescribedChange.worstFirst(matrix.findings()))
                  .orElse(List.of())));
      VersionStep step = compared.map(Matrix::proposed).orElse(VersionStep.NONE);
      proposed = step.compareTo(proposed) > 0 ? step : proposed;
    }
    return new ChangesInWords(described, message(described), proposed);
  }

  /// Empty for what is no schema, is new, or cannot be compared.
  private Optional<Matrix> compared(ChangedFile file, FileSource files, Progress progress) {
    return files
        .text(file.path())
        .map(text ->
            compare.matrix(file.path(), text, files, List.of(new Baseline.Head()), progress))
        .filter(matrix -> matrix.rows().getFirst() instanceof Comparison.Compared);
  }

  /// A subject that names what was touched, and a body that lists what matters to others.
  private static String message(List<DescribedFile> files) {
    if (files.isEmpty()) {
      return "";
    }
    StringBuilder message = new StringBuilder(subject(files));
    List<String> lines =
        files.stream()
            .flatMap(file -> file.changes().stream())
            .filter(change -> change.severity() != Severity.INFO)
            .map(change -> "- " + change.path() + ": " + change.words())
            .toList();
    if (!lines.isEmpty()) {
      message.append("\n\n").append(String.join("\n", lines));
    }
    return message.toString();
  }

  private static String subject(List<DescribedFile> files) {
    ChangedFile first = files.getFirst().file();
    String name = first.path().substring(first.path().lastIndexOf('/') + 1);
    String rest = files.size() > 1 ? " and " + others(files.size() - 1) : "";
    return verb(first) + " " + name + rest;
  }

  private static String others(int count) {
    return count == 1 ? "one other file" : String.format(Locale.ROOT, "%d other files", count);
  }

  private static String verb(ChangedFile file) {
    return switch (file.state()) {
      case ADDED, UNTRACKED -> "Add";
      case DELETED -> "Remove";
      case RENAMED -> "Move";
      case MODIFIED, CONFLICTED, UNCHANGED, IGNORED -> "Change";
    };
  }
}
