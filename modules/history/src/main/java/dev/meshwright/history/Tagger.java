package dev.meshwright.history;

import dev.meshwright.history.signing.Signing;
import dev.meshwright.history.signing.SigningSettings;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.GpgSignature;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevWalk;

/// Makes annotated tags, signed where the person's configuration says so (`tag.gpgSign`).
final class Tagger {

  private final OpenedRepository repository;
  private final GitEnvironment environment;

  Tagger(OpenedRepository repository, GitEnvironment environment) {
    this.repository = repository;
    this.environment = environment;
  }

  Result<Tag> create(String name, Revision revision, String message, Signature tagger)
      throws IOException {
    if (!Repository.isValidRefName(Constants.R_TAGS + name)) {
      return refused("git-tag-name", "\"" + name + "\" cannot be the name of a tag.");
    }
    if (repository.exactRef(Constants.R_TAGS + name) != null) {
      return refused("git-tag-exists", "There is a tag " + name + " already.");
    }
    TagBuilder tag = new TagBuilder();
    try (RevWalk walk = new RevWalk(repository)) {
      tag.setObjectId(walk.parseCommit(Commits.id(revision)));
    }
    tag.setTag(name);
    tag.setMessage(message.endsWith("\n") ? message : message + "\n");
    tag.setTagger(Commits.ident(tagger));
    SigningSettings settings = new SigningPlan(repository, environment).ofPerson();
    if (settings.tags()) {
      Result<String> signature =
          new Signing(settings, repository.getWorkTree().toPath(), environment.home())
              .sign(tag.build(), tagger.author().toString(), Progress.none());
      if (!(signature instanceof Result.Ok<String>(String text, var notes))) {
        return new Result.Failed<>(signature.problems());
      }
      tag.setGpgSignature(new GpgSignature(text.getBytes(StandardCharsets.US_ASCII)));
    }
    return write(name, tag)
        .map(id -> new Tag(name, revision, Optional.of(tagger), message, tagger.when(), id.name()));
  }

  private Result<ObjectId> write(String name, TagBuilder tag) throws IOException {
    ObjectId id;
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      id = inserter.insert(tag);
      inserter.flush();
    }
    RefUpdate update = repository.updateRef(Constants.R_TAGS + name);
    update.setNewObjectId(id);
    update.setExpectedOldObjectId(ObjectId.zeroId());
    RefUpdate.Result result = update.update();
    return switch (result) {
      case NEW -> Result.ok(id);
      case LOCK_FAILURE, REJECTED ->
          Result.failed(new GitLocks(repository).onRef(Constants.R_TAGS + name));
      case FORCED,
          FAST_FORWARD,
          NO_CHANGE,
          NOT_ATTEMPTED,
          REJECTED_CURRENT_BRANCH,
          REJECTED_MISSING_OBJECT,
          REJECTED_OTHER_REASON,
          IO_FAILURE,
          RENAMED ->
          throw new IOException("the tag could not be written (" + result + ")");
    };
  }

  private static <T> Result<T> refused(String rule, String message) {
    return Result.failed(GitProblems.error(rule, "", message, "Choose another name."));
  }
}
