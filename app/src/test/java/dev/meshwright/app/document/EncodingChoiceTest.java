package dev.meshwright.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.files.FileChange.Moved;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.model.files.TextEncoding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EncodingChoiceTest {

  private static final String PATH = Samples.ORDER_PATH;

  private final Sessions doubles = new Sessions();
  private final TestWorkspace session = doubles.session();
  private final EncodingChoice recoding = session.viewModel().recoding();
  private final Saving saving = session.viewModel().saving();

  private Document shown() {
    session.documents().show(PATH);
    return session.documents().activeProperty().get().orElseThrow();
  }

  private Document notUtf8() {
    doubles.files.put(PATH, "{\"doc\": \"Gr??e\"}");
    doubles.files.setObstacle(
        PATH,
        Optional.of(
            Problem.error("text-not-utf8", Location.startOf(PATH), "It is not UTF-8.", "")));
    return shown();
  }

  @Test
  void a_mark_is_written_with_the_next_save_and_the_text_stays_as_it_was() {
    Document document = shown();
    String text = document.text();
    assertEquals(
        List.of(TextEncoding.UTF_8, TextEncoding.UTF_8_BOM), EncodingChoice.choices(document));
    recoding.choose(document, TextEncoding.UTF_8_BOM);
    assertTrue(document.isUnsaved());
    assertEquals(TextEncoding.UTF_8, doubles.files.encoding(PATH));
    saving.save(document);
    assertEquals(TextEncoding.UTF_8_BOM, doubles.files.encoding(PATH));
    assertEquals(text, doubles.files.get(PATH));
    assertFalse(document.isUnsaved());
    recoding.choose(document, TextEncoding.UTF_8);
    recoding.choose(document, TextEncoding.UTF_8_BOM);
    assertFalse(document.isUnsaved());
  }

  @Test
  void a_file_that_is_not_utf8_is_read_as_what_it_is_and_saved_as_utf8() {
    Document document = notUtf8();
    assertFalse(document.writable());
    assertEquals(
        List.of(TextEncoding.UTF_16, TextEncoding.WINDOWS_1252, TextEncoding.ISO_8859_1),
        EncodingChoice.choices(document));
    recoding.choose(document, TextEncoding.WINDOWS_1252);
    assertEquals("{\"doc\": \"Gr\u00F6\u00F6e\"}", document.text());
    assertTrue(document.writable());
    assertTrue(document.isUnsaved());
    document.buffer().undo();
    assertEquals("{\"doc\": \"Gr\u00F6\u00F6e\"}", document.text());
    saving.save(document);
    assertEquals("{\"doc\": \"Gr\u00F6\u00F6e\"}", doubles.files.get(PATH));
    assertEquals(TextEncoding.UTF_8, doubles.files.encoding(PATH));
    assertFalse(document.isUnsaved());
  }

  @Test
  void reading_it_once_more_keeps_what_was_typed_since() {
    Document document = notUtf8();
    recoding.choose(document, TextEncoding.ISO_8859_1);
    document.edit(List.of(TextEdit.insert(0, " ")));
    recoding.choose(document, TextEncoding.WINDOWS_1252);
    assertEquals(" {\"doc\": \"Gr\u00F6\u00F6e\"}", document.text());
  }

  @Test
  void given_up_it_is_as_it_was_and_cannot_be_saved() {
    Document document = notUtf8();
    recoding.choose(document, TextEncoding.WINDOWS_1252);
    session.documents().discard(document);
    assertEquals("{\"doc\": \"Gr??e\"}", document.text());
    assertFalse(document.writable());
    assertFalse(document.isUnsaved());
  }

  @Test
  void once_saved_as_utf8_it_is_a_file_like_any_other() {
    Document document = notUtf8();
    recoding.choose(document, TextEncoding.WINDOWS_1252);
    saving.save(document);
    document.edit(List.of(TextEdit.insert(0, " ")));
    session.documents().discard(document);
    assertTrue(document.writable());
    assertEquals(
        List.of(TextEncoding.UTF_8, TextEncoding.UTF_8_BOM), EncodingChoice.choices(document));
  }

  @Test
  void under_another_name_it_is_still_not_utf8_when_given_up() {
    Document before = notUtf8();
    recoding.choose(before, TextEncoding.WINDOWS_1252);
    session.documents().follow(new Moved(PATH, "orders/moved.avsc"));
    Document moved = session.documents().find("orders/moved.avsc").orElseThrow();
    assertTrue(moved.isUnsaved());
    assertTrue(moved.writable());
    session.documents().discard(moved);
    assertFalse(moved.writable());
    assertFalse(EncodingChoice.choices(moved).contains(TextEncoding.UTF_8));
  }

  @Test
  void what_cannot_be_written_is_shown_and_is_not_unsaved() {
    Document document = notUtf8();
    document.decoded(
        new ReadOutcome.Read(
            PATH,
            "read",
            document.version(),
            Optional.of(TextEncoding.WINDOWS_1252),
            List.of(Problem.warning("file-read-only", Location.startOf(PATH), "Read-only.", ""))));
    assertEquals("read", document.text());
    assertFalse(document.writable());
    assertFalse(document.isUnsaved());
  }

  @Test
  void a_text_that_was_taken_up_again_can_be_saved_without_reading_the_file() {
    Document document = notUtf8();
    document.edit(List.of(TextEdit.insert(0, " ")));
    assertEquals(
        List.of(TextEncoding.UTF_8, TextEncoding.UTF_8_BOM), EncodingChoice.choices(document));
    recoding.choose(document, TextEncoding.UTF_8);
    assertTrue(document.writable());
    saving.save(document);
    assertEquals(" {\"doc\": \"Gr??e\"}", doubles.files.get(PATH));
  }
}
