package dev.meshwright.app.filesearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.jobs.Work;
import dev.meshwright.model.find.Query;
import dev.meshwright.uitesting.HeldJobs;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.search.FilesQuery;
import dev.meshwright.usecases.search.FindInFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Replacements that do not go through.
class ReplacingTest {

  private static final String README = "README.md";

  private final Sessions sessions = new Sessions();
  private final TestWorkspace workspace = sessions.session();
  private final List<Notice> notices = new ArrayList<>();
  private final List<WorkspaceEvent> told = new ArrayList<>();

  private FileSearchViewModel searched(Jobs jobs, String words) {
    FileSearchViewModel model =
        new FileSearchViewModel(
            jobs,
            new FindInFiles(sessions.files),
            workspace.workspace(),
            workspace.documents(),
            new ToldNotices(notices),
            told::add);
    model.search(new FilesQuery(new Query(words, false, false, false), ""));
    return model;
  }

  private Document open(String path) {
    workspace.documents().show(path);
    return workspace.documents().find(path).orElseThrow();
  }

  private List<String> rules() {
    return notices.stream()
        .map(notice -> assertInstanceOf(Notice.InFile.class, notice).problem().rule())
        .toList();
  }

  @Test
  void an_open_document_that_has_changed_since_is_told_and_left_as_it_is() {
    Document order = open(Samples.ORDER_PATH);
    FileSearchViewModel model = searched(new SameThreadJobs(), "channel");
    order.buffer().reset("{}");
    model.replace("way");
    assertEquals("{}", order.text());
    assertEquals(List.of("file-changed-meanwhile"), rules());
    assertEquals(Optional.empty(), model.doneProperty().get());
    assertEquals(List.of(), told);
  }

  @Test
  void a_replacement_that_changes_nothing_leaves_the_last_one_to_be_taken_back() {
    FileSearchViewModel model = searched(new SameThreadJobs(), "shop");
    model.replace("Store");
    Replacement last = model.doneProperty().get().orElseThrow();
    assertTrue(last.matches() > 0);
    model.search(new FilesQuery(new Query("Store", true, false, false), ""));
    model.replace("Store");
    assertEquals(Optional.of(last), model.doneProperty().get());
    assertEquals(List.of(), notices);
  }

  @Test
  void a_document_that_has_changed_since_is_told_when_all_is_taken_back() {
    Document readme = open(README);
    FileSearchViewModel model = searched(new SameThreadJobs(), "shop");
    model.replace("Store");
    readme.buffer().reset("# Mine\n");
    model.undo();
    assertEquals("# Mine\n", readme.text());
    assertEquals(List.of("file-changed-meanwhile"), rules());
  }

  @Test
  void while_it_is_made_there_is_no_other_and_nothing_has_changed() {
    Document order = open(Samples.ORDER_PATH);
    String before = order.text();
    HeldJobs jobs = new HeldJobs();
    FileSearchViewModel model = searched(jobs, "order");
    jobs.release();
    int all = model.included();
    assertTrue(all > 0);
    model.replace("key");
    assertTrue(model.replacingProperty().get());
    model.replace("other");
    assertEquals(before, order.text());
    jobs.release();
    assertFalse(model.replacingProperty().get());
    assertEquals(all, model.doneProperty().get().orElseThrow().matches());
    assertEquals(before.replaceAll("(?i)order", "key"), order.text());
  }

  @Test
  void cancelled_before_it_wrote_anything_it_leaves_all_as_it_was() {
    Document readme = open(README);
    FileSearchViewModel model =
        searched(new JobsWith(new CancelledAt(0, ""), Optional.empty()), "o");
    model.replace("0");
    assertEquals("# Shop\n", readme.text());
    assertEquals(Samples.SQL, sessions.files.get(Samples.SQL_PATH));
    assertEquals(Optional.empty(), model.doneProperty().get());
    assertFalse(model.replacingProperty().get());
    assertEquals(List.of(), notices);
    assertEquals(List.of(), told);
  }

