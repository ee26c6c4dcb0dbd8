package dev.meshwright.app.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.committing.CommitState;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.model.git.Author;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangesViewModelTest {

  private final Sessions sessions = new Sessions();
  private final ChangesViewModel model = sessions.session().changes();

  private ChangesState state() {
    return model.stateProperty().get();
  }

  private CommitState commit() {
    return model.flow().stateProperty().get();
  }

  private String message() {
    return model.flow().message().textProperty().get();
  }

  private void write(String message) {
    model.flow().message().textProperty().set(message);
  }

  @Test
  void what_differs_is_listed_with_a_message_to_commit_it() {
    ChangesState.Ready ready = assertInstanceOf(ChangesState.Ready.class, state());
    assertEquals(Samples.ORDER_PATH, ready.changes().files().getFirst().file().path());
    assertTrue(message().startsWith("Change order.avsc\n"));
  }

  @Test
  void the_message_follows_the_ticks_until_it_is_written() {
    model.leftOut().add(Samples.ORDER_PATH);
    assertEquals("", message());
    model.leftOut().remove(Samples.ORDER_PATH);
    assertTrue(message().startsWith("Change order.avsc"));
    write("Mine");
    model.leftOut().add(Samples.ORDER_PATH);
    assertEquals("Mine", message());
  }

  @Test
  void a_commit_that_breaks_somebody_asks_once() {
    model.flow().commit();
    CommitState.Stopped stopped = assertInstanceOf(CommitState.Stopped.class, commit());
    assertEquals(1, stopped.report().findings().size());
    assertEquals(List.of(Optional.of(List.of(Samples.ORDER_PATH))), sessions.gate.judged);
    model.flow().decline();
    assertInstanceOf(CommitState.Idle.class, commit());
    assertTrue(message().startsWith("Change order.avsc"));
    model.flow().commit();
    model.flow().agree();
    assertInstanceOf(ChangesState.Clean.class, state());
    Notice.Committed told = assertInstanceOf(Notice.Committed.class, sessions.notices.getLast());
    assertEquals(1, told.files());
  }

  @Test
  void what_must_pass_cannot_be_passed_over() {
    sessions.gate.must = true;
    model.flow().commit();
    model.flow().agree();
    assertInstanceOf(CommitState.Stopped.class, commit());
  }

  @Test
  void a_question_about_a_break_is_off_when_what_is_committed_changes() {
    model.flow().commit();
    assertInstanceOf(CommitState.Stopped.class, commit());
    model.leftOut().add(Samples.ORDER_PATH);
    assertInstanceOf(CommitState.Idle.class, commit());
    model.flow().agree();
    assertInstanceOf(ChangesState.Ready.class, state());
    model.leftOut().remove(Samples.ORDER_PATH);
    model.flow().commit();
    assertInstanceOf(CommitState.Stopped.class, commit());
    write("Another message");
    assertInstanceOf(CommitState.Idle.class, commit());
  }

  @Test
  void a_message_that_was_written_stays_when_changes_are_read_again() {
    write("Say where an order came from");
    model.refresh();
    assertEquals("Say where an order came from", message());
  }

  @Test
  void a_commit_leaves_nothing_to_commit_and_no_message() {
    model.flow().commit();
    model.flow().agree();
    ChangesState.Clean clean = assertInstanceOf(ChangesState.Clean.class, state());
    assertTrue(clean.made().isPresent());
    assertEquals("", message());
  }

  @Test
  void a_commit_of_no_file_is_refused_with_the_reason() {
    model.leftOut().add(Samples.ORDER_PATH);
    write("Nothing");
    model.flow().commit();
    assertEquals(
        new CommitState.Idle(
            Optional.of("No file is chosen for the commit. Tick the files that belong to it.")),
        commit());
  }

  @Test
  void a_folder_without_a_repository_says_so() {
    sessions.commits.noRepository();
    model.refresh();
    assertInstanceOf(ChangesState.NoRepository.class, state());
  }

  @Test
  void amending_proposes_the_message_of_the_last_commit() {
    String last = Samples.commits().getFirst().message();
    model.flow().message().amendProperty().set(true);
    assertEquals(last, message());
    model.flow().message().amendProperty().set(false);
    assertTrue(message().startsWith("Change order.avsc"));
  }

  @Test
  void the_last_message_is_written_anew_where_nothing_has_changed() {
    sessions.gate.breaks = false;
    model.flow().commit();
    assertInstanceOf(ChangesState.Clean.class, state());
    write("Nothing to commit");
    int told = sessions.notices.size();
    model.flow().commit();
    assertEquals(told, sessions.notices.size());
    model.flow().message().amendProperty().set(true);
    write("Said better");
    model.flow().commit();
    Notice.Committed amended = assertInstanceOf(Notice.Committed.class, sessions.notices.getLast());
    assertEquals("Said better", amended.commit().message());
  }

  @Test
  void trailers_and_conventions_are_added_when_asked_for() {
    sessions.gate.breaks = false;
    model.flow().message().conventionalProperty().set(true);
    assertTrue(message().startsWith("feat"), message());
    write("Subject");
    model.flow().message().signOffProperty().set(true);
    model.flow().message().coAuthors().add(new Author("Ada", "ada@example.org"));
    model.flow().commit();
    Notice.Committed told = assertInstanceOf(Notice.Committed.class, sessions.notices.getLast());
    assertEquals(
        "Subject\n\n"
            + "Co-authored-by: Ada <ada@example.org>\n"
            + "Signed-off-by: Kim Park <kim@example.org>",
        told.commit().message());
  }

  @Test
  void a_template_follows_the_words_of_the_change() {
    sessions.prepare.template = Optional.of("Ticket:");
    model.refresh();
    assertTrue(message().endsWith("\n\nTicket:"), message());
  }

  @Test
  void who_commits_is_asked_where_nobody_is_named_and_kept_where_they_say() {
    sessions.prepare.author = Optional.empty();
    sessions.gate.breaks = false;
    model.refresh();
    model.flow().authorNameProperty().set("Ada");
    model.flow().authorEmailProperty().set("ada@example.org");
    model.flow().commit();
    assertEquals(List.of(true), sessions.prepare.kept);
    assertInstanceOf(ChangesState.Clean.class, state());
  }
}
