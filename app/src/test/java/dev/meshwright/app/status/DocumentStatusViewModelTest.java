package dev.meshwright.app.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.typing.Indentation;
import dev.meshwright.uikit.typing.LineEnding;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DocumentStatusViewModelTest {

  private final TestWorkspace session = new Sessions().session();
  private final DocumentStatusViewModel model =
      new DocumentStatusViewModel(session.documents(), session.viewModel().recoding());

  private Document shown() {
    session.documents().show(Samples.ORDER_PATH);
    return session.documents().activeProperty().get().orElseThrow();
  }

  private void write(Document document, String text) {
    document.edit(List.of(TextEdit.replace(new TextRange(0, document.text().length()), text)));
  }

  @Test
  void without_a_text_in_front_there_is_nothing_to_tell() {
    assertEquals(Optional.empty(), model.status());
    assertFalse(model.canChange());
  }

  @Test
  void line_and_column_count_characters_as_people_do() {
    Document document = shown();
    write(document, "{\r\n    \"\uD83D\uDE00\": 1\r\n}\r\n");
    int behindFace = document.text().indexOf("\uDE00") + 1;
    document.reveal(TextRange.at(behindFace));
    DocumentStatus status = model.status().orElseThrow();
    assertEquals(2, status.line());
    assertEquals(7, status.column());
    assertEquals(0, status.selected());
    assertEquals(LineEnding.CRLF, status.lineEnds());
    assertEquals(new Indentation(false, 4), status.indentation());
  }

  @Test
  void what_is_selected_is_counted() {
    Document document = shown();
    write(document, "ab\ncd\n");
    document.reveal(new TextRange(1, 4));
    DocumentStatus status = model.status().orElseThrow();
    assertEquals(3, status.selected());
    assertEquals(2, status.selectedLines());
    assertEquals(2, status.line());
    assertEquals(2, status.column());
    document.caretProperty().set(1);
    assertEquals(1, model.status().orElseThrow().line());
    assertEquals(2, model.status().orElseThrow().selectedLines());
  }

  @Test
  void other_line_ends_are_one_step_that_can_be_undone() {
    Document document = shown();
    write(document, "a\r\nb\nc\r\n");
    model.end(LineEnding.LF);
    assertEquals("a\nb\nc\n", document.text());
    document.buffer().undo();
    assertEquals("a\r\nb\nc\r\n", document.text());
    assertEquals(LineEnding.MIXED, model.status().orElseThrow().lineEnds());
  }

  @Test
  void whoever_shows_it_hears_of_the_caret_and_of_another_document_and_can_stop() {
    AtomicInteger heard = new AtomicInteger();
    var listening = model.subscribe(heard::incrementAndGet);
    Document document = shown();
    int before = heard.get();
    assertTrue(before > 0);
    document.reveal(TextRange.at(3));
    assertTrue(heard.get() > before);
    listening.unsubscribe();
    int after = heard.get();
    document.reveal(TextRange.at(5));
    assertEquals(after, heard.get());
  }

  @Test
  void what_is_told_while_one_types_is_what_would_be_told_of_the_text_read_anew() {
    var listening = model.subscribe(() -> {});
    Document document = shown();
    write(document, "a\nbc\nd\n");
    model.status();
    for (String typed : List.of("x", "\n", "  y\n    z", "\r\n")) {
      document.buffer().type(TextEdit.insert(3, typed));
      document.reveal(TextRange.at(document.text().length() - 1));
      DocumentStatusViewModel anew =
          new DocumentStatusViewModel(session.documents(), session.viewModel().recoding());
      assertEquals(anew.status(), model.status());
    }
    document.edit(List.of(TextEdit.insert(0, "\n"), TextEdit.insert(3, "\n")));
    document.buffer().undo();
    assertEquals(
        new DocumentStatusViewModel(session.documents(), session.viewModel().recoding()).status(),
        model.status());
    listening.unsubscribe();
  }
}
