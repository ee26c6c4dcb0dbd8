package dev.meshwright.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.MemoryFiles;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestDebounces;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.UnsavedEdit;
import dev.meshwright.uitesting.SameThreadJobs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class OpenDocumentsTest {

  private final Sessions sessions = new Sessions();
  private final TestWorkspace session = sessions.session();

  private Document order() {
    session.documents().show(Samples.ORDER_PATH);
    return session.documents().find(Samples.ORDER_PATH).orElseThrow();
  }

  @Test
  void an_edit_is_kept_in_the_journal_until_it_is_saved() {
    Document order = order();
    order.edit(List.of(TextEdit.insert(0, " ")));
    assertEquals(" " + Samples.NEW_ORDER, sessions.files.unsaved().getFirst().text());
    session.saving().save(order);
    assertTrue(sessions.files.unsaved().isEmpty());
    assertFalse(order.isUnsaved());
    assertEquals(" " + Samples.NEW_ORDER, sessions.files.get(Samples.ORDER_PATH));
  }

  @Test
  void who_types_without_a_pause_loses_two_seconds_at_most() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    OpenDocuments documents =
        new OpenDocuments(
            new SameThreadJobs(),
            sessions.files,
            (path, text) -> FileKind.AVRO_SCHEMA,
            new ToldNotices(sessions.notices),
            TestDebounces::never,
            TestDebounces.never(),
            now::get,
            () -> {});
    documents.show(Samples.ORDER_PATH);
    Document order = documents.find(Samples.ORDER_PATH).orElseThrow();
    List<Integer> kept = new ArrayList<>();
    for (int key = 1; key <= 60; key++) {
      order.edit(List.of(TextEdit.insert(0, " ")));
      if (!sessions.files.unsaved().isEmpty()
          && sessions.files.unsaved().getFirst().text().equals(order.text())) {
        kept.add(key);
      }
      now.updateAndGet(time -> time.plusMillis(100));
    }
    // Two seconds after the first key that is not kept yet: that is the next one after each.
    assertEquals(List.of(21, 42), kept);
  }

  @Test
  void undoing_the_only_edit_forgets_it() {
    Document order = order();
    order.edit(List.of(TextEdit.insert(0, " ")));
    order.buffer().undo();
    assertTrue(sessions.files.unsaved().isEmpty());
  }

  @Test
  void a_kept_edit_is_restored_unsaved() {
    session
        .documents()
        .restore(
            new UnsavedEdit(
                Samples.ORDER_PATH, "{}", MemoryFiles.version(Samples.NEW_ORDER), Instant.EPOCH));
    Document order = session.documents().find(Samples.ORDER_PATH).orElseThrow();
    assertEquals("{}", order.text());
    assertTrue(order.isUnsaved());
    assertInstanceOf(OutsideChange.None.class, order.outsideProperty().get());
  }

  @Test
  void a_kept_edit_of_a_file_that_changed_since_says_so() {
    session
        .documents()
        .restore(
            new UnsavedEdit(
                Samples.ORDER_PATH, "{}", MemoryFiles.version("earlier"), Instant.EPOCH));
    Document order = session.documents().find(Samples.ORDER_PATH).orElseThrow();
    assertInstanceOf(OutsideChange.Changed.class, order.outsideProperty().get());
  }

  @Test
  void a_missing_file_is_a_notice_and_no_tab() {
    session.documents().show("nowhere.avsc");
    assertTrue(session.documents().open().isEmpty());
    assertInstanceOf(Notice.InFile.class, sessions.notices.getFirst());
  }

  @Test
  void giving_edits_up_brings_the_saved_text_back() {
    Document order = order();
    order.edit(List.of(TextEdit.insert(0, " ")));
    session.documents().discard(order);
    assertEquals(Samples.NEW_ORDER, order.text());
    assertTrue(sessions.files.unsaved().isEmpty());
  }

  @Test
  void a_document_that_cannot_be_saved_is_not_and_says_why() {
    Problem latin =
        Problem.error("text-not-utf8", Location.startOf(Samples.ORDER_PATH), "Not UTF-8.", "");
    sessions.files.setObstacle(Samples.ORDER_PATH, Optional.of(latin));
    Document order = order();
    session.saving().save(order);
    assertEquals(Samples.NEW_ORDER, sessions.files.get(Samples.ORDER_PATH));
    assertEquals(List.of(new Notice.InFile(latin)), sessions.notices);
    assertEquals(latin, order.problemsProperty().get().getFirst());
    sessions.files.setObstacle(Samples.ORDER_PATH, Optional.empty());
    sessions.files.put(Samples.ORDER_PATH, "{}");
    session.changedOutside();
    assertTrue(order.writable(), "it was converted outside");
  }

  @Test
  void a_file_that_is_gone_marks_its_document_and_keeps_its_text() {
    Document order = order();
    sessions.files.remove(Samples.ORDER_PATH);
    session.changedOutside();
    assertInstanceOf(OutsideChange.Removed.class, order.outsideProperty().get());
    assertTrue(order.isUnsaved(), "closing it asks first");
    assertEquals(Samples.NEW_ORDER, sessions.files.unsaved().getFirst().text());
    session.saving().save(order);
    assertEquals(Samples.NEW_ORDER, sessions.files.get(Samples.ORDER_PATH));
    assertFalse(order.isUnsaved());
    assertInstanceOf(OutsideChange.None.class, order.outsideProperty().get());
    assertTrue(sessions.files.unsaved().isEmpty());
  }

  @Test
  void a_file_that_comes_back_with_another_text_is_shown_unless_edited() {
    Document order = order();
    sessions.files.remove(Samples.ORDER_PATH);
    session.changedOutside();
    sessions.files.put(Samples.ORDER_PATH, "{}");
    session.changedOutside();
    assertEquals("{}", order.text());
    assertFalse(order.isUnsaved());
    sessions.files.remove(Samples.ORDER_PATH);
    session.changedOutside();
    order.edit(List.of(TextEdit.insert(0, " ")));
    sessions.files.put(Samples.ORDER_PATH, "[]");
    session.saving().save(order);
    assertEquals("[]", sessions.files.get(Samples.ORDER_PATH));
    assertInstanceOf(OutsideChange.Changed.class, order.outsideProperty().get());
  }

  @Test
  void a_kept_edit_of_a_file_that_is_gone_is_restored_too() {
    session
        .documents()
        .restore(new UnsavedEdit("gone/a.avsc", "{}", MemoryFiles.version("was"), Instant.EPOCH));
    Document gone = session.documents().find("gone/a.avsc").orElseThrow();
    assertEquals("{}", gone.text());
    assertTrue(gone.isUnsaved());
    session.saving().save(gone);
    assertEquals("{}", sessions.files.get("gone/a.avsc"));
  }

  @Test
  void an_edit_that_cannot_be_kept_is_told_once_and_kept_with_the_next() {
    Document order = order();
    sessions.files.setFull(true);
    order.edit(List.of(TextEdit.insert(0, " ")));
    order.edit(List.of(TextEdit.insert(0, " ")));
    assertEquals(1, sessions.notices.size());
    assertEquals(
        "edits-not-kept",
        assertInstanceOf(Notice.InFile.class, sessions.notices.getFirst()).problem().rule());
    sessions.files.setFull(false);
    order.edit(List.of(TextEdit.insert(0, " ")));
    assertEquals("   " + Samples.NEW_ORDER, sessions.files.unsaved().getFirst().text());
    assertEquals(List.of(), sessions.notices);
  }

  @Test
  void a_place_is_shown_by_every_view_of_its_document_until_that_is_gone() {
    Document order = order();
    List<String> shown = new ArrayList<>();
    Subscription left = order.revealBy(range -> shown.add("left " + range.start()));
    Subscription right = order.revealBy(range -> shown.add("right " + range.start()));
    assertEquals(List.of("left 0", "right 0"), shown);
    order.reveal(TextRange.at(5));
    assertEquals(List.of("left 5", "right 5"), shown.subList(2, 4));
    right.unsubscribe();
    order.reveal(TextRange.at(7));
    left.unsubscribe();
    order.reveal(TextRange.at(9));
    assertEquals(List.of("left 7"), shown.subList(4, shown.size()));
  }
}
