package dev.meshwright.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.app.testing.MemoryInspect;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitSignature;
import dev.meshwright.uitesting.HeldJobs;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import dev.meshwright.usecases.commit.DescribedCommit;
import dev.meshwright.usecases.commit.InspectCommits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommitViewModelTest {

  private static final Commit NEWEST = Samples.commits().getFirst();
  private static final Commit OLDEST = Samples.commits().getLast();

  /// Counts, and breaks when it is told to.
  private static final class Inspecting implements InspectCommits {

    private final InspectCommits commits = new MemoryInspect();
    private final List<Commit> looked = new ArrayList<>();
    private boolean broken;

    @Override
    public CommitSignature signature(String id, Progress progress) {
      return CommitSignature.none();
    }

    @Override
    public List<DescribedFile> files(Commit commit, Progress progress) {
      looked.add(commit);
      check();
      return commits.files(commit, progress);
    }

    @Override
    public Result<FileInCommit> change(String commit, String path, Progress progress) {
      check();
      return commits.change(commit, path, progress);
    }

    @Override
    public Optional<String> committed(ChangedFile file) {
      return commits.committed(file);
    }

    @Override
    public Result<List<DescribedCommit>> story(
        String path, Optional<String> field, int limit, Progress progress) {
      return commits.story(path, field, limit, progress);
    }

    private void check() {
      if (broken) {
        throw new IllegalStateException("an object is missing");
      }
    }
  }

  private final Inspecting inspect = new Inspecting();
  private final HeldJobs jobs = new HeldJobs();
  private final CommitViewModel model = new CommitViewModel(jobs, inspect);

  private CommitDetails details() {
    return model.detailsProperty().get();
  }

  private CommitDetails.Ready ready(Commit commit) {
    model.choose(Optional.of(commit));
    jobs.release();
    return assertInstanceOf(CommitDetails.Ready.class, details());
  }

  @Test
  void no_commit_is_chosen_at_first() {
    assertInstanceOf(CommitDetails.None.class, details());
    assertEquals(List.of(), inspect.looked);
  }

  @Test
  void the_files_of_a_commit_come_with_their_changes() {
    model.choose(Optional.of(NEWEST));
    assertEquals(new CommitDetails.Reading(NEWEST), details());
    jobs.release();
    CommitDetails.Ready ready = assertInstanceOf(CommitDetails.Ready.class, details());
    assertEquals(NEWEST, ready.commit());
    assertEquals(Samples.ORDER_PATH, ready.files().getFirst().file().path());
    assertEquals("Order.total", ready.files().getFirst().changes().getFirst().path());
  }

  @Test
  void the_same_commit_is_not_read_twice() {
    ready(NEWEST);
    ready(NEWEST);
    assertEquals(List.of(NEWEST), inspect.looked);
  }

  @Test
  void of_two_commits_chosen_quickly_the_second_is_shown() {
    model.choose(Optional.of(NEWEST));
    model.choose(Optional.of(OLDEST));
    jobs.release();
    assertEquals(OLDEST, assertInstanceOf(CommitDetails.Ready.class, details()).commit());
    assertEquals(List.of(OLDEST), inspect.looked);
  }

  @Test
  void nothing_is_shown_when_no_commit_is_chosen_any_more() {
    ready(NEWEST);
    model.choose(Optional.empty());
    assertInstanceOf(CommitDetails.None.class, details());
  }

  @Test
  void what_broke_can_be_tried_again() {
    inspect.broken = true;
    model.choose(Optional.of(NEWEST));
    jobs.release();
    CommitDetails.Failed failed = assertInstanceOf(CommitDetails.Failed.class, details());
    assertEquals("an object is missing", failed.cause().getMessage());
    inspect.broken = false;
    model.again();
    jobs.release();
    assertEquals(NEWEST, assertInstanceOf(CommitDetails.Ready.class, details()).commit());
  }

  @Test
  void nothing_is_tried_again_when_nothing_is_chosen() {
    model.again();
    jobs.release();
    assertEquals(List.of(), inspect.looked);
  }
}
