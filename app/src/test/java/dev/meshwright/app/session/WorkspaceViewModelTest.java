package dev.meshwright.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.testing.MemoryFiles;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestDebounces;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.app.workspace.CheckState;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.files.UnsavedEdit;
import dev.meshwright.uitesting.HeldJobs;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// An open workspace before it has any panel. What panels are told is in [WorkspaceEventsTest].
class WorkspaceViewModelTest {

  private final MemoryFiles files = new MemoryFiles();
  private final HeldJobs jobs = new HeldJobs();
  private final List<Notice> notices = new ArrayList<>();
  private final List<Map<String, String>> checked = new ArrayList<>();
  private int read;
  private final WorkspaceViewModel workspace =
      new WorkspaceViewModel(
          Samples.workspace(),
          progress -> anew(),
          files,
          new Sessions().find,
          (unsaved, progress) -> {
            checked.add(unsaved);
            return new CheckState.Judged(Map.of(), List.of(), List.of());
          },
          jobs,
          new ToldNotices(notices),
          TestDebounces.all());

  private OpenedWorkspace anew() {
    read++;
    return Samples.workspace();
  }

  private Document order() {
    files.put(Samples.ORDER_PATH, Samples.OLD_ORDER);
    workspace.documents().show(Samples.ORDER_PATH);
    jobs.release();
    return workspace.documents().find(Samples.ORDER_PATH).orElseThrow();
  }

  @Test
  void nothing_is_computed_before_the_start() {
    jobs.release();
    assertEquals(0, read);
    assertEquals(List.of(), checked);
  }

  @Test
  void the_start_offers_what_an_earlier_run_kept() {
    UnsavedEdit edit =
        new UnsavedEdit(
            Samples.ORDER_PATH,
            Samples.NEW_ORDER,
            MemoryFiles.version(Samples.OLD_ORDER),
            Instant.EPOCH);
    files.keepUnsaved(edit);
    workspace.start();
    assertEquals(List.of(), workspace.recoverableProperty().get());
    jobs.release();
    assertEquals(List.of(edit), workspace.recoverableProperty().get());
    assertEquals(1, checked.size());
  }

  @Test
  void an_edit_is_checked_as_it_is_and_the_folder_is_not_read() {
    Document order = order();
    order.edit(List.of(TextEdit.insert(0, "\n")));
    jobs.release();
    assertEquals(Map.of(Samples.ORDER_PATH, "\n" + Samples.OLD_ORDER), checked.getLast());
    assertEquals(0, read);
  }

  @Test
  void files_that_change_are_read_and_checked_again() {
    workspace.tell(new WorkspaceEvent.FilesChanged());
    jobs.release();
    assertEquals(1, read);
    assertEquals(1, checked.size());
  }

  @Test
  void many_events_at_once_are_one_reading() {
    workspace.tell(new WorkspaceEvent.FilesChanged());
    workspace.tell(new WorkspaceEvent.ChangedOutside());
    workspace.tell(new WorkspaceEvent.Committed());
    jobs.release();
    assertEquals(1, read);
    assertEquals(1, checked.size());
  }

  @Test
  void a_document_that_another_program_wrote_takes_its_text() {
    Document order = order();
    files.put(Samples.ORDER_PATH, Samples.NEW_ORDER);
    workspace.tell(new WorkspaceEvent.FilesChanged());
    jobs.release();
    assertEquals(Samples.OLD_ORDER, order.text());
    workspace.tell(new WorkspaceEvent.ChangedOutside());
    jobs.release();
    assertEquals(Samples.NEW_ORDER, order.text());
  }

  @Test
  void a_saved_document_is_read_with_the_folder() {
    Document order = order();
    order.edit(List.of(TextEdit.insert(0, "\n")));
    workspace.saving().save(order);
    jobs.release();
    assertEquals(1, read);
    assertEquals("\n" + Samples.OLD_ORDER, files.get(Samples.ORDER_PATH));
  }

  @Test
  void a_check_that_breaks_down_is_a_state_of_its_own() {
    WorkspaceViewModel broken =
        new WorkspaceViewModel(
            Samples.workspace(),
            progress -> anew(),
            files,
            new Sessions().find,
            (unsaved, progress) -> {
              throw new IllegalStateException("no check");
            },
            jobs,
            new ToldNotices(notices),
            TestDebounces.all());
    broken.start();
    jobs.release();
    assertInstanceOf(CheckState.Failed.class, broken.verdicts().stateProperty().get());
  }

  @Test
  void what_ends_with_the_workspace_ends_in_its_order() {
    List<String> ended = new ArrayList<>();
    workspace.endWith(() -> ended.add("watching"));
    workspace.endWith(() -> ended.add("files"));
    workspace.dispose();
    assertEquals(List.of("watching", "files"), ended);
  }
}
