package dev.meshwright.app.testing;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.HookFile;
import dev.meshwright.usecases.commit.PrepareCommit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A configuration in memory, over the commits of another double.
public final class MemoryPrepare implements PrepareCommit {

  private final MemoryCommits commits;

  /// Whom the configuration names.
  public Optional<Author> author = Optional.of(new Author("Kim Park", "kim@example.org"));

  public Optional<String> template = Optional.empty();

  /// Whether the last commit can be undone.
  public boolean pushed;

  /// Where authors were kept: everywhere or not.
  public final List<Boolean> kept = new ArrayList<>();

  MemoryPrepare(MemoryCommits commits) {
    this.commits = commits;
  }

  @Override
  public Start start(Progress progress) {
    return new Start(author, template, false, Optional.of(commits.latest()));
  }

  @Override
  public List<Author> authors(Progress progress) {
    return List.of(new Author("Kim Park", "kim@example.org"), new Author("Ada", "ada@example.org"));
  }

  @Override
  public List<HookFile> hooks() {
    return List.of(new HookFile("pre-commit", ".git/hooks/pre-commit", "#!/bin/sh\n"));
  }

  @Override
  public Result<String> setAuthor(Author named, boolean everywhere) {
    author = Optional.of(named);
    kept.add(everywhere);
    return Result.ok(".gitconfig");
  }

  @Override
  public Result<Commit> undoLast() {
    return pushed
        ? Result.failed(
            Problem.error("git-undo", Location.startOf(""), "It is on origin/main already.", ""))
        : Result.ok(commits.latest());
  }

  @Override
  public Result<Commit> redo(Commit undone) {
    return Result.ok(undone);
  }
}
