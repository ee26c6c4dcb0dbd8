package dev.meshwright.usecases.branches;

import dev.meshwright.history.GitRepository;
import dev.meshwright.history.Revision;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.BranchDeletion;
import dev.meshwright.model.git.PutAside;
import dev.meshwright.usecases.repository.WorkspaceRepository;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Branches of the repository of one workspace.
public final class BranchesInRepository implements ManageBranches {

  private final WorkspaceRepository repository;

  public BranchesInRepository(WorkspaceRepository repository) {
    this.repository = repository;
  }

  @Override
  public boolean available() {
    return repository.available();
  }

  @Override
  public List<Branch> branches() {
    return repository.with(GitRepository::branches);
  }

  @Override
  public Result<Branch> create(String name, String start, Progress progress) {
    return repository.with(git -> create(git, name, start, Optional.empty(), progress));
  }

  private static Result<Branch> create(
      GitRepository git, String name, String start, Optional<String> remote, Progress progress)
      throws IOException {
    return switch (git.resolve(start)) {
      case Result.Ok<Revision>(Revision commit, var notes) ->
          git.branching().createAndSwitch(name, commit, remote, progress);
      case Result.Failed<Revision>(var problems) -> new Result.Failed<>(problems);
    };
  }

  @Override
  public Result<Branch> switchTo(Branch branch, Progress progress) {
    return repository.with(git -> {
      if (!branch.remote()) {
        return git.branching().switchTo(branch.name(), progress);
      }
      List<Branch> locals = git.branches().stream().filter(local -> !local.remote()).toList();
      String name = branch.name().substring(branch.name().indexOf('/') + 1);
      Optional<Branch> known =
          locals.stream()
              .filter(local -> follows(local, branch))
              .findFirst()
              .or(() -> locals.stream().filter(local -> local.name().equals(name)).findFirst());
      return known.isPresent()
          ? git.branching().switchTo(known.get().name(), progress)
          : create(git, name, branch.tip(), Optional.of(branch.name()), progress);
    });
  }

  @Override
  public Result<Branch> stashAndSwitch(Branch branch, Progress progress) {
    Result<PutAside> stashed = repository.with(git -> git.puttingAside().put(progress));
    if (!(stashed instanceof Result.Ok<PutAside>(PutAside entry, var notes))) {
      return new Result.Failed<>(stashed.problems());
    }
    Result<Branch> switched = switchTo(branch, progress);
    if (switched instanceof Result.Failed<Branch>) {
      repository.with(git -> git.puttingAside().takeBack(entry, progress));
    }
    return switched;
  }

  private static boolean follows(Branch local, Branch remote) {
    return local.tracking().filter(known -> known.upstream().equals(remote.name())).isPresent();
  }

  @Override
  public Result<Branch> rename(String from, String to) {
    return repository.with(git -> git.branching().rename(from, to));
  }

  @Override
  public BranchDeletion delete(String name, boolean losing) {
    return repository.with(git -> git.branching().delete(name, losing));
  }

  @Override
  public Result<Branch> restore(BranchDeletion.Deleted deleted) {
    return repository.with(git -> git.branching().restore(deleted));
  }
}
