package dev.meshwright.history;

import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.Commit;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/// Turns the library's commits into ours, with the names that point to them.
final class Commits {

  private final Map<ObjectId, List<String>> names;
  private final Mailmap people;

  private Commits(Map<ObjectId, List<String>> names, Mailmap people) {
    this.names = names;
    this.people = people;
  }

  static Commits of(Repository repository) throws IOException {
    Map<ObjectId, List<String>> names = new HashMap<>();
    for (String prefix : List.of(Constants.R_HEADS, Constants.R_REMOTES, Constants.R_TAGS)) {
      for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
        Ref peeled = repository.getRefDatabase().peel(ref);
        ObjectId id =
            peeled.getPeeledObjectId() == null ? ref.getObjectId() : peeled.getPeeledObjectId();
        if (id != null && !ref.isSymbolic()) {
          names
              .computeIfAbsent(id, key -> new ArrayList<>())
              .add(Repository.shortenRefName(ref.getName()));
        }
      }
    }
    return new Commits(names, Mailmap.of(repository));
  }

  static Commit read(Repository repository, Revision revision) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return of(repository).commit(walk.parseCommit(id(revision)));
    }
  }

  Commit commit(RevCommit commit) {
    PersonIdent author = commit.getAuthorIdent();
    return new Commit(
        commit.name(),
        people.proper(author.getName(), author.getEmailAddress()),
        when(author),
        commit.getFullMessage().stripTrailing(),
        Arrays.stream(commit.getParents()).map(ObjectId::name).toList(),
        names.getOrDefault(commit.getId(), List.of()));
  }

  static Revision revision(ObjectId id) {
    return new Revision(id.name());
  }

  static ObjectId id(Revision revision) {
    return ObjectId.fromString(revision.id());
  }

  static Signature signature(PersonIdent ident) {
    return new Signature(new Author(ident.getName(), ident.getEmailAddress()), when(ident));
  }

  static PersonIdent ident(Signature signature) {
    return new PersonIdent(
        signature.author().name(),
        signature.author().email(),
        signature.when().toInstant(),
        signature.when().getOffset());
  }

  private static OffsetDateTime when(PersonIdent ident) {
    return OffsetDateTime.ofInstant(ident.getWhenAsInstant(), ident.getZoneOffset());
  }
}
