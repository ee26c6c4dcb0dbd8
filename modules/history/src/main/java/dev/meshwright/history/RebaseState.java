package dev.meshwright.history;

import dev.meshwright.history.merging.StateFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;

/// How far a rebase has come, in the files in which `git` keeps it.
final class RebaseState {

  private static final String DONE = "done";
  private static final String REWRITTEN = "rewritten-list";
  private static final String DETACHED = "detached HEAD";

  /// Not of `git`: there from the first note until `HEAD` is moved.
  private static final String STARTING = "meshwright-starting";

  private final Repository repository;
  private final StateFolder state;
  private final StateFolder folder;

  RebaseState(Repository repository) {
    this.repository = repository;
    this.state = new StateFolder(repository.getDirectory().toPath());
    this.folder = state.in(UnderWayReader.REBASE);
  }

  void begin(ObjectId ours, ObjectId onto, List<ObjectId> wanted) throws IOException {
    String branch = repository.getFullBranch();
    boolean onBranch = branch != null && branch.startsWith(Constants.R_HEADS);
    StateFolder fresh = state.in(UnderWayReader.REBASE + ".new");
    fresh.deleteAll();
    fresh.write("head-name", (onBranch ? branch : DETACHED) + "\n");
    fresh.write("onto", onto.name() + "\n");
    fresh.write("orig-head", ours.name() + "\n");
    fresh.write("interactive", "");
    fresh.write("drop_redundant_commits", "");
    fresh.write("no-reschedule-failed-exec", "");
    fresh.write("end", wanted.size() + "\n");
    fresh.write(DONE, "");
    String todo = PickList.text(repository, "pick", wanted);
    fresh.write(UnderWayReader.TODO, todo);
    fresh.write(UnderWayReader.TODO + ".backup", todo);
    fresh.write(STARTING, "");
    fresh.become(UnderWayReader.REBASE);
  }

  /// `HEAD` is the commit onto which all is made.
  void started() throws IOException {
    folder.delete(STARTING);
  }

  /// Whether the program was ended before `HEAD` was moved: nothing is made yet, and the files may
  /// be of either commit.
  boolean isStarting() throws IOException {
    String branch = repository.getFullBranch();
    boolean onBranch = branch != null && branch.startsWith(Constants.R_HEADS);
    return folder.has(STARTING)
        && ontoCommit().isPresent()
        && (onBranch ? branch : DETACHED).equals(branch())
        && before().equals(Optional.ofNullable(repository.resolve(Constants.HEAD)));
  }

  /// The commits that are still to be made.
  List<ObjectId> left() throws IOException {
    return new ArrayList<>(PickList.read(repository, folder, UnderWayReader.TODO).commits());
  }

  void advance(PickedCommit picked, List<ObjectId> left) throws IOException {
    String line = PickList.text(repository, "pick", List.of(picked.commit()));
    folder.write(DONE, folder.whole(DONE).orElse("") + line);
    folder.write(UnderWayReader.TODO, PickList.text(repository, "pick", left));
    folder.write("msgnum", folder.lines(DONE).size() + "\n");
  }

  /// Git tells its hook in the end which commit took the place of which.
  void rewritten(ObjectId before, ObjectId after) throws IOException {
    folder.write(REWRITTEN, pairs() + before.name() + " " + after.name() + "\n");
  }

  String pairs() throws IOException {
    return folder.whole(REWRITTEN).orElse("");
  }

  /// @param message of the merge, with what is in conflict
  void stop(PickedCommit picked, List<ObjectId> left, String message, PersonIdent author)
      throws IOException {
    folder.write("message", picked.message().stripTrailing() + "\n");
    folder.write("author-script", AuthorScript.of(author));
    folder.write("stopped-sha", picked.commit().name() + "\n");
    state.write("REBASE_HEAD", picked.commit().name() + "\n");
    state.write(Constants.MERGE_MSG, message);
    advance(picked, left);
  }

  Optional<ObjectId> stopped() throws IOException {
    return folder.read("stopped-sha").filter(ObjectId::isId).map(ObjectId::fromString);
  }

  Optional<String> message() throws IOException {
    return folder.whole("message");
  }

  /// The full name of the branch that is rebased; something else where none is.
  String branch() throws IOException {
    return folder.read("head-name").orElse("");
  }

  String onto() throws IOException {
    return folder.read("onto").orElse("");
  }

  Optional<ObjectId> ontoCommit() throws IOException {
    return folder.read("onto").filter(ObjectId::isId).map(ObjectId::fromString);
  }

  Optional<ObjectId> before() throws IOException {
    return folder.read("orig-head").filter(ObjectId::isId).map(ObjectId::fromString);
  }

  /// What `git rebase --autostash` put aside is in the stash now.
  void putBack() throws IOException {
    folder.delete("autostash");
  }

  /// What `git rebase --autostash` put aside.
  Optional<ObjectId> putAside() throws IOException {
    return folder.read("autostash").filter(ObjectId::isId).map(ObjectId::fromString);
  }

  void forgetCurrent() throws IOException {
    state.delete(
        Constants.MERGE_MSG,
        "AUTO_MERGE",
        "REBASE_HEAD",
        Constants.CHERRY_PICK_HEAD,
        StepNote.FILE);
    if (folder.exists()) {
      folder.delete("message", "author-script", "stopped-sha", "patch", "amend");
    }
  }

  void forget() throws IOException {
    forgetCurrent();
    folder.deleteAll();
  }
}
