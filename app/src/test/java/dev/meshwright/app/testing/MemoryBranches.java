package dev.meshwright.app.testing;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.BranchDeletion;
import dev.meshwright.model.git.Tracking;
import dev.meshwright.usecases.branches.ManageBranches;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Branches in memory: `main` is checked out, `add-channel` has a commit that nothing else has.
public final class MemoryBranches implements ManageBranches {

  private final List<Branch> branches = new ArrayList<>();
  private boolean available = true;

  /// Whether switching would overwrite something.
  public boolean inTheWay;

  MemoryBranches() {
    String tip = Samples.commits().getFirst().id();
    branches.add(
        new Branch(
            "main", false, true, tip, Optional.of(new Tracking("origin/main", 1, 2, false))));
    branches.add(new Branch("add-channel", false, false, tip));
    branches.add(
        new Branch(
            "tidy", false, false, tip, Optional.of(new Tracking("origin/tidy", 0, 0, true))));
    branches.add(new Branch("origin/main", true, false, tip));
  }

  /// Makes the workspace one without a repository.
  public void noRepository() {
    available = false;
  }

  @Override
  public boolean available() {
    return available;
  }

  @Override
  public List<Branch> branches() {
    return List.copyOf(branches);
  }

  @Override
  public Result<Branch> create(String name, String start, Progress progress) {
    if (find(name).isPresent()) {
      return refused("There is a branch " + name + " already.");
    }
    branches.add(new Branch(name, false, false, start));
    return switchTo(find(name).orElseThrow(), progress);
  }

  @Override
  public Result<Branch> switchTo(Branch branch, Progress progress) {
    if (inTheWay) {
      return Result.failed(
          Problem.error(
              "git-would-overwrite",
              Location.startOf(""),
              "This would overwrite changes that are in no commit: order.avsc.",
              "Commit them first, or stash them."));
    }
    branches.replaceAll(other ->
        new Branch(
            other.name(),
            other.remote(),
            other.name().equals(branch.name()),
            other.tip(),
            other.tracking()));
    return Result.ok(find(branch.name()).orElseThrow());
  }

  @Override
  public Result<Branch> stashAndSwitch(Branch branch, Progress progress) {
    inTheWay = false;
    return switchTo(branch, progress);
  }

  @Override
  public Result<Branch> rename(String from, String to) {
    branches.replaceAll(other ->
        other.name().equals(from)
            ? new Branch(to, false, other.current(), other.tip(), other.tracking())
            : other);
    return Result.ok(find(to).orElseThrow());
  }

  @Override
  public BranchDeletion delete(String name, boolean losing) {
    Branch branch = find(name).orElseThrow();
    if (branch.current()) {
      return new BranchDeletion.Refused(problem(name + " is checked out."));
    }
    if (!losing && name.equals("add-channel")) {
      return new BranchDeletion.WouldLose(name, Samples.commits().subList(0, 1), 1);
    }
    branches.remove(branch);
    return new BranchDeletion.Deleted(name, branch.tip(), Optional.empty());
  }

  @Override
  public Result<Branch> restore(BranchDeletion.Deleted deleted) {
    branches.add(new Branch(deleted.name(), false, false, deleted.tip()));
    return Result.ok(branches.getLast());
  }

  private Optional<Branch> find(String name) {
    return branches.stream().filter(branch -> branch.name().equals(name)).findFirst();
  }

  private static Result<Branch> refused(String message) {
    return Result.failed(problem(message));
  }

  private static Problem problem(String message) {
    return Problem.error("git-refused", Location.startOf(""), message, "");
  }
}
