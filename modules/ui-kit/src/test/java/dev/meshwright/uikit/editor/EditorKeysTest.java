package dev.meshwright.uikit.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Fix;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.buffer.TextBuffer;
import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.theme.TestTheme;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/// The editor as its user's keys find it.
@UiTest
class EditorKeysTest {

  private static SourceEditor shown(Ui ui, TextBuffer buffer, Language language) {
    ui.run(() -> TestTheme.look().wear(false, 100));
    SourceEditor editor =
        ui.compute(
            () -> new SourceEditor("source", "Source", buffer, language, new SameThreadJobs()));
    ui.show(700, 400, editor::root);
    ui.run(editor::requestFocus);
    return editor;
  }

  private static void caret(Ui ui, SourceEditor editor, int offset) {
    ui.run(() -> editor.reveal(TextRange.at(offset)));
  }

  @Test
  void typing_closes_brackets_and_undo_takes_it_back_step_by_step(Ui ui) {
    TextBuffer buffer = new TextBuffer("");
    SourceEditor editor = shown(ui, buffer, Language.JSON);
    ui.robot().write("{");
    ui.robot().type(KeyCode.ENTER);
    ui.robot().write("12");
    assertEquals("{\n  12\n}", ui.compute(buffer::text));
    ui.robot().press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    assertEquals("{\n  \n}", ui.compute(buffer::text));
    ui.robot().press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    assertEquals("{}", ui.compute(buffer::text));
    ui.robot()
        .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z)
        .release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
    assertEquals("{\n  \n}", ui.compute(buffer::text));
    ui.run(editor::dispose);
  }

  @Test
  void redo_has_the_keys_of_both_habits(Ui ui) {
    TextBuffer buffer = new TextBuffer("");
    SourceEditor editor = shown(ui, buffer, Language.PLAIN);
    ui.robot().write("a");
    ui.robot().press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    assertEquals("", ui.compute(buffer::text));
    ui.robot().press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
    assertEquals("a", ui.compute(buffer::text));
    ui.run(editor::dispose);
  }

  @Test
  void alt_with_a_letter_types_nothing(Ui ui) {
    TextBuffer buffer = new TextBuffer("{}");
    SourceEditor editor = shown(ui, buffer, Language.JSON);
    ui.run(() -> typed(ui, "x", true));
    ui.run(() -> typed(ui, "0", true));
    ui.run(() -> typed(ui, "{", true));
    assertEquals("{}", ui.compute(buffer::text));
    ui.run(() -> typed(ui, "@", false));
    assertEquals("@{}", ui.compute(buffer::text));
    ui.run(editor::dispose);
  }

  private static void typed(Ui ui, String character, boolean alt) {
    CodeArea area = ui.node("source-text", CodeArea.class);
    area.fireEvent(
        new KeyEvent(
            KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, false, alt, false));
  }

  @Test
  void long_lines_wrap_and_unwrap(Ui ui) {
    SourceEditor editor = shown(ui, new TextBuffer("word ".repeat(200)), Language.PLAIN);
    CodeArea area = ui.node("source-text", CodeArea.class);
    double unwrapped = ui.compute(area::getTotalHeightEstimate);
    ui.robot().press(KeyCode.ALT, KeyCode.Z).release(KeyCode.Z, KeyCode.ALT);
    ui.settle();
    double wrapped = ui.compute(area::getTotalHeightEstimate);
    assertTrue(wrapped > 3 * unwrapped, unwrapped + " " + wrapped);
    ui.robot().press(KeyCode.ALT, KeyCode.Z).release(KeyCode.Z, KeyCode.ALT);
    ui.settle();
    assertEquals(unwrapped, ui.compute(area::getTotalHeightEstimate));
    ui.run(editor::dispose);
  }

  @Test
  void lines_move_and_comments_toggle_by_key(Ui ui) {
    TextBuffer buffer = new TextBuffer("select 1\nfrom t\n");
    SourceEditor editor = shown(ui, buffer, Language.SQL);
    ui.robot().press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
    assertEquals("from t\nselect 1\n", ui.compute(buffer::text));
    ui.robot().press(KeyCode.CONTROL, KeyCode.SLASH).release(KeyCode.SLASH, KeyCode.CONTROL);
    assertEquals("from t\n-- select 1\n", ui.compute(buffer::text));
    ui.run(editor::dispose);
  }

  @Test
  void find_counts_and_replace_all_is_one_step(Ui ui) {
    TextBuffer buffer = new TextBuffer("order Order\r\nORDER x\r\n");
    SourceEditor editor = shown(ui, buffer, Language.PLAIN);
    ui.robot().press(KeyCode.CONTROL, KeyCode.H).release(KeyCode.H, KeyCode.CONTROL);
    ui.settle();
    ui.robot().write("order");
    ui.settle();
    assertEquals("1 of 3", ui.node("source-find-status", Label.class).getText());
    ui.robot().type(KeyCode.ENTER);
    assertEquals("2 of 3", ui.node("source-find-status", Label.class).getText());
    ui.robot().clickOn("#source-find-case");
    assertEquals("1 of 1", ui.node("source-find-status", Label.class).getText());
    ui.robot().clickOn("#source-find-case").clickOn("#source-replacement").write("bill");
    ui.robot().clickOn("#source-replace-all");
    assertEquals("bill bill\r\nbill x\r\n", ui.compute(buffer::text));
    ui.run(buffer::undo);
    assertEquals("order Order\r\nORDER x\r\n", ui.compute(buffer::text));
    ui.run(editor::dispose);
  }

  @Test
  void a_wrong_expression_says_so_and_escape_closes_the_bar(Ui ui) {
    TextBuffer buffer = new TextBuffer("abc");
    SourceEditor editor = shown(ui, buffer, Language.PLAIN);
    ui.robot().press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
    ui.settle();
    ui.robot().clickOn("#source-find-regex").clickOn("#source-find").write("a(");
    ui.settle();
    assertTrue(ui.node("source-find-status", Label.class).getText().startsWith("Unclosed"));
    ui.robot().type(KeyCode.ESCAPE);
    ui.settle();
    assertEquals(null, ui.compute(() -> editor.root().lookup("#source-find")));
    assertTrue(ui.node("source-text", CodeArea.class).isFocused());
    ui.run(editor::dispose);
  }

  @Test
  void go_to_line_moves_the_caret(Ui ui) {
    TextBuffer buffer = new TextBuffer("a\nbcd\ne\n");
    SourceEditor editor = shown(ui, buffer, Language.PLAIN);
    ui.robot().press(KeyCode.CONTROL, KeyCode.G).release(KeyCode.G, KeyCode.CONTROL);
    ui.settle();
    ui.robot().write("2:3").type(KeyCode.ENTER);
    assertEquals(TextRange.at(4), ui.compute(() -> editor.selectionProperty().get()));
    ui.run(editor::dispose);
  }

  @Test
  void completions_are_offered_while_typing_and_taken_by_enter(Ui ui) {
    TextBuffer buffer = new TextBuffer("select \n");
    SourceEditor editor = shown(ui, buffer, Language.SQL);
    ui.run(() ->
        editor.setCompletions((text, offset, progress) -> {
          int start = text.lastIndexOf(' ', offset - 1) + 1;
          TextRange word = new TextRange(start, offset);
          return List.of(
              new Completion(
                  "total",
                  "DECIMAL",
                  Icon.TABLE,
                  List.of(TextEdit.replace(word, "total")),
                  5,
                  true),
              new Completion(
                  "tax", "DECIMAL", Icon.TABLE, List.of(TextEdit.replace(word, "tax")), 3, true));
        }));
    caret(ui, editor, 7);
    ui.robot().write("t");
    ui.settle();
    ui.robot().type(KeyCode.DOWN).type(KeyCode.ENTER);
    assertEquals("select tax\n", ui.compute(buffer::text));
    assertEquals(TextRange.at(10), ui.compute(() -> editor.selectionProperty().get()));
    ui.run(editor::dispose);
  }

  @Test
  void the_call_around_the_caret_is_told_until_the_caret_leaves_it(Ui ui) {
    TextBuffer buffer = new TextBuffer("select round\n");
    SourceEditor editor = shown(ui, buffer, Language.SQL);
    ui.run(() ->
        editor.setSignatures((text, offset, progress) -> {
          boolean inside = text.substring(0, offset).contains("(");
          String place = text.contains(",") ? "precision" : "x";
          return inside
              ? Optional.of(
                  new SignatureNote(
                      List.of(new SignatureNote.Way("round(", place, ")", "Rounds."))))
              : Optional.empty();
        }));
    caret(ui, editor, 12);
    ui.robot().write("(");
    ui.await("the call is told", () -> told(ui).contains("round(x)"));
    ui.robot().write("1,");
    ui.await("the next parameter is told", () -> told(ui).contains("round(precision)"));
    ui.robot().type(KeyCode.ESCAPE);
    ui.await("it is closed", () -> told(ui).isEmpty());
    ui.run(() -> editor.perform(EditorAction.PARAMETERS));
    ui.await("it is told on request", () -> told(ui).contains("round(precision)"));
    caret(ui, editor, 3);
    ui.await("it is gone with the caret", () -> told(ui).isEmpty());
    ui.run(editor::dispose);
  }

  private static String told(Ui ui) {
    return ui.compute(() ->
        Window.getWindows().stream()
            .filter(Window::isShowing)
            .flatMap(window -> window.getScene().getRoot().lookupAll("#signatures").stream())
            .flatMap(card -> card.lookupAll(".mono").stream())
            .map(Node::getAccessibleText)
            .collect(Collectors.joining("\n")));
  }

  @Test
  void what_is_typed_stays_where_an_offer_may_not_be_meant(Ui ui) {
    TextBuffer buffer = new TextBuffer("select \n");
    SourceEditor editor = shown(ui, buffer, Language.SQL);
    ui.run(() ->
        editor.setCompletions((text, offset, progress) -> {
          TextRange word = new TextRange(text.lastIndexOf(' ', offset - 1) + 1, offset);
          return List.of(
              new Completion("by", "", Icon.TAG, List.of(TextEdit.replace(word, "by")), 2, false),
              new Completion(
                  "between", "", Icon.TAG, List.of(TextEdit.replace(word, "between")), 7, false));
        }));
    caret(ui, editor, 7);
    ui.robot().write("b");
    ui.settle();
    ui.robot().type(KeyCode.ENTER);
    assertEquals("select b\n\n", ui.compute(buffer::text));
    caret(ui, editor, 8);
    ui.robot().write("e");
    ui.settle();
    ui.robot().type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
    assertEquals("select between\n\n", ui.compute(buffer::text));
    ui.run(editor::dispose);
  }

  private static final String NESTED = "{\n  \"a\": {\n    \"b\": 1\n  },\n  \"c\": 2\n}\n";

  private static List<Integer> folded(Ui ui, SourceEditor editor) {
    return ui.compute(() -> {
      CodePane area = (CodePane) editor.root().lookup(".styled-text-area");
      return IntStream.range(0, area.getParagraphs().size())
          .filter(area::isFolded)
          .boxed()
          .toList();
    });
  }

  @Test
  void lines_are_folded_at_the_caret_and_unfolded_where_somebody_goes(Ui ui) {
    TextBuffer buffer = new TextBuffer(NESTED);
    SourceEditor editor = shown(ui, buffer, Language.JSON);
    long version = ui.compute(buffer::version);
    caret(ui, editor, NESTED.indexOf("1"));
    ui.robot()
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.OPEN_BRACKET)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    ui.settle();
    assertEquals(List.of(2), folded(ui, editor));
    assertEquals(NESTED, ui.compute(buffer::text));
    assertEquals(version, ui.compute(buffer::version));
    ui.run(() -> editor.reveal(TextRange.at(NESTED.indexOf("\"b\""))));
    ui.settle();
    assertEquals(List.of(), folded(ui, editor));
    caret(ui, editor, 0);
    ui.run(() -> editor.perform(EditorAction.FOLD));
    assertEquals(List.of(1, 2, 3, 4), folded(ui, editor));
    ui.robot().write("x");
    assertEquals("x" + NESTED, ui.compute(buffer::text));
    ui.run(() -> editor.perform(EditorAction.UNFOLD));
    assertEquals(List.of(), folded(ui, editor));
    ui.run(editor::dispose);
  }

  @Test
  void the_menu_of_the_source_does_what_its_keys_do(Ui ui) {
    TextBuffer buffer = new TextBuffer("one two\n");
    SourceEditor editor = shown(ui, buffer, Language.PLAIN);
    caret(ui, editor, 0);
    ui.robot().clickOn(".styled-text-area", MouseButton.SECONDARY);
    ui.robot().clickOn("#source-all");
    assertEquals(new TextRange(0, 8), ui.compute(() -> editor.selectionProperty().get()));
    ui.robot().clickOn(".styled-text-area", MouseButton.SECONDARY);
    ui.robot().clickOn("#source-cut");
    assertEquals("", ui.compute(buffer::text));
    ui.robot().clickOn(".styled-text-area", MouseButton.SECONDARY);
    ui.robot().clickOn("#source-undo");
    assertEquals("one two\n", ui.compute(buffer::text));
    ui.run(editor::dispose);
  }

  @Test
  void blanks_are_shown_where_they_are_wanted(Ui ui) {
    TextBuffer buffer = new TextBuffer("a  b\tc\n");
    SourceEditor editor = shown(ui, buffer, Language.PLAIN);
    caret(ui, editor, 0);
    ui.robot()
        .press(KeyCode.ALT, KeyCode.SHIFT)
        .type(KeyCode.W)
        .release(KeyCode.SHIFT, KeyCode.ALT);
    ui.settle();
    CodePane area = ui.compute(() -> (CodePane) editor.root().lookup(".styled-text-area"));
    assertEquals(List.of("blanks"), List.copyOf(ui.compute(() -> area.getStyleOfChar(1))));
    assertEquals(List.of("tabs"), List.copyOf(ui.compute(() -> area.getStyleOfChar(4))));
    assertEquals(List.of(), List.copyOf(ui.compute(() -> area.getStyleOfChar(0))));
    ui.run(editor::dispose);
  }

  @Test
  void problems_move_with_the_text_and_their_fixes_are_offered(Ui ui) {
    TextBuffer buffer = new TextBuffer("{\"type\": \"strng\"}");
    SourceEditor editor = shown(ui, buffer, Language.JSON);
    List<Fix> applied = new ArrayList<>();
    TextRange wrong = new TextRange(9, 16);
    Fix fix = Fix.inFile("Use string", "f", List.of(TextEdit.replace(wrong, "\"string\"")));
    ui.run(() -> {
      editor.onFix(applied::add);
      editor.showProblems(
          List.of(
              new Problem(
                  "r",
                  Severity.ERROR,
                  Location.of("f", LineIndex.of(buffer.text()), wrong),
                  "m",
                  "h",
                  List.of(fix))),
          buffer.version());
      buffer.edit(List.of(TextEdit.insert(0, "\n\n")));
    });
    ui.robot().type(KeyCode.F8);
    assertEquals(new TextRange(11, 18), ui.compute(() -> editor.selectionProperty().get()));
    ui.robot().press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
    ui.settle();
    ui.robot().clickOn("Use string");
    assertEquals(List.of(fix), applied);
    ui.run(editor::dispose);
  }

  @Test
  void the_find_bar_looks_right(Ui ui) {
    new ViewCheck(ui, TestTheme.look(), 900, 300)
        .passes(
            "source-find",
            () -> {
              TextBuffer buffer = new TextBuffer(SourceEditorTest.SCHEMA);
              SourceEditor editor = SourceEditorTest.editor(buffer);
              editor.reveal(new TextRange(5, 9));
              editor.perform(EditorAction.REPLACE);
              return new Specimen(editor.root(), editor::dispose);
            });
  }

  @Test
  void the_menu_and_the_find_bar_go_by_the_keys_that_the_window_hears(Ui ui) {
    TextBuffer buffer = new TextBuffer("a b a b a");
    SourceEditor editor = shown(ui, buffer, Language.PLAIN);
    CodeArea area = ui.node("source-text", CodeArea.class);
    ui.run(() ->
        new WindowKeys(action ->
            switch (action) {
              case FIND_NEXT -> KeyStroke.parseAll("F6, F7");
              case FOLD -> List.of();
              default -> action.keys();
            })
            .install(area.getScene()));
    ui.run(() -> area.getContextMenu().show(area, 100, 100));
    assertEquals("Ctrl+G", keys(ui, area, EditorAction.GO_TO_LINE));
    assertEquals("", keys(ui, area, EditorAction.FOLD));
    ui.run(() -> area.getContextMenu().hide());
    ui.run(() -> editor.perform(EditorAction.FIND));
    ui.robot().clickOn("#source-find").write("a").type(KeyCode.F3).type(KeyCode.F7);
    ui.settle();
    assertEquals("2 of 3", ui.compute(ui.node("source-find-status", Label.class)::getText));
    ui.run(() -> new WindowKeys(action -> KeyStroke.parseAll("F6")).install(area.getScene()));
    ui.run(() -> area.getContextMenu().show(area, 100, 100));
    assertEquals("F6", keys(ui, area, EditorAction.FOLD));
    ui.run(editor::dispose);
  }

  private static String keys(Ui ui, CodeArea area, EditorAction action) {
    String id = "source-" + action.name().toLowerCase(Locale.ROOT);
    return ui.compute(() ->
        area.getContextMenu().getItems().stream()
            .filter(item -> id.equals(item.getId()))
            .map(MenuItem::getAccelerator)
            .filter(Objects::nonNull)
            .map(KeyCombination::getDisplayText)
            .collect(Collectors.joining()));
  }
}
