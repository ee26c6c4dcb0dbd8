package dev.meshwright.app.testing;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitSignature;
import dev.meshwright.model.git.FileState;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import dev.meshwright.usecases.commit.DescribedChange;
import dev.meshwright.usecases.commit.DescribedCommit;
import dev.meshwright.usecases.commit.InspectCommits;
import dev.meshwright.usecases.compare.VersionStep;
import java.util.List;
import java.util.Optional;

/// Every commit changed the order in one way.
public final class MemoryInspect implements InspectCommits {

  @Override
  public List<DescribedFile> files(Commit commit, Progress progress) {
    return List.of(
        new DescribedFile(
            new ChangedFile(Samples.ORDER_PATH, FileState.MODIFIED, Optional.empty()),
            List.of(
                new DescribedChange(
                    Severity.WARNING,
                    "Order.total",
                    "The documentation of total says what it is counted in.")),
            VersionStep.NONE));
  }

  @Override
  public Result<FileInCommit> change(String commit, String path, Progress progress) {
    return Samples.commits().stream()
        .filter(known -> known.id().equals(commit))
        .findFirst()
        .map(known ->
            Result.ok(
                new FileInCommit(
                    known,
                    new ChangedFile(path, FileState.MODIFIED, Optional.empty()),
                    new FileVersions(
                        Optional.of(Samples.OLD_ORDER), Optional.of(Samples.NEW_ORDER)))))
        .orElseGet(() ->
            Result.failed(Problem.error("no-commit", Location.startOf(path), "No commit.", "")));
  }

  @Override
  public CommitSignature signature(String id, Progress progress) {
    return new CommitSignature(
        CommitSignature.Standing.GOOD, "kim@example.org", "SHA256:abc", "Good signature");
  }

  @Override
  public Optional<String> committed(ChangedFile file) {
    return Optional.of(Samples.OLD_ORDER);
  }

  @Override
  public Result<List<DescribedCommit>> story(
      String path, Optional<String> field, int limit, Progress progress) {
    return Result.ok(
        Samples.commits().stream()
            .filter(commit -> field.filter("Order.total"::equals).isPresent() || field.isEmpty())
            .map(commit ->
                new DescribedCommit(
                    commit,
                    DescribedCommit.Kind.CHANGED,
                    files(commit, progress).getFirst().changes(),
                    List.of()))
            .toList());
  }
}
