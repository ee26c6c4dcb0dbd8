package dev.meshwright.uikit.buffer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextBufferTest {

  private final TextBuffer buffer = new TextBuffer("one two three");

  @Test
  void several_edits_are_one_step_back_and_forth() {
    buffer.edit(
        List.of(
            TextEdit.replace(new TextRange(8, 13), "drei"),
            TextEdit.replace(new TextRange(0, 3), "eins")));
    assertEquals("eins two drei", buffer.text());
    assertTrue(buffer.undo());
    assertEquals("one two three", buffer.text());
    assertFalse(buffer.undo());
    assertTrue(buffer.redo());
    assertEquals("eins two drei", buffer.text());
    assertFalse(buffer.redo());
  }

  @Test
  void what_goes_on_with_a_step_is_taken_back_and_made_again_with_it() {
    buffer.edit(List.of(TextEdit.insert(0, "zero ")));
    buffer.edit(List.of(TextEdit.insert(5, "new ")));
    buffer.editFurther(List.of(TextEdit.replace(new TextRange(5, 8), "old")));
    assertEquals("zero old one two three", buffer.text());
    assertTrue(buffer.undo());
    assertEquals("zero one two three", buffer.text());
    assertTrue(buffer.redo());
    assertEquals("zero old one two three", buffer.text());
    assertFalse(buffer.redo());
    buffer.undo();
    buffer.undo();
    assertEquals("one two three", buffer.text());
    assertTrue(buffer.redo());
    assertEquals("zero one two three", buffer.text());
  }

  @Test
  void typing_joins_word_by_word_and_deleting_joins() {
    int end = buffer.text().length();
    for (char c : " four five".toCharArray()) {
      buffer.type(TextEdit.insert(end++, String.valueOf(c)));
    }
    buffer.undo();
    assertEquals("one two three four ", buffer.text());
    buffer.undo();
    assertEquals("one two three ", buffer.text());
    buffer.undo();
    assertEquals("one two three", buffer.text());
    for (int i = 13; i > 7; i--) {
      buffer.type(TextEdit.delete(new TextRange(i - 1, i)));
    }
    assertEquals("one two", buffer.text());
    buffer.undo();
    assertEquals("one two three", buffer.text());
  }

  @Test
  void what_is_typed_after_saving_is_a_step_of_its_own() {
    buffer.type(TextEdit.insert(0, "a"));
    buffer.markSaved();
    buffer.type(TextEdit.insert(1, "b"));
    buffer.undo();
    assertEquals("aone two three", buffer.text());
    buffer.undo();
    assertEquals("one two three", buffer.text());
  }

  @Test
  void a_listener_hears_each_change_and_may_not_change() {
    List<BufferChange> heard = new ArrayList<>();
    buffer.subscribe(heard::add);
    buffer.edit(List.of(TextEdit.insert(3, "!")));
    assertEquals(1, heard.size());
    assertEquals("one! two three", heard.getFirst().after().text());
    assertEquals(5, heard.getFirst().moved(4));
    assertEquals(4, heard.getFirst().moved(3));
    assertEquals(new TextRange(0, 3), heard.getFirst().moved(new TextRange(0, 3)));
    buffer.subscribe(change -> buffer.edit(List.of(TextEdit.insert(0, "?"))));
    assertThrows(IllegalStateException.class, () -> buffer.edit(List.of(TextEdit.insert(0, "x"))));
  }

  @Test
  void an_edit_that_changes_nothing_is_no_step() {
    buffer.edit(List.of(TextEdit.replace(new TextRange(0, 3), "one")));
    assertFalse(buffer.undo());
    assertEquals(0, buffer.version());
  }

  @Test
  void any_walk_through_the_history_finds_the_texts_that_were() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      TextBuffer walked = new TextBuffer("start");
      Deque<String> past = new ArrayDeque<>();
      Deque<String> future = new ArrayDeque<>();
      for (int step = 0; step < 50; step++) {
        String before = walked.text();
        switch (random.nextInt(4)) {
          case 0 -> {
            assertEquals(!past.isEmpty(), walked.undo());
            if (!past.isEmpty()) {
              future.push(before);
              assertEquals(past.pop(), walked.text());
            }
          }
          case 1 -> {
            assertEquals(!future.isEmpty(), walked.redo());
            if (!future.isEmpty()) {
              past.push(before);
              assertEquals(future.pop(), walked.text());
            }
          }
          default -> {
            List<TextEdit> edits = edits(random, before);
            walked.edit(edits);
            assertEquals(TextEdits.apply(before, edits), walked.text());
            if (!before.equals(walked.text())) {
              past.push(before);
              future.clear();
            }
          }
        }
      }
    }
  }

  private static List<TextEdit> edits(Random random, String text) {
    List<TextEdit> edits = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= random.nextInt(3) && from < text.length(); i++) {
      int start = from + random.nextInt(text.length() - from);
      int end = Math.min(text.length(), start + random.nextInt(4));
      edits.add(new TextEdit(new TextRange(start, end), "#" + random.nextInt(1000) + "\r\n"));
      from = end + 1;
    }
    return edits;
  }
}
