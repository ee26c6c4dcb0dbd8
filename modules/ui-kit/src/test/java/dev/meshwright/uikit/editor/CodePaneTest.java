package dev.meshwright.uikit.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@UiTest
class CodePaneTest {

  @Test
  void a_text_is_shown_as_the_control_itself_would_cut_it_into_lines(Ui ui) {
    for (String text : List.of("", "\n", "a", "a\n", "a\nb", "\n\na\n\n", "x y\n\t\u00e9")) {
      CodePane shown = ui.compute(CodePane::new);
      CodePane replaced = ui.compute(CodePane::new);
      ui.run(() -> {
        shown.replaceText("before\nit");
        shown.show(text);
        replaced.replaceText(text);
        assertEquals(replaced.getText(), shown.getText());
        assertEquals(List.copyOf(replaced.getParagraphs()), List.copyOf(shown.getParagraphs()));
        assertEquals(replaced.getCaretPosition(), shown.getCaretPosition());
      });
    }
  }
}
