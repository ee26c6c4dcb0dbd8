package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.PutAside;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/// Puts changes that are in no commit aside, as `git stash` does, and takes them back.
public final class PuttingAside {

  private final GitAccess access;
  private final GitEnvironment environment;

  PuttingAside(GitAccess access, GitEnvironment environment) {
    this.access = access;
    this.environment = environment;
  }

  /// What was put aside, the newest first.
  public List<PutAside> list() throws IOException {
    return access.read(asked -> new Stash(asked, Progress.none()).list());
  }

  /// Puts all changes aside, new files too, but not ignored ones. The files are as in the last
  /// commit then.
  public Result<PutAside> put(Progress progress) throws IOException {
    return switch (access.read(asked -> new IdentityReader(asked, environment).read())) {
      case Result.Ok<Author>(Author author, var notes) -> {
        Signature by = new Signature(author, OffsetDateTime.now(ZoneId.systemDefault()));
        yield access.change(asked -> new Stash(asked, progress).put(Commits.ident(by)));
      }
      case Result.Failed<Author>(var problems) -> new Result.Failed<>(problems);
    };
  }

  /// Takes back what was put aside, staged as it was, and forgets it. Refused, with nothing
  /// touched, when it does not fit to what is there now.
  public Result<PutAside> takeBack(PutAside entry, Progress progress) throws IOException {
    return access.change(asked -> new Stash(asked, progress).takeBack(entry));
  }
}
