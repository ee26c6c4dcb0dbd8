package dev.meshwright.uikit.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.buffer.TextBuffer;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.theme.TestTheme;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.css.CssParser;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

@UiTest
class SourceEditorTest {

  static final String SCHEMA =
      """
      {
        "type": "record",
        "name": "Order",
        "namespace": "com.example.orders",
        "doc": "An order as the shop accepted it.",
        "fields": [
          {"name": "id", "type": "long"},
          {"name": "total", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
          {"name": "note", "type": ["null", "strng"], "default": null}
        ]
      }
      """;

  static SourceEditor editor(TextBuffer buffer) {
    return new SourceEditor("source", "Source", buffer, Language.JSON, new SameThreadJobs());
  }

  private static void withProblems(SourceEditor editor, TextBuffer buffer) {
    String text = buffer.text();
    LineIndex lines = LineIndex.of(text);
    int unknown = text.indexOf("\"strng\"");
    int doc = text.indexOf("\"doc\"");
    editor.showProblems(
        List.of(
            Problem.error(
                "avro-unknown-type",
                Location.of("order.avsc", lines, new TextRange(unknown, unknown + 7)),
                "\"strng\" is not a type.",
                "Did you mean \"string\"?"),
            Problem.warning(
                "doc",
                Location.of("order.avsc", lines, new TextRange(doc, doc + 5)),
                "Said twice.",
                "")),
        buffer.version());
  }

  @Test
  void it_looks_right_in_light_and_dark_and_three_sizes(Ui ui) {
    Supplier<Specimen> view =
        () -> {
          TextBuffer buffer = new TextBuffer(SCHEMA);
          SourceEditor editor = editor(buffer);
          withProblems(editor, buffer);
          editor.reveal(TextRange.at(SCHEMA.indexOf("\"Order\"")));
          return new Specimen(editor.root(), editor::dispose);
        };
    new ViewCheck(ui, TestTheme.look(), 900, 400).passes("source-editor", view);
  }

  @Test
  void nothing_holds_a_disposed_editor_though_its_buffer_lives_on(Ui ui) {
    TextBuffer buffer = new TextBuffer(SCHEMA);
    new ViewCheck(ui, TestTheme.look(), 600, 300)
        .diesWhenDisposed(() -> {
          SourceEditor editor = editor(buffer);
          return new Specimen(editor.root(), editor::dispose);
        });
    buffer.edit(List.of(TextEdit.insert(0, " ")));
  }

  /// The lines in view are others then than those that were before.
  @Test
  void problems_go_at_once_after_an_edit_that_shortens_the_text(Ui ui) {
    for (int cut = 1; cut < 40; cut++) {
      TextBuffer buffer = new TextBuffer("line\n".repeat(60));
      SourceEditor editor = ui.compute(() -> editor(buffer));
      ui.show(600, 300, editor::root);
      int from = 295 - 5 * cut;
      ui.run(() -> {
        editor.showProblems(
            List.of(
                Problem.error(
                    "both",
                    Location.of("a", LineIndex.of(buffer.text()), new TextRange(from, from + 3)),
                    "Both.",
                    "")),
            buffer.version());
        editor.reveal(TextRange.at(buffer.text().length()));
      });
      int lines = cut;
      ui.run(() -> {
        buffer.edit(List.of(new TextEdit(new TextRange(from, from + Math.min(4, lines) * 5), "")));
        editor.showProblems(List.of(), buffer.version());
      });
      assertFalse(
          ui.compute(() ->
              ui.node("source-text", CodeArea.class).lookupAll(".gutter-sign").stream()
                  .anyMatch(Node::isVisible)));
      ui.run(editor::dispose);
    }
  }

  @Test
  void typing_goes_into_the_buffer_and_undo_comes_back(Ui ui) {
    TextBuffer buffer = new TextBuffer("{\r\n}\r\n");
    SourceEditor editor = ui.compute(() -> editor(buffer));
    ui.run(() -> TestTheme.look().wear(false, 100));
    ui.show(600, 300, editor::root);
    ui.run(() -> {
      editor.requestFocus();
      editor.reveal(TextRange.at(3));
    });
    ui.robot().write("1 ");
    assertEquals("{\r\n1 }\r\n", ui.compute(buffer::text));
    ui.run(buffer::undo);
    assertEquals("{\r\n}\r\n", buffer.text());
    assertEquals("{\n}\n", ui.compute(() -> ui.node("source-text", CodeArea.class).getText()));
    ui.run(() -> buffer.edit(List.of(TextEdit.insert(1, "\r\n2"))));
    assertEquals("{\n2\n}\n", ui.compute(() -> ui.node("source-text", CodeArea.class).getText()));
    ui.run(editor::dispose);
  }

  @Test
  void every_color_is_found_as_soon_as_the_editor_is_in_a_window(Ui ui) {
    ui.run(() -> TestTheme.look().wear(false, 100));
    List<CssParser.ParseError> errors = ui.compute(CssParser::errorsProperty);
    ui.run(errors::clear);
    for (String text : List.of("", "x", SCHEMA)) {
      SourceEditor editor = ui.compute(() -> editor(new TextBuffer(text)));
      Stage stage = ui.show(600, 300, editor::root);
      ui.run(() -> {
        editor.dispose();
        stage.hide();
      });
    }
    assertEquals(
        List.of(),
        ui.compute(() -> errors.stream().map(CssParser.ParseError::getMessage).toList()));
  }

  @Test
  void problems_for_an_old_text_are_dropped(Ui ui) {
    TextBuffer buffer = new TextBuffer(SCHEMA);
    SourceEditor editor = ui.compute(() -> editor(buffer));
    ui.run(() -> {
      long old = buffer.version();
      buffer.edit(List.of(TextEdit.insert(0, " ")));
      editor.showProblems(List.of(Problem.error("r", Location.startOf("f"), "m", "h")), old);
    });
    CodeArea area = ui.compute(() -> (CodeArea) editor.root().lookup("#source-text"));
    ui.run(editor::dispose);
    assertFalse(area.getStyleOfChar(0).contains("problem-error"));
    assertTrue(area.getText().startsWith(" {"));
  }

  @Test
  void problems_found_again_draw_nothing_anew_and_others_their_lines_only(Ui ui) {
    TextBuffer buffer = new TextBuffer(SCHEMA);
    SourceEditor editor = ui.compute(() -> editor(buffer));
    ui.run(() -> TestTheme.look().wear(false, 100));
    ui.show(600, 300, editor::root);
    ui.run(() -> withProblems(editor, buffer));
    ui.settle();
    Set<Node> numbers = ui.compute(() -> Set.copyOf(editor.root().lookupAll(".line-number")));
    assertTrue(numbers.size() > 8);
    ui.run(() -> withProblems(editor, buffer));
    ui.settle();
    assertEquals(numbers, ui.compute(() -> Set.copyOf(editor.root().lookupAll(".line-number"))));
    Problem other =
        Problem.error(
            "r",
            Location.of("order.avsc", LineIndex.of(SCHEMA), new TextRange(0, 1)),
            "Another one.",
            "");
    ui.run(() -> editor.showProblems(List.of(other), buffer.version()));
    ui.settle();
    Set<Node> now =
        new HashSet<>(ui.compute(() -> Set.copyOf(editor.root().lookupAll(".line-number"))));
    now.removeAll(numbers);
    // The first line got a sign, two lines lost theirs.
    assertEquals(3, now.size());
    ui.run(editor::dispose);
  }
}
