package dev.meshwright.app.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.committing.CommitState;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.staging.StagedRow.Standing;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.git.Consent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StagingViewModelTest {

  private final Sessions sessions = new Sessions();
  private final TestWorkspace workspace = sessions.session();

  {
    sessions.gate.breaks = false;
  }

  private final StagingViewModel model = workspace.panel(StagingPanel.class).model;

  private StagingState.Ready ready() {
    return assertInstanceOf(StagingState.Ready.class, model.stateProperty().get());
  }

  private void refused() {
    CommitState.Idle idle =
        assertInstanceOf(CommitState.Idle.class, model.flow().stateProperty().get());
    assertTrue(idle.refusal().isPresent());
  }

  private StagedRow order() {
    model.refresh();
    return ready().files().stream()
        .filter(row -> row.file().path().equals(Samples.ORDER_PATH))
        .findFirst()
        .orElseThrow();
  }

  private PartRow part(boolean staged) {
    model.choose(Optional.of(Samples.ORDER_PATH));
    var file = model.partsProperty().get().orElseThrow();
    return new PartRow((staged ? file.staged() : file.unstaged()).getFirst(), staged);
  }

  private Document open() {
    workspace.documents().show(Samples.ORDER_PATH);
    return workspace.documents().find(Samples.ORDER_PATH).orElseThrow();
  }

  @Test
  void parts_and_whole_files_go_into_the_commit_and_out_of_it() {
    assertEquals(Standing.NOTHING, order().standing());
    model.toggle(part(false));
    assertEquals(Standing.PART, order().standing());
    assertEquals("Change order.avsc", model.flow().message().textProperty().get());
    model.toggle(part(true));
    assertEquals(Standing.NOTHING, order().standing());
    model.toggle(List.of(order()));
    assertEquals(Standing.ALL, order().standing());
    model.toggle(List.of(order()));
    assertEquals(Standing.NOTHING, order().standing());
    model.stageAll();
    assertEquals(Standing.ALL, order().standing());
  }

  @Test
  void what_is_staged_is_committed_with_the_message() {
    model.toggle(List.of(order()));
    model.flow().message().textProperty().set("Say what an order is");
    model.flow().commit();
    assertEquals(List.of("Say what an order is"), sessions.staging.messages);
    assertInstanceOf(Notice.Committed.class, sessions.notices.getLast());
    assertEquals("", model.flow().message().textProperty().get());
  }

  @Test
  void a_commit_that_breaks_somebody_or_goes_without_hooks_is_asked_about() {
    sessions.gate.breaks = true;
    sessions.staging.hooks = true;
    model.toggle(List.of(order()));
    model.flow().commit();
    assertInstanceOf(CommitState.Stopped.class, model.flow().stateProperty().get());
    assertEquals(Optional.empty(), sessions.gate.judged.getLast());
    model.flow().agree();
    CommitState.Asking hooks =
        assertInstanceOf(CommitState.Asking.class, model.flow().stateProperty().get());
    assertTrue(hooks.question().contains("hooks"));
    assertEquals(List.of(), sessions.staging.messages);
    model.flow().choose(Consent.WITHOUT_HOOKS);
    assertEquals(1, sessions.staging.messages.size());
  }

  @Test
  void nothing_staged_is_refused_with_the_reason() {
    order();
    model.flow().message().textProperty().set("Nothing");
    model.flow().commit();
    refused();
  }

  @Test
  void a_discarded_part_is_gone_from_the_file_and_comes_back() {
    order();
    model.discard(part(false));
    Document order = workspace.documents().find(Samples.ORDER_PATH).orElseThrow();
    assertEquals(Samples.OLD_ORDER, order.text());
    assertFalse(order.isUnsaved());
    assertInstanceOf(Notice.Did.class, sessions.notices.getLast()).undo().orElseThrow().run();
    assertEquals(Samples.NEW_ORDER, order.text());
    assertFalse(order.isUnsaved());
  }

  @Test
  void edits_that_are_not_saved_are_neither_discarded_nor_put_aside() {
    order();
    Document order = open();
    order.edit(List.of(TextEdit.insert(0, "\n")));
    model.discard(part(false));
    refused();
    assertEquals("\n" + Samples.NEW_ORDER, order.text());
    model.putAside();
    refused();
    assertEquals(List.of(), sessions.staging.putAside());
  }

  @Test
  void changes_are_put_aside_and_taken_back_and_all_panels_look_again() {
    int read = sessions.read;
    model.putAside();
    assertEquals(1, ready().aside().size());
    assertEquals(read + 1, sessions.read);
    model.putAside();
    refused();
    assertInstanceOf(Notice.Did.class, sessions.notices.getLast()).undo().orElseThrow().run();
    assertEquals(List.of(), ready().aside());
    assertEquals(read + 2, sessions.read);
    assertEquals(
        "The stashed changes are back.",
        assertInstanceOf(Notice.Did.class, sessions.notices.getLast()).words());
  }

  @Test
  void a_folder_without_a_repository_says_so() {
    sessions.commits.noRepository();
    model.refresh();
    assertInstanceOf(StagingState.NoRepository.class, model.stateProperty().get());
  }
}
