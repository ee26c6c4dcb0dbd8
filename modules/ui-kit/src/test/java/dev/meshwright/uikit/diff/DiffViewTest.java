package dev.meshwright.uikit.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.theme.TestTheme;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.Optional;
import javafx.scene.control.Label;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

@UiTest
class DiffViewTest {

  private static final String BEFORE =
      """
      {
        "type": "record",
        "name": "Order",
        "fields": [
          {"name": "id", "type": "long"},
          {"name": "note", "type": "string"},
          {"name": "total", "type": "double"}
        ]
      }
      """;

  private static DiffView view() {
    String after =
        BEFORE
            .replace("\"double\"", "\"float\"")
            .replace("    {\"name\": \"note\", \"type\": \"string\"},\n", "")
            .replace(
                "  \"name\": \"Order\",\n", "  \"name\": \"Order\",\n  \"doc\": \"An order.\",\n");
    return new DiffView(
        "diff",
        new DiffView.Side("HEAD", BEFORE),
        new DiffView.Side("Now", after),
        Language.JSON,
        new SameThreadJobs());
  }

  @Test
  void it_looks_right_and_ends_with_its_window(Ui ui) {
    ViewCheck check = new ViewCheck(ui, TestTheme.look(), 1000, 300);
    check.passes(
        "diff",
        () -> {
          DiffView view = view();
          return new Specimen(view.root(), view::dispose);
        });
    check.diesWhenDisposed(() -> {
      DiffView view = view();
      return new Specimen(view.root(), view::dispose);
    });
  }

  @Test
  void a_place_that_one_text_lacks_is_marked_in_the_other(Ui ui) {
    DiffView view = ui.compute(DiffViewTest::view);
    ui.show(900, 300, view::root);
    int at = BEFORE.indexOf("\"note\"");
    ui.run(() -> view.mark(Optional.of(new TextRange(at, at + 6)), Optional.empty()));
    CodeArea before = ui.node("diff-before-text", CodeArea.class);
    CodeArea after = ui.node("diff-after-text", CodeArea.class);
    assertEquals("\"note\"", ui.compute(before::getSelectedText));
    assertEquals("", ui.compute(after::getSelectedText));
    ui.run(view::dispose);
  }

  @Test
  void texts_that_became_the_same_keep_no_color(Ui ui) {
    DiffView view = ui.compute(DiffViewTest::view);
    ui.show(900, 300, view::root);
    CodeArea before = ui.node("diff-before-text", CodeArea.class);
    assertTrue(ui.compute(() -> colored(before)) > 0);
    String now = BEFORE.replace("{\n  \"type\"", "{\n  \"doc\": \"More.\",\n  \"type\"");
    ui.run(() -> view.update(new DiffView.Side("HEAD", now), new DiffView.Side("Now", now)));
    assertEquals("The texts are the same", ui.node("diff-count", Label.class).getText());
    assertEquals(0, ui.compute(() -> colored(before)));
    ui.run(view::dispose);
  }

  private static long colored(CodeArea area) {
    return area.getParagraphs().stream()
        .filter(paragraph -> !paragraph.getParagraphStyle().isEmpty())
        .count();
  }

  @Test
  void it_counts_the_differences(Ui ui) {
    DiffView view = ui.compute(DiffViewTest::view);
    ui.show(900, 300, view::root);
    assertEquals("2 differences", ui.node("diff-count", Label.class).getText());
    ui.run(view::dispose);
  }
}
