package dev.meshwright.app.testing;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.BroughtIn;
import dev.meshwright.model.git.ConflictTexts;
import dev.meshwright.model.git.ConflictedFile;
import dev.meshwright.model.git.ConflictedFile.Deed;
import dev.meshwright.model.git.Consent;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import dev.meshwright.model.git.OperationUnderWay;
import dev.meshwright.model.git.PickRequest;
import dev.meshwright.model.merge.MergedPart;
import dev.meshwright.model.merge.MergedText;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.merging.ForeseenChanges;
import dev.meshwright.usecases.merging.ForeseenChanges.Reading;
import dev.meshwright.usecases.merging.ForeseenChanges.SchemaVerdict;
import dev.meshwright.usecases.merging.MergeBranches;
import dev.meshwright.usecases.merging.SideVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Merges in memory: each stops at the files that are in conflict.
public final class MemoryMerging implements MergeBranches {

  public static final String MARKED =
      "{\n<<<<<<< HEAD\n  \"a\": 1\n=======\n  \"a\": 2\n>>>>>>> side\n}\n";

  /// What a merge would run into.
  public final List<ConflictedFile> conflicts = new ArrayList<>();

  /// What was asked for, in order.
  public final List<String> asked = new ArrayList<>();

  /// What would be said before a revert.
  public final List<SchemaVerdict> verdicts = new ArrayList<>();

  /// What the log of the branch ends with.
  public Optional<BroughtIn> last = Optional.empty();

  /// Whether picked commits are merges.
  public boolean merges;

  /// Whether changes are in the way, once.
  public boolean inTheWay;

  /// What is wanted before anything is made.
  public Optional<Consent> wanted = Optional.empty();

  private Optional<OperationUnderWay> underWay = Optional.empty();

  MemoryMerging() {}

  /// Puts an operation into the middle.
  public void begin(GitOperation operation, int step, int total) {
    conflicts.add(new ConflictedFile("order.avsc", Deed.MODIFIED, Deed.MODIFIED, true));
    conflicts.add(new ConflictedFile("old.avsc", Deed.DELETED, Deed.MODIFIED, true));
    underWay =
        Optional.of(
            new OperationUnderWay(
                operation,
                step,
                total,
                Optional.of("main"),
                "add-channel",
                List.copyOf(conflicts),
                "Merge",
                Optional.empty()));
  }

  @Override
  public boolean available() {
    return true;
  }

  private MergeOutcome stop(GitOperation operation, String what, Set<Consent> consents) {
    if (wanted.isPresent() && !consents.contains(wanted.get())) {
      return new MergeOutcome.NeedsConsent(
          List.of(wanted.get()),
          Problem.error("git-hooks", Location.startOf(""), "There are hooks.", ""));
    }
    if (inTheWay) {
      inTheWay = false;
      return new MergeOutcome.Refused(
          Problem.error("git-would-overwrite", Location.startOf(""), "Files are changed.", ""));
    }
    asked.add(what);
    begin(operation, 1, 1);
    return new MergeOutcome.Stopped(underWay.orElseThrow(), List.of());
  }

  @Override
  public MergeOutcome merge(MergeRequest request, Consumer<String> output, Progress progress) {
    return stop(GitOperation.MERGE, "merge " + request.theirs(), request.consents());
  }

  @Override
  public MergeOutcome rebase(
      String onto, Set<Consent> consents, Consumer<String> output, Progress progress) {
    return stop(GitOperation.REBASE, "rebase " + onto, consents);
  }

  @Override
  public MergeOutcome cherryPick(PickRequest request, Consumer<String> output, Progress progress) {
    return picked(GitOperation.CHERRY_PICK, "pick ", request);
  }

  @Override
  public MergeOutcome revert(PickRequest request, Consumer<String> output, Progress progress) {
    return picked(GitOperation.REVERT, "revert ", request);
  }

  private MergeOutcome picked(GitOperation operation, String verb, PickRequest request) {
    return merges && request.mainline().isEmpty()
        ? new MergeOutcome.NeedsParent(
            List.of("aaaaaaa (ours)", "bbbbbbb (theirs)"),
            Problem.error("git-is-merge", Location.startOf(""), "It is a merge.", ""))
        : stop(
            operation,
            verb
                + request.commits()
                + request.mainline().map(parent -> " by parent " + parent).orElse(""),
            request.consents());
  }

  @Override
  public Optional<ForeseenChanges> foresee(
      GitOperation operation, PickRequest commits, Progress progress) {
    return Optional.of(new ForeseenChanges(new ChangesInWords(List.of()), verdicts, List.of()));
  }

  @Override
  public ChangesInWords staged(Progress progress) {
    return new ChangesInWords(List.of());
  }

  @Override
  public Optional<OperationUnderWay> underWay() {
    return underWay.map(now ->
        new OperationUnderWay(
            now.operation(),
            now.step(),
            now.total(),
            now.branch(),
            now.other(),
            conflicts,
            now.message(),
            now.obstacle()));
  }

  @Override
  public MergeOutcome proceed(
      Optional<String> message, Set<Consent> consents, Consumer<String> output, Progress progress) {
    asked.add("continue");
    underWay = Optional.empty();
    return new MergeOutcome.Done("0123456789", "1234567890", 1, 0, List.of());
  }

  @Override
  public MergeOutcome skip(Set<Consent> consents, Consumer<String> output, Progress progress) {
    asked.add("skip");
    underWay = Optional.empty();
    return new MergeOutcome.Done("1", "1", 0, 1, List.of());
  }

  @Override
  public MergeOutcome abort(Progress progress) {
    asked.add("abort");
    underWay = Optional.empty();
    conflicts.clear();
    return new MergeOutcome.Aborted("1", Optional.of("1234567890"));
  }

  @Override
  public Optional<BroughtIn> last() {
    return last;
  }

  @Override
  public MergeOutcome takeBack(BroughtIn brought, Progress progress) {
    asked.add("take back " + brought.after() + " to " + brought.before());
    return new MergeOutcome.Moved(brought.after(), brought.before());
  }

  @Override
  public Result<ConflictTexts> texts(String path) {
    return Result.ok(
        new ConflictTexts(
            path,
            Optional.of("{\n  \"a\": 0\n}\n"),
            Optional.of("{\n  \"a\": 1\n}\n"),
            Optional.of("{\n  \"a\": 2\n}\n"),
            new MergedText(
                List.of(new MergedPart.Conflict("  \"a\": 0\n", "  \"a\": 1\n", "  \"a\": 2\n"))),
            MARKED));
  }

  @Override
  public List<SideVerdict> judge(String path, String text, FileSource files, Progress progress) {
    return List.of(
        new SideVerdict(SideVerdict.Side.BASE, Reading.YES, Reading.YES),
        new SideVerdict(SideVerdict.Side.OURS, Reading.YES, Reading.NO),
        new SideVerdict(SideVerdict.Side.THEIRS, Reading.NO, Reading.NO));
  }

  @Override
  public Result<List<String>> take(String path, boolean ours) {
    asked.add("take " + (ours ? "ours " : "theirs ") + path);
    return resolved(List.of(path));
  }

  @Override
  public Result<List<String>> removeLocks() {
    asked.add("remove locks");
    return Result.ok(List.of());
  }

  @Override
  public Result<List<String>> resolved(List<String> paths) {
    asked.add("resolved " + paths);
    conflicts.removeIf(file -> paths.contains(file.path()));
    return Result.ok(paths);
  }
}
