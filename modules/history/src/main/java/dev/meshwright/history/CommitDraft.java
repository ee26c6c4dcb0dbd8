package dev.meshwright.history;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.GpgSignature;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;

/// A commit before it is written.
///
/// @param parents none for the first one
/// @param action for the history of positions: `commit (amend)`
record CommitDraft(
    CommitContents contents,
    List<ObjectId> parents,
    String message,
    PersonIdent author,
    PersonIdent committer,
    String action) {

  CommitDraft {
    parents = List.copyOf(parents);
  }

  CommitBuilder builder(Optional<String> signature) {
    CommitBuilder commit = new CommitBuilder();
    commit.setParentIds(parents);
    commit.setTreeId(contents.tree());
    commit.setMessage(message);
    commit.setAuthor(author);
    commit.setCommitter(committer);
    commit.setEncoding(StandardCharsets.UTF_8);
    signature.ifPresent(text ->
        commit.setGpgSignature(
            new GpgSignature(text.stripTrailing().getBytes(StandardCharsets.US_ASCII))));
    return commit;
  }
}
