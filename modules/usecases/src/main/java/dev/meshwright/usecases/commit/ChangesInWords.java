package dev.meshwright.usecases.commit;

import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.usecases.compare.VersionStep;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Changes of the working copy, said in words.
///
/// @param files what changed in each, by path
public record ChangesInWords(List<DescribedFile> files) {

  public ChangesInWords {
    files = List.copyOf(files);
  }

  /// The same without some files: what a commit is that leaves them out.
  public ChangesInWords without(Set<String> paths) {
    return new ChangesInWords(
        files.stream().filter(file -> !paths.contains(file.file().path())).toList());
  }

  /// A first draft of the commit's message.
  public String proposedMessage() {
    return ProposedMessage.of(files, false);
  }

  /// The same by the convention of Conventional Commits.
  public String conventionalMessage() {
    return ProposedMessage.of(files, true);
  }

  /// What the changes mean for the next version number.
  public VersionStep proposed() {
    return files.stream()
        .map(DescribedFile::step)
        .max(Comparator.naturalOrder())
        .orElse(VersionStep.NONE);
  }

  /// The files that break somebody, with the changes that do.
  public List<DescribedFile> breaking() {
    return files.stream()
        .map(file ->
            new DescribedFile(
                file.file(),
                file.changes().stream()
                    .filter(change -> change.severity() == Severity.ERROR)
                    .toList(),
                file.step()))
        .filter(file -> !file.changes().isEmpty())
        .toList();
  }

  /// @param changes one sentence each, worst first; empty for what is no schema
  /// @param step what they mean for the next version number
  public record DescribedFile(ChangedFile file, List<DescribedChange> changes, VersionStep step) {

    public DescribedFile {
      changes = List.copyOf(changes);
    }

    /// How bad the worst change is; empty when nothing was judged.
    public Optional<Severity> worst() {
      return changes.stream().map(DescribedChange::severity).max(Comparator.naturalOrder());
    }

    /// Whether it breaks those who read data that was written before.
    public boolean breaksOldData() {
      return breaks(DescribedChange::backward);
    }

    /// Whether it breaks those who read with the schema of before.
    public boolean breaksOldReaders() {
      return breaks(DescribedChange::forward);
    }

    private boolean breaks(Function<DescribedChange, Effect> side) {
      return changes.stream()
          .filter(change -> change.severity() == Severity.ERROR)
          .anyMatch(change -> side.apply(change) == Effect.BREAK);
    }
  }
}
