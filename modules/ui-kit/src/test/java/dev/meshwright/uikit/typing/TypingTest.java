package dev.meshwright.uikit.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.syntax.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// In these texts `|` is the caret, and `<` and `>` hold a selection.
class TypingTest {

  private final Typing json = new Typing(Language.JSON);

  @Test
  void brackets_and_quotes_close_themselves_where_there_is_room() {
    assertEquals("{\"a\": [|]}", typed("{\"a\": |}", '['));
    assertEquals("{\"|\"}", typed("{|}", '"'));
    assertEquals("plain", typed("{|abc}", '['));
    assertEquals("plain", typed("\"it|\n", '"'));
  }

  @Test
  void a_closing_sign_is_typed_over() {
    assertEquals("[]|", typed("[|]", ']'));
    assertEquals("\"a\"|", typed("\"a|\"", '"'));
  }

  @Test
  void a_selection_is_surrounded() {
    assertEquals("x [<ab>] y", typed("x <ab> y", '['));
  }

  @Test
  void a_closing_bracket_alone_on_its_line_goes_out_a_level() {
    assertEquals("{\n  [\n  ]|\n", typed("{\n  [\n    |\n", ']'));
  }

  @Test
  void enter_keeps_the_indentation_and_deepens_it_behind_a_bracket() {
    assertEquals("{\n  |\n}", enter(Language.JSON, "{|}"));
    assertEquals("  \"a\": 1,\n  |", enter(Language.JSON, "  \"a\": 1,|"));
    assertEquals("a:\n  |", enter(Language.YAML, "a:|"));
    assertEquals("  x\n  |y", enter(Language.PLAIN, "  x|y"));
  }

  @Test
  void backspace_takes_an_empty_pair() {
    Marked at = Marked.of("[|]");
    assertEquals("|", shown(at, json.backspace(at.text(), at.selection())));
    Marked other = Marked.of("[|}");
    assertEquals("plain", shown(other, json.backspace(other.text(), other.selection())));
  }

  @Test
  void lines_are_duplicated_moved_and_deleted() {
    assertEquals("a\nb\nb|\nc", line("a\nb|\nc", "duplicate"));
    assertEquals("b|\na\nc", line("a\nb|\nc", "up"));
    assertEquals("a\nc\nb|", line("a\nb|\nc", "down"));
    assertEquals("plain", line("a|\nb", "up"));
    assertEquals("plain", line("a\nb|", "down"));
    assertEquals("a\n|c", line("a\nb|\nc", "delete"));
    assertEquals("a|", line("a\nb|", "delete"));
    assertEquals("c\n<a\nb>", line("<a\nb>\nc", "down"));
  }

  @Test
  void comments_come_and_go_at_the_same_column() {
    assertEquals("-- select <1\n--   from t>", line("select <1\n  from t>", "comment"));
    assertEquals("select <1\n  from t>", line("-- select <1\n--   from t>", "comment"));
  }

  @Test
  void tab_moves_the_selected_lines() {
    assertEquals("  <a\n\n  b>", line("<a\n\nb>", "indent"));
    assertEquals("<a\n\nb>", line("  <a\n\n  b>", "outdent"));
  }

  private String typed(String marked, char c) {
    Marked at = Marked.of(marked);
    return shown(at, json.character(at.text(), at.selection(), c));
  }

  private static String enter(Language language, String marked) {
    Marked at = Marked.of(marked);
    return shown(at, Optional.of(new Typing(language).enter(at.text(), at.selection())));
  }

  private static String line(String marked, String command) {
    Marked at = Marked.of(marked);
    Language sql = Language.SQL;
    return shown(
        at,
        switch (command) {
          case "duplicate" -> Optional.of(LineCommands.duplicate(at.text(), at.selection()));
          case "up" -> LineCommands.moveUp(at.text(), at.selection());
          case "down" -> LineCommands.moveDown(at.text(), at.selection());
          case "comment" -> LineCommands.toggleComment(at.text(), at.selection(), sql);
          case "indent" -> Optional.of(LineCommands.indent(at.text(), at.selection(), sql));
          case "outdent" -> Optional.of(LineCommands.outdent(at.text(), at.selection(), sql));
          default -> Optional.of(LineCommands.delete(at.text(), at.selection()));
        });
  }

  private static String shown(Marked at, Optional<Typed> typed) {
    return typed
        .map(done -> Marked.show(TextEdits.apply(at.text(), done.edits()), done.selection()))
        .orElse("plain");
  }

  private record Marked(String text, TextRange selection) {
    static Marked of(String marked) {
      int caret = marked.indexOf('|');
      if (caret >= 0) {
        return new Marked(
            marked.substring(0, caret) + marked.substring(caret + 1), TextRange.at(caret));
      }
      int start = marked.indexOf('<');
      int end = marked.indexOf('>');
      return new Marked(marked.replace("<", "").replace(">", ""), new TextRange(start, end - 1));
    }

    static String show(String text, TextRange selection) {
      String inner = selection.of(text);
      return text.substring(0, selection.start())
          + (selection.isEmpty() ? "|" : "<" + inner + ">")
          + text.substring(selection.end());
    }
  }
}
