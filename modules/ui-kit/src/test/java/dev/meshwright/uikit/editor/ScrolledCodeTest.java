package dev.meshwright.uikit.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.uikit.theme.TestTheme;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

@UiTest
class ScrolledCodeTest {

  private final CodePane area = new CodePane();
  private final ScrolledCode pane = new ScrolledCode(area);

  @Test
  void a_text_that_fits_has_no_bars(Ui ui) {
    Subscription end = show(ui, "one\ntwo\n");
    assertFalse(bar(Orientation.VERTICAL).isVisible());
    assertFalse(bar(Orientation.HORIZONTAL).isVisible());
    assertEquals(pane.getWidth(), area.getWidth());
    ui.run(end::unsubscribe);
  }

  @Test
  void a_bar_comes_with_the_lines_that_need_it_and_goes_with_them(Ui ui) {
    Subscription end = show(ui, "one\n");
    ui.run(() -> area.appendText("more\n".repeat(500)));
    ui.settle();
    ScrollBar down = bar(Orientation.VERTICAL);
    assertTrue(down.isVisible());
    assertFalse(bar(Orientation.HORIZONTAL).isVisible());
    assertEquals(pane.getWidth() - down.getWidth(), area.getWidth());
    ui.run(() -> area.appendText("x".repeat(400)));
    ui.run(() -> area.showParagraphAtTop(500));
    ui.settle();
    assertTrue(bar(Orientation.HORIZONTAL).isVisible());
    ui.run(() -> area.replaceText("one"));
    ui.settle();
    assertFalse(down.isVisible());
    assertFalse(bar(Orientation.HORIZONTAL).isVisible());
    ui.run(end::unsubscribe);
  }

  @Test
  void the_bar_follows_the_text_and_the_text_the_bar(Ui ui) {
    Subscription end = show(ui, "line\n".repeat(1_000));
    ScrollBar down = bar(Orientation.VERTICAL);
    assertEquals(0, down.getValue());
    ui.run(() -> area.showParagraphAtTop(999));
    ui.settle();
    assertEquals(down.getMax(), down.getValue(), 2);
    ui.run(() -> down.setValue(down.getMax() / 2));
    ui.settle();
    int first = ui.compute(() -> area.firstVisibleParToAllParIndex());
    assertTrue(first > 450 && first < 550, "line " + first);
    assertEquals(down.getMax() / 2, down.getValue(), 2);
    double before = ui.compute(down::getValue);
    ui.run(down::increment);
    ui.settle();
    assertTrue(ui.compute(down::getValue) > before);
    ui.run(end::unsubscribe);
  }

  private Subscription show(Ui ui, String text) {
    ui.run(() -> TestTheme.look().wear(false, 100));
    Subscription end =
        ui.compute(() -> {
          area.replaceText(text);
          area.showParagraphAtTop(0);
          return pane.install();
        });
    ui.show(400, 200, () -> new StackPane(pane));
    ui.settle();
    return end;
  }

  private ScrollBar bar(Orientation orientation) {
    return pane.getChildrenUnmodifiable().stream()
        .filter(ScrollBar.class::isInstance)
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == orientation)
        .findFirst()
        .orElseThrow();
  }
}
