package dev.meshwright.uikit.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.buffer.TextBuffer;
import dev.meshwright.uikit.theme.TestTheme;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

@UiTest
class StylerTest {

  private static final int LINES = 1_000;

  private final TextBuffer buffer = new TextBuffer("words\n".repeat(LINES));
  private final Set<Integer> asked = new TreeSet<>();
  private String style = "one";

  @Test
  void a_key_has_the_line_it_is_typed_in_styled_and_no_other(Ui ui) {
    Shown shown = show(ui);
    asked.clear();
    ui.run(() -> shown.surface.area().insertText(5, 0, "x"));
    ui.settle();
    assertEquals(Set.of(5), asked);
    assertEquals(List.of("one"), ui.compute(() -> shown.styleOf(5)));
    ui.run(shown.end::unsubscribe);
  }

  @Test
  void lines_that_move_keep_their_styles(Ui ui) {
    Shown shown = show(ui);
    asked.clear();
    ui.run(() -> buffer.edit(List.of(TextEdit.insert(0, "a\nb\n"))));
    ui.settle();
    assertTrue(asked.containsAll(Set.of(0, 1)), asked.toString());
    assertFalse(asked.contains(10), asked.toString());
    ui.run(shown.end::unsubscribe);
  }

  @Test
  void when_a_layer_says_something_else_all_lines_in_view_are_asked_for(Ui ui) {
    Shown shown = show(ui);
    asked.clear();
    ui.run(() -> {
      style = "other";
      shown.styler.styleSoon();
    });
    ui.settle();
    for (int line = 0; line < shown.visible(ui); line++) {
      int each = line;
      assertTrue(asked.contains(line));
      assertEquals(List.of("other"), ui.compute(() -> shown.styleOf(each)));
    }
    ui.run(shown.end::unsubscribe);
  }

  @Test
  void the_frame_that_a_leap_leads_to_is_laid_out_in_styles(Ui ui) {
    Shown shown = show(ui);
    List<List<String>> laidOut = new ArrayList<>();
    // Asked behind the editor's own listener.
    ui.run(() ->
        shown
            .surface
            .area()
            .getScene()
            .addPostLayoutPulseListener(() -> laidOut.add(shown.styleOf(LINES - 5))));
    ui.run(() -> shown.surface.select(TextRange.at(buffer.text().length() - 12)));
    ui.settle();
    assertEquals(Set.of(List.of("one")), Set.copyOf(laidOut));
    ui.run(() -> assertFalse(shown.surface.area().getVisibleParagraphs().isEmpty()));
    ui.run(shown.end::unsubscribe);
  }

  private Shown show(Ui ui) {
    Shown shown =
        ui.compute(() -> {
          BufferBinding surface = new BufferBinding(buffer);
          Styler styler = new Styler(surface, List.of(this::mark));
          ScrolledCode scrolled = new ScrolledCode(surface.area());
          return new Shown(surface, styler, scrolled, styler.install().and(scrolled.install()));
        });
    ui.run(() -> TestTheme.look().wear(false, 100));
    ui.show(600, 300, () -> new StackPane(shown.scrolled));
    ui.settle();
    assertEquals(List.of("one"), ui.compute(() -> shown.styleOf(3)));
    return shown;
  }

  private void mark(int line, int start, String text, LineMarks marks) {
    asked.add(line);
    marks.add(0, text.length(), style);
  }

  private record Shown(
      BufferBinding surface, Styler styler, ScrolledCode scrolled, Subscription end) {
    List<String> styleOf(int line) {
      return List.copyOf(surface.area().getStyleOfChar(surface.lineStart(line)));
    }

    int visible(Ui ui) {
      return ui.compute(() -> surface.visibleLines().last());
    }
  }
}