  @Test
  void cancelled_half_way_it_takes_back_what_was_written_and_has_edited_no_document() {
    Document readme = open(README);
    CancelledAt progress = new CancelledAt(-1, Samples.ORDER_PATH);
    FileSearchViewModel model = searched(new JobsWith(progress, Optional.empty()), "o");
    String order = sessions.files.get(Samples.ORDER_PATH);
    model.replace("0");
    assertEquals("# Shop\n", readme.text());
    assertEquals(order.replaceAll("(?i)o", "0"), sessions.files.get(Samples.ORDER_PATH));
    assertEquals(Samples.SQL, sessions.files.get(Samples.SQL_PATH));
    Replacement done = model.doneProperty().get().orElseThrow();
    assertEquals(1, done.files());
    assertEquals(List.of(new WorkspaceEvent.FilesChanged()), told);
    progress.stop("");
    model.undo();
    assertEquals(order, sessions.files.get(Samples.ORDER_PATH));
    assertEquals(Optional.empty(), model.doneProperty().get());
    assertEquals(List.of(), notices);
  }

  @Test
  void what_a_cancelled_undo_left_can_be_taken_back_later() {
    CancelledAt progress = new CancelledAt(-1, "");
    FileSearchViewModel model = searched(new JobsWith(progress, Optional.empty()), "o");
    String order = sessions.files.get(Samples.ORDER_PATH);
    model.replace("0");
    int files = model.doneProperty().get().orElseThrow().files();
    assertTrue(files > 1);
    progress.file = Samples.ORDER_PATH;
    model.undo();
    assertEquals(order, sessions.files.get(Samples.ORDER_PATH));
    assertTrue(model.doneProperty().get().orElseThrow().files() < files);
    progress.stop("");
    model.undo();
    assertEquals(Optional.empty(), model.doneProperty().get());
    assertEquals(Samples.SQL, sessions.files.get(Samples.SQL_PATH));
    assertEquals("# Shop\n", sessions.files.get(README));
  }

  @Test
  void machinery_that_breaks_is_told_and_the_search_begins_again() {
    IllegalStateException broken = new IllegalStateException("broken");
    FileSearchViewModel model =
        searched(new JobsWith(Progress.none(), Optional.of(broken)), "order");
    model.replace("key");
    assertEquals(List.of(new Notice.Broken(broken)), notices);
    assertFalse(model.replacingProperty().get());
    assertEquals(Optional.empty(), model.doneProperty().get());
    assertInstanceOf(FileSearchState.Found.class, model.stateProperty().get());
    assertTrue(model.included() > 0);
    assertEquals(List.of(new WorkspaceEvent.FilesChanged()), told);
  }

  /// Is cancelled when it is asked for the n-th time, or when a file is written.
  private static final class CancelledAt implements Progress {
    private int asked;
    private String file;
    private boolean cancelled;

    CancelledAt(int asked, String file) {
      this.asked = asked;
      this.file = file;
    }

    void stop(String next) {
      cancelled = false;
      file = next;
    }

    @Override
    public void report(String step, double done) {
      cancelled |= step.equals(file);
    }

    @Override
    public void checkCancelled() {
      if (cancelled || asked-- == 0) {
        throw new CancelledException();
      }
    }

    @Override
    public Registration onCancel(Runnable hook) {
      return () -> {};
    }
  }

  /// Runs work in order with this progress, or breaks instead.
  private record JobsWith(Progress progress, Optional<Throwable> broken) implements Jobs {

    @Override
    public <T> Job submit(JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
      return new SameThreadJobs().submit(kind, work, whenEnded);
    }

    @Override
    public <T> void submitInOrder(Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
      new SameThreadJobs().submitInOrder(work, whenEnded);
    }

    @Override
    public <T> Job submitInOrder(
        JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
      if (broken.isPresent()) {
        whenEnded.accept(new Outcome.Failed<>(broken.get()));
        return new SameThreadJobs().submit(kind, ignored -> "", ignored -> {});
      }
      return new SameThreadJobs().submit(kind, ignored -> work.run(progress), whenEnded);
    }
  }
}
