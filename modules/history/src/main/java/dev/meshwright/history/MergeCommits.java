package dev.meshwright.history;

import dev.meshwright.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;

/// Makes the commits of merges and picks.
final class MergeCommits {

  private final Repository repository;
  private final PersonIdent by;

  MergeCommits(Repository repository, PersonIdent by) {
    this.repository = repository;
    this.by = by;
  }

  PersonIdent by() {
    return by;
  }

  ObjectId insert(ObjectId tree, List<ObjectId> parents, PersonIdent author, String message)
      throws IOException {
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    commit.setParentIds(parents);
    commit.setAuthor(author);
    commit.setCommitter(by);
    commit.setMessage(message.endsWith("\n") ? message : message + "\n");
    commit.setEncoding(StandardCharsets.UTF_8);
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
