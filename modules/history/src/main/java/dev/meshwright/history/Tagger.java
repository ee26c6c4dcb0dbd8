package dev.meshwright.history;

import dev.meshwright.model.Result;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/// Makes annotated tags.
final class Tagger {

  private final Repository repository;

  Tagger(Repository repository) {
    this.repository = repository;
  }

  Result<Tag> create(String name, Revision revision, String message, Signature tagger)
      throws IOException {
    if (!Repository.isValidRefName(Constants.R_TAGS + name)) {
      return refused("git-tag-name", "\"" + name + "\" cannot be the name of a tag.");
    }
    if (repository.exactRef(Constants.R_TAGS + name) != null) {
      return refused("git-tag-exists", "There is a tag " + name + " already.");
    }
    try (RevWalk walk = new RevWalk(repository)) {
      new Git(repository)
          .tag()
          .setName(name)
          .setObjectId(walk.parseCommit(Commits.id(revision)))
          .setMessage(message)
          .setTagger(Commits.ident(tagger))
          .setAnnotated(true)
          .setSigned(false)
          .call();
    } catch (GitAPIException failure) {
      throw new IOException(GitProblems.reason(failure), failure);
    }
    return Result.ok(new Tag(name, revision, Optional.of(tagger), message));
  }

  private static Result<Tag> refused(String rule, String message) {
    return Result.failed(GitProblems.error(rule, "", message, "Choose another name."));
  }
}
