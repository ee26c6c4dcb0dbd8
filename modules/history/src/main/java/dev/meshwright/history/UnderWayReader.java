package dev.meshwright.history;

import dev.meshwright.history.merging.StateFolder;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.model.git.OperationUnderWay;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/// Reads from the Git folder what is in the middle, whoever began it.
final class UnderWayReader {

  static final String REBASE = "rebase-merge";
  static final String PATCHES = "rebase-apply";
  static final String SEQUENCER = "sequencer";
  static final String TODO = "git-rebase-todo";

  private final Repository repository;
  private final StateFolder state;

  UnderWayReader(Repository repository) {
    this.repository = repository;
    this.state = new StateFolder(repository.getDirectory().toPath());
  }

  /// The files in conflict are left for others to add.
  Optional<OperationUnderWay> read() throws IOException {
    if (state.in(REBASE).exists()) {
      return Optional.of(rebase());
    }
    if (state.in(PATCHES).exists()) {
      return Optional.of(patches());
    }
    if (state.has(Constants.MERGE_HEAD)) {
      return Optional.of(merge());
    }
    if (state.has(Constants.CHERRY_PICK_HEAD)) {
      return Optional.of(picks(GitOperation.CHERRY_PICK, Constants.CHERRY_PICK_HEAD));
    }
    if (state.has(Constants.REVERT_HEAD)) {
      return Optional.of(picks(GitOperation.REVERT, Constants.REVERT_HEAD));
    }
    String first = state.in(SEQUENCER).lines("todo").stream().findFirst().orElse("");
    if (first.startsWith("pick ") || first.startsWith("p ")) {
      return Optional.of(picks(GitOperation.CHERRY_PICK, Constants.CHERRY_PICK_HEAD));
    }
    if (first.startsWith("revert ")) {
      return Optional.of(picks(GitOperation.REVERT, Constants.REVERT_HEAD));
    }
    Optional<StepNote> cutOff = new CutOffStep(repository).unknownToGit();
    if (cutOff.isPresent()) {
      return Optional.of(cutOff(cutOff.get()));
    }
    return repository.readDirCache().hasUnmergedPaths() ? Optional.of(unknown()) : Optional.empty();
  }

  private OperationUnderWay cutOff(StepNote note) throws IOException {
    return of(
        note.operation(),
        1,
        1,
        Refs.currentBranch(repository),
        note.operation() == GitOperation.MERGE
            ? named(note.brought().name())
            : described(note.brought().name()),
        note.message(),
        Optional.empty());
  }

  private OperationUnderWay unknown() throws IOException {
    return of(
        GitOperation.UNKNOWN,
        1,
        1,
        Refs.currentBranch(repository),
        "",
        state.whole(Constants.MERGE_MSG).orElse(""),
        Optional.empty());
  }

  private OperationUnderWay merge() throws IOException {
    List<String> heads = state.lines(Constants.MERGE_HEAD);
    String theirs = heads.isEmpty() ? "" : heads.getFirst().strip();
    return of(
        GitOperation.MERGE,
        1,
        1,
        Refs.currentBranch(repository),
        named(theirs),
        state.whole(Constants.MERGE_MSG).orElse(""),
        heads.size() > 1 ? Optional.of("several branches are merged at once") : Optional.empty());
  }

  private OperationUnderWay picks(GitOperation operation, String headFile) throws IOException {
    StateFolder sequencer = state.in(SEQUENCER);
    PickList todo = PickList.read(repository, sequencer, "todo");
    int left = Math.max(1, todo.commits().size());
    int done = sequencer.exists() ? madeSince(sequencer.read("head").orElse("")) : 0;
    String now =
        state
            .read(headFile)
            .orElseGet(() -> todo.commits().stream().findFirst().map(ObjectId::name).orElse(""));
    Optional<String> obstacle = todo.unknown().map(word -> "its list has the command " + word);
    Optional<String> option = PickOptions.read(sequencer).unknown();
    if (option.isPresent()) {
      obstacle = Optional.of("it was begun with the option " + option.get());
    }
    return of(
        operation,
        done + 1,
        done + left,
        Refs.currentBranch(repository),
        described(now),
        state.whole(Constants.MERGE_MSG).orElse(""),
        obstacle);
  }

  private OperationUnderWay rebase() throws IOException {
    StateFolder folder = state.in(REBASE);
    PickList todo = PickList.read(repository, folder, TODO);
    PickList done = PickList.read(repository, folder, "done");
    Optional<ObjectId> stopped = new RebaseState(repository).stopped();
    Optional<ObjectId> cutOff =
        stopped.isPresent() ? Optional.empty() : new CutOffStep(repository).inRebase();
    int step = Math.max(1, done.commits().size() + (cutOff.isPresent() ? 1 : 0));
    Optional<String> obstacle =
        todo.unknown().or(done::unknown).map(word -> "its list has the command " + word);
    if (folder.has("amend")) {
      obstacle = Optional.of("it stopped for a commit to be edited");
    }
    String now =
        stopped
            .or(() -> cutOff)
            .map(ObjectId::name)
            .orElseGet(() -> done.commits().isEmpty() ? "" : done.commits().getLast().name());
    return of(
        GitOperation.REBASE,
        step,
        Math.max(step, done.commits().size() + todo.commits().size()),
        branch(folder),
        described(now),
        folder.whole("message").orElse(state.whole(Constants.MERGE_MSG).orElse("")),
        obstacle);
  }

  private OperationUnderWay patches() throws IOException {
    StateFolder folder = state.in(PATCHES);
    boolean rebasing = folder.has("rebasing");
    return of(
        GitOperation.REBASE,
        Math.max(1, folder.number("next")),
        Math.max(1, folder.number("last")),
        branch(folder),
        described(folder.read("original-commit").orElse("")),
        folder.whole("final-commit").orElse(""),
        Optional.of(
            rebasing ? "it applies patches one after the other" : "it applies patches from mails"));
  }

  private OperationUnderWay of(
      GitOperation operation,
      int step,
      int total,
      Optional<String> branch,
      String other,
      String message,
      Optional<String> obstacle) {
    return new OperationUnderWay(
        operation, step, total, branch, other, List.of(), message, obstacle);
  }

  private static Optional<String> branch(StateFolder folder) throws IOException {
    return folder
        .read("head-name")
        .filter(name -> name.startsWith(Constants.R_HEADS))
        .map(Repository::shortenRefName);
  }

  private int madeSince(String before) throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (!ObjectId.isId(before) || head == null) {
      return 0;
    }
    try (RevWalk walk = new RevWalk(repository)) {
      walk.markStart(walk.parseCommit(head));
      walk.markUninteresting(walk.parseCommit(ObjectId.fromString(before)));
      int made = 0;
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        made++;
      }
      return made;
    }
  }

  /// The branch that a commit is the tip of, else the commit.
  private String named(String id) throws IOException {
    if (!ObjectId.isId(id)) {
      return id;
    }
    ObjectId commit = ObjectId.fromString(id);
    for (String prefix : List.of(Constants.R_HEADS, Constants.R_REMOTES)) {
      for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
        if (!ref.isSymbolic() && commit.equals(ref.getObjectId())) {
          return Repository.shortenRefName(ref.getName());
        }
      }
    }
    return described(id);
  }

  private String described(String id) throws IOException {
    if (!ObjectId.isId(id)) {
      return id;
    }
    try {
      return PickedCommit.of(repository, ObjectId.fromString(id), false).name();
    } catch (org.eclipse.jgit.errors.MissingObjectException gone) {
      return id;
    }
  }
}
