package dev.meshwright.app.refactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.uitesting.HeldJobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefactorViewModelTest {

  private final Fixture fixture = new Fixture();

  private RefactorViewModel renamed(String name) {
    RefactorViewModel model = fixture.model(RefactorAction.RENAME);
    model.set(Input.NAME, name);
    return model;
  }

  private List<String> done(RefactorViewModel model) {
    List<String> done = new ArrayList<>();
    model.apply(() -> done.add("done"));
    return done;
  }

  @Test
  void a_form_begins_with_what_is_there_and_asks_for_another_name() {
    RefactorViewModel model = fixture.model(RefactorAction.RENAME);
    assertEquals("total", model.valuesProperty().get().text(Input.NAME));
    assertTrue(model.valuesProperty().get().is(Input.KEEP_OLD));
    assertEquals(
        new RefactorState.Incomplete(Input.NAME, Draft.Reason.SAME), model.stateProperty().get());
    assertFalse(model.canApply());
    model.set(Input.NAME, " ");
    assertEquals(
        new RefactorState.Incomplete(Input.NAME, Draft.Reason.MISSING),
        model.stateProperty().get());
    assertEquals(List.of(), fixture.refactor.asked);
  }

  @Test
  void a_name_is_previewed_with_verdicts_and_proved_on_samples() {
    RefactorViewModel model = renamed("amount");
    var ready = assertInstanceOf(RefactorState.Ready.class, model.stateProperty().get());
    assertEquals(2, ready.preview().texts().size());
    assertEquals(
        new Refactoring.Rename(List.of("total"), "amount", true), fixture.refactor.asked.getLast());
    var proof = assertInstanceOf(ProofState.Read.class, model.proofProperty().get());
    assertEquals(1, proof.proofs().size());
    assertTrue(model.canApply());
    assertEquals(Samples.NEW_ORDER, fixture.order());
  }

  @Test
  void a_refused_name_is_said_at_its_input_and_nothing_can_be_applied() {
    RefactorViewModel model = renamed("id");
    RefactorState state = model.stateProperty().get();
    var refused = assertInstanceOf(RefactorState.Refused.class, state);
    assertFalse(model.canApply());
    assertEquals(
        Optional.of("Order has a field id already. Choose a name that no field of Order has."),
        Blamed.on(Input.NAME, RefactorAction.RENAME, model.valuesProperty().get(), state));
    assertEquals(
        List.of(),
        Blamed.rest(RefactorAction.RENAME, model.valuesProperty().get(), refused.problems()));
    assertEquals(List.of(), done(model));
  }

  @Test
  void open_documents_are_edited_and_other_files_written_and_all_is_taken_back_as_one() {
    String sql = fixture.sessions.files.get(Samples.SQL_PATH);
    assertEquals(List.of("done"), done(renamed("amount")));
    assertEquals(Samples.NEW_ORDER.replace("total", "amount"), fixture.order());
    assertEquals(Samples.NEW_ORDER, fixture.sessions.files.get(Samples.ORDER_PATH));
    assertEquals(sql.replace("total", "amount"), fixture.sessions.files.get(Samples.SQL_PATH));
    assertEquals(List.of(new WorkspaceEvent.FilesChanged()), fixture.told);
    var notice = assertInstanceOf(Notice.Did.class, fixture.sessions.notices.getLast());
    assertEquals("Renamed in 2 files.", notice.words());
    assertTrue(fixture.changes.canUndo());

    notice.undo().orElseThrow().run();
    assertEquals(Samples.NEW_ORDER, fixture.order());
    assertFalse(fixture.structure.document().isUnsaved());
    assertEquals(sql, fixture.sessions.files.get(Samples.SQL_PATH));
    assertFalse(fixture.changes.canUndo());
    assertEquals(List.of(), fixture.sessions.notices);
  }

  @Test
  void the_undo_is_refused_as_a_whole_when_a_file_has_changed_since() {
    done(renamed("amount"));
    String order = fixture.order();
    fixture.sessions.files.put(Samples.SQL_PATH, "SELECT 1");
    fixture.changes.undo();
    assertEquals(order, fixture.order());
    assertEquals("SELECT 1", fixture.sessions.files.get(Samples.SQL_PATH));
    var told = assertInstanceOf(Notice.InFile.class, fixture.sessions.notices.getLast());
    assertEquals(Samples.SQL_PATH, told.problem().location().file());
    assertTrue(fixture.changes.canUndo());
  }

  @Test
  void an_undo_is_refused_for_an_open_document_that_was_edited_since() {
    done(renamed("amount"));
    fixture.structure.document().edit(List.of(TextEdit.insert(0, " ")));
    String order = fixture.order();
    fixture.changes.undo();
    assertEquals(order, fixture.order());
    assertTrue(fixture.sessions.files.get(Samples.SQL_PATH).contains("amount"));
  }

  @Test
  void a_text_that_changed_since_the_preview_is_previewed_anew_and_not_written() {
    RefactorViewModel model = renamed("amount");
    int previews = fixture.refactor.asked.size();
    fixture.sessions.files.put(Samples.SQL_PATH, "SELECT total FROM orders\n");
    assertEquals(List.of(), done(model));
    assertEquals("SELECT total FROM orders\n", fixture.sessions.files.get(Samples.SQL_PATH));
    assertEquals(Samples.NEW_ORDER, fixture.order());
    assertEquals(List.of(Samples.SQL_PATH), model.changedProperty().get());
    assertTrue(fixture.refactor.asked.size() > previews);
    assertEquals(List.of("done"), done(model));
    assertEquals("SELECT amount FROM orders\n", fixture.sessions.files.get(Samples.SQL_PATH));
  }

  @Test
  void a_document_that_changed_since_the_preview_is_previewed_anew() {
    RefactorViewModel model = renamed("amount");
    fixture.structure.document().edit(List.of(TextEdit.insert(0, "\n")));
    assertEquals(List.of(), done(model));
    assertEquals(List.of(Samples.ORDER_PATH), model.changedProperty().get());
    assertTrue(fixture.sessions.files.get(Samples.SQL_PATH).contains("total"));
    assertEquals(List.of("done"), done(model));
    assertTrue(fixture.order().startsWith("\n"));
    assertTrue(fixture.order().contains("amount"));
  }

  @Test
  void a_file_that_cannot_be_written_has_the_others_go_back() {
    RefactorViewModel model = fixture.model(RefactorAction.MOVE_TYPE);
    model.set(Input.FILE, ScriptedRefactor.MOVED);
    fixture.sessions.files.put(ScriptedRefactor.MOVED, "there\n");
    assertEquals(List.of(), done(model));
    assertEquals(Samples.NEW_ORDER, fixture.order());
    assertEquals("there\n", fixture.sessions.files.get(ScriptedRefactor.MOVED));
    assertEquals(List.of(ScriptedRefactor.MOVED), model.changedProperty().get());
  }

  @Test
  void a_file_that_is_read_only_is_why_nothing_is_changed() {
    fixture.sessions.files.setObstacle(
        Samples.SQL_PATH,
        Optional.of(
            Problem.error(
                "file-read-only", Location.startOf(Samples.SQL_PATH), "It is read-only.", "")));
    RefactorViewModel model = renamed("amount");
    assertEquals(List.of(), done(model));
    var refused = assertInstanceOf(RefactorState.Refused.class, model.stateProperty().get());
    assertEquals("It is read-only.", refused.problems().getFirst().message());
    assertEquals(Samples.NEW_ORDER, fixture.order());
  }

  @Test
  void a_new_file_is_made_and_goes_with_the_undo() {
    RefactorViewModel model = fixture.model(RefactorAction.MOVE_TYPE);
    assertEquals(
        new RefactorState.Incomplete(Input.FILE, Draft.Reason.MISSING),
        model.stateProperty().get());
    model.set(Input.FILE, ScriptedRefactor.MOVED);
    assertEquals(List.of("done"), done(model));
    assertEquals("{}\n", fixture.sessions.files.get(ScriptedRefactor.MOVED));
    fixture.workspace.documents().show(ScriptedRefactor.MOVED);
    fixture.changes.undo();
    assertInstanceOf(
        ReadOutcome.Missing.class, fixture.sessions.files.read(ScriptedRefactor.MOVED));
    assertTrue(fixture.workspace.documents().find(ScriptedRefactor.MOVED).isEmpty());
    assertEquals(Samples.NEW_ORDER, fixture.order());
  }

  @Test
  void counterparts_are_made_too_when_they_are_chosen_and_at_once_where_a_field_is_added() {
    fixture.refactor.counterparts = List.of(ScriptedRefactor.PROTO);
    RefactorViewModel rename = renamed("amount");
    assertEquals(List.of(ScriptedRefactor.PROTO), rename.counterpartsProperty().get());
    assertEquals(List.of(), fixture.refactor.also.getLast());
    rename.choose(ScriptedRefactor.PROTO, true);
    assertEquals(List.of(ScriptedRefactor.PROTO), fixture.refactor.also.getLast());
    RefactorViewModel add = fixture.model(RefactorAction.ADD_FIELD);
    add.set(Input.NAME, "note");
    assertTrue(add.isAlso(ScriptedRefactor.PROTO));
    assertEquals(List.of(ScriptedRefactor.PROTO), fixture.refactor.also.getLast());
  }

  @Test
  void a_preview_that_is_out_of_date_is_shown_as_such_until_the_new_one_is_there() {
    HeldJobs jobs = new HeldJobs();
    Fixture held = new Fixture(jobs);
    RefactorViewModel model = held.model(RefactorAction.RENAME);
    model.set(Input.NAME, "amount");
    assertEquals(new RefactorState.Working(Optional.empty()), model.stateProperty().get());
    jobs.release();
    var ready = assertInstanceOf(RefactorState.Ready.class, model.stateProperty().get());
    model.set(Input.NAME, "sum");
    assertEquals(
        new RefactorState.Working(Optional.of(ready.preview())), model.stateProperty().get());
    assertInstanceOf(ProofState.None.class, model.proofProperty().get());
    assertFalse(model.canApply());
    model.end();
    jobs.release();
    assertInstanceOf(RefactorState.Working.class, model.stateProperty().get());
  }

  @Test
  void each_action_makes_its_refactoring() {
    RefactorTarget target = fixture.target();
    List<String> total = List.of("total");
    for (RefactorAction action : RefactorAction.values()) {
      RefactorValues values = RefactorValues.first(action, target);
      for (Input input : action.inputs()) {
        values =
            switch (input) {
              case NAMES -> values.with(input, "net, tax");
              case PLACE -> values.with(input, "0");
              case KEEP_OLD -> values;
              default -> values.with(input, "other");
            };
      }
      var complete = assertInstanceOf(Draft.Complete.class, Draft.of(action, target, values));
      assertEquals(action.kind(), complete.refactoring().kind());
    }
    assertEquals(
        new Draft.Complete(new Refactoring.Split(total, List.of("net", "tax"))),
        Draft.of(
            RefactorAction.SPLIT,
            target,
            RefactorValues.first(RefactorAction.SPLIT, target).with(Input.NAMES, "net,tax,")));
    assertEquals(
        new Draft.Incomplete(Input.NAMES, Draft.Reason.TWICE),
        Draft.of(
            RefactorAction.SPLIT,
            target,
            RefactorValues.first(RefactorAction.SPLIT, target).with(Input.NAMES, "a, a")));
    assertEquals(
        new Draft.Incomplete(Input.PLACE, Draft.Reason.STAYS),
        Draft.of(
            RefactorAction.REORDER,
            target,
            RefactorValues.first(RefactorAction.REORDER, target).with(Input.PLACE, "1")));
    assertEquals(
        new Draft.Incomplete(Input.FILE, Draft.Reason.OWN_FILE),
        Draft.of(
            RefactorAction.MOVE_TYPE,
            target,
            RefactorValues.first(RefactorAction.MOVE_TYPE, target)
                .with(Input.FILE, Samples.ORDER_PATH)));
  }
}
