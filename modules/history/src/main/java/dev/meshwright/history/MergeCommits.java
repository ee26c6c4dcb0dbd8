package dev.meshwright.history;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.GpgSignature;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;

/// Makes the commits of merges and picks.
final class MergeCommits {

  private final Repository repository;
  private final MergeAids aids;

  MergeCommits(Repository repository, MergeAids aids) {
    this.repository = repository;
    this.aids = aids;
  }

  PersonIdent by() {
    return aids.by();
  }

  /// One of the branch, signed where commits are.
  ///
  /// @return why it could not be signed
  Result<ObjectId> make(ObjectId tree, List<ObjectId> parents, PersonIdent author, String message)
      throws IOException {
    CommitBuilder commit = builder(tree, parents, author, message);
    return switch (aids.signature(commit)) {
      case Result.Failed<Optional<String>>(var problems) -> new Result.Failed<>(problems);
      case Result.Ok<Optional<String>>(Optional<String> signature, var notes) -> {
        signature.ifPresent(text ->
            commit.setGpgSignature(
                new GpgSignature(text.stripTrailing().getBytes(StandardCharsets.US_ASCII))));
        yield Result.ok(insert(commit));
      }
    };
  }

  /// One that is no part of a branch.
  ObjectId insert(ObjectId tree, List<ObjectId> parents, PersonIdent author, String message)
      throws IOException {
    return insert(builder(tree, parents, author, message));
  }

  private CommitBuilder builder(
      ObjectId tree, List<ObjectId> parents, PersonIdent author, String message) {
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    commit.setParentIds(parents);
    commit.setAuthor(author);
    commit.setCommitter(aids.by());
    commit.setMessage(message.endsWith("\n") ? message : message + "\n");
    commit.setEncoding(StandardCharsets.UTF_8);
    return commit;
  }

  private ObjectId insert(CommitBuilder commit) throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id;
    }
  }

  /// The tree that the index has.
  ObjectId staged() throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId tree = IndexTree.write(repository.readDirCache(), inserter);
      inserter.flush();
      return tree;
    }
  }

  /// What speaks against a commit of the index.
  Optional<Problem> unresolved() throws IOException {
    DirCache index = repository.readDirCache();
    List<String> paths = new java.util.ArrayList<>();
    for (int i = 0; i < index.getEntryCount(); i++) {
      String path = index.getEntry(i).getPathString();
      if (index.getEntry(i).getStage() != 0 && !paths.contains(path)) {
        paths.add(path);
      }
    }
    return paths.isEmpty()
        ? Optional.empty()
        : Optional.of(
            GitProblems.error(
                "git-conflicted",
                paths.getFirst(),
                "These files still hold both sides: " + Checkout.named(paths) + ".",
                "Resolve each and mark it as resolved, then continue."));
  }

  /// A message without the lines that are for the person only.
  static String cleaned(String message) {
    StringBuilder kept = new StringBuilder();
    message
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> kept.append(line.stripTrailing()).append('\n'));
    return kept.toString().strip() + "\n";
  }

  static String subject(String message) {
    return message.lines().findFirst().orElse("");
  }
}
