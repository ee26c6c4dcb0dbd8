package dev.meshwright.history;

import dev.meshwright.model.Result;
import dev.meshwright.model.git.Branch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;

/// Names of commits.
final class Refs {

  private Refs() {}

  /// The branch checked out; empty on a detached head.
  static Optional<String> currentBranch(Repository repository) throws IOException {
    Ref head = repository.exactRef(Constants.HEAD);
    if (head == null) {
      throw new IOException("HEAD is missing or cannot be read");
    }
    return head.isSymbolic()
        ? Optional.of(Repository.shortenRefName(head.getTarget().getName()))
        : Optional.empty();
  }

  static List<Branch> branches(Repository repository) throws IOException {
    Optional<String> current = currentBranch(repository);
    List<Branch> branches = new ArrayList<>();
    for (String prefix : List.of(Constants.R_HEADS, Constants.R_REMOTES)) {
      boolean remote = prefix.equals(Constants.R_REMOTES);
      for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
        if (!ref.isSymbolic() && ref.getObjectId() != null) {
          String name = Repository.shortenRefName(ref.getName());
          boolean checkedOut = !remote && current.equals(Optional.of(name));
          branches.add(
              new Branch(
                  name,
                  remote,
                  checkedOut,
                  ref.getObjectId().name(),
                  remote ? Optional.empty() : Upstreams.of(repository, name)));
        }
      }
    }
    return List.copyOf(branches);
  }

  static List<Tag> tags(Repository repository) throws IOException {
    List<Tag> tags = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
        RevObject named = walk.parseAny(ref.getObjectId());
        RevObject peeled = walk.peel(named);
        if (peeled instanceof RevCommit commit) {
          walk.parseBody(commit);
          tags.add(tag(ref, named, commit));
        }
      }
    }
    return List.copyOf(tags);
  }

  static Tag tag(Ref ref, RevObject named, RevCommit commit) {
    Optional<RevTag> annotated =
        named instanceof RevTag found ? Optional.of(found) : Optional.empty();
    Optional<Signature> tagger =
        annotated
            .flatMap(found -> Optional.ofNullable(found.getTaggerIdent()))
            .map(Commits::signature);
    return new Tag(
        Repository.shortenRefName(ref.getName()),
        Commits.revision(commit),
        tagger,
        annotated.map(found -> found.getFullMessage().stripTrailing()).orElse(""),
        tagger.orElseGet(() -> Commits.signature(commit.getCommitterIdent())).when(),
        named.name());
  }

  static Result<Revision> resolve(Repository repository, String expression) throws IOException {
    try {
      ObjectId id =
          expression.isBlank() || expression.contains(":")
              ? null
              : repository.resolve(spelledOut(expression) + "^{commit}");
      if (id != null) {
        try (RevWalk walk = new RevWalk(repository)) {
          return Result.ok(Commits.revision(walk.parseCommit(id)));
        }
      }
    } catch (RevisionSyntaxException
        | IncorrectObjectTypeException
        | org.eclipse.jgit.errors.MissingObjectException
        | org.eclipse.jgit.errors.AmbiguousObjectException unreadable) {
      return missing(expression, " (" + GitProblems.reason(unreadable) + ")");
    }
    return missing(expression, "");
  }

  /// A lone `@` is Git's short form of `HEAD`, which the library does not know.
  private static String spelledOut(String expression) {
    boolean lone = expression.startsWith("@") && !expression.startsWith("@{");
    return lone ? Constants.HEAD + expression.substring(1) : expression;
  }

  private static Result<Revision> missing(String expression, String reason) {
    return Result.failed(
        GitProblems.error(
            "git-unknown-revision",
            "",
            "\"" + expression + "\" names no commit of this repository" + reason + ".",
            "Name a branch, a tag or a commit id; in a shallow clone, older commits are absent."));
  }
}
