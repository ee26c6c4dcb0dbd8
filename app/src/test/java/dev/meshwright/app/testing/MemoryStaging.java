package dev.meshwright.app.testing;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.ChangedPart;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.Consent;
import dev.meshwright.model.git.FileState;
import dev.meshwright.model.git.PartsOfFile;
import dev.meshwright.model.git.PutAside;
import dev.meshwright.model.git.TextWithoutPart;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import dev.meshwright.usecases.commit.DescribedChange;
import dev.meshwright.usecases.compare.VersionStep;
import dev.meshwright.usecases.staging.StageChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// An index in memory: the order has two parts that can be staged.
public final class MemoryStaging implements StageChanges {

  private final List<ChangedPart> unstaged =
      new ArrayList<>(
          List.of(
              new ChangedPart(1, 1, 1, 2, List.of(), List.of("  \"doc\": \"An order.\",")),
              new ChangedPart(4, 5, 5, 6, List.of("old"), List.of("new"))));
  private final List<ChangedPart> staged = new ArrayList<>();
  private final List<PutAside> aside = new ArrayList<>();

  /// Whether what is staged breaks somebody.
  public boolean breaks;

  /// Whether the repository has hooks.
  public boolean hooks;

  /// The text of the order with and without a part.
  public TextWithoutPart without = new TextWithoutPart(Samples.NEW_ORDER, Samples.OLD_ORDER);

  /// What was committed.
  public final List<String> messages = new ArrayList<>();

  @Override
  public ChangesInWords describe(Progress progress) {
    List<DescribedChange> changes =
        breaks
            ? List.of(new DescribedChange(Severity.ERROR, "Order.channel", "It has no default."))
            : List.of();
    return new ChangesInWords(
        staged.isEmpty()
            ? List.of()
            : List.of(
                new DescribedFile(
                    new ChangedFile(Samples.ORDER_PATH, FileState.MODIFIED, Optional.empty()),
                    changes,
                    VersionStep.MINOR)));
  }

  @Override
  public Result<List<String>> stage(List<String> paths) {
    staged.addAll(unstaged);
    unstaged.clear();
    return Result.ok(paths);
  }

  @Override
  public Result<List<String>> unstage(List<String> paths) {
    unstaged.addAll(staged);
    staged.clear();
    return Result.ok(paths);
  }

  @Override
  public Result<PartsOfFile> parts(String path) {
    return Result.ok(new PartsOfFile(path, staged, unstaged, "seen"));
  }

  @Override
  public Result<List<String>> stage(PartsOfFile file, ChangedPart part) {
    unstaged.remove(part);
    staged.add(part);
    return Result.ok(List.of(file.path()));
  }

  @Override
  public Result<List<String>> unstage(PartsOfFile file, ChangedPart part) {
    staged.remove(part);
    unstaged.add(part);
    return Result.ok(List.of(file.path()));
  }

  @Override
  public Result<TextWithoutPart> without(PartsOfFile file, ChangedPart part) {
    return Result.ok(without);
  }

  @Override
  public CommitOutcome commit(CommitRequest request, Consumer<String> output, Progress progress) {
    if (staged.isEmpty()) {
      return new CommitOutcome.Refused(problem("Nothing is staged."));
    }
    if (hooks && !request.consents().contains(Consent.WITHOUT_HOOKS)) {
      return new CommitOutcome.NeedsConsent(
          List.of(Consent.RUN_HOOKS, Consent.WITHOUT_HOOKS), problem("This repository has hooks."));
    }
    staged.clear();
    messages.add(request.message());
    return new CommitOutcome.Committed(Samples.commits().getFirst());
  }

  @Override
  public String exclude(String path) {
    return ".git/info/exclude";
  }

  @Override
  public String ignoring(String path) {
    return "/" + path;
  }

  @Override
  public List<PutAside> putAside() {
    return List.copyOf(aside);
  }

  @Override
  public Result<PutAside> putAside(Progress progress) {
    if (!aside.isEmpty()) {
      return Result.failed(problem("Nothing differs from the last commit."));
    }
    aside.add(new PutAside(0, "1234", "WIP on main"));
    return Result.ok(aside.getFirst());
  }

  @Override
  public Result<PutAside> takeBack(PutAside entry, Progress progress) {
    aside.remove(entry);
    return Result.ok(entry);
  }

  private static Problem problem(String message) {
    return Problem.error("git-refused", Location.startOf(""), message, "");
  }
}
