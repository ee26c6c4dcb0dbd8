package dev.meshwright.uikit.editor;

import dev.meshwright.model.Fix;
import dev.meshwright.uikit.view.Texts;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;
import javafx.util.Subscription;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/// Shows the problems under the mouse, and the fixes at the caret.
final class ProblemHover {

  private static final Duration DELAY = Duration.ofMillis(350);

  private final BufferBinding surface;
  private final ProblemMarks marks;
  private final Popup popup = new Popup();
  private Consumer<Fix> onFix = fix -> {};

  ProblemHover(BufferBinding surface, ProblemMarks marks) {
    this.surface = surface;
    this.marks = marks;
    popup.setAutoHide(true);
  }

  void onFix(Consumer<Fix> handler) {
    onFix = handler;
  }

  Subscription install() {
    CodePane area = surface.area();
    area.setMouseOverTextDelay(DELAY);
    EventHandler<MouseOverTextEvent> begin = this::show;
    EventHandler<MouseEvent> move = event -> hideFarFrom(event);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, begin);
    area.addEventHandler(MouseEvent.MOUSE_MOVED, move);
    Subscription changes = surface.onShownChange(change -> popup.hide());
    return changes.and(() -> {
      popup.hide();
      area.removeEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, begin);
      area.removeEventHandler(MouseEvent.MOUSE_MOVED, move);
    });
  }

  private void show(MouseOverTextEvent event) {
    List<ProblemMarks.Placed> here = marks.at(surface.shown().toFile(event.getCharacterIndex()));
    if (!here.isEmpty()) {
      ProblemCard card = new ProblemCard(here, this::fix);
      popup.getContent().setAll(card);
      popup.show(
          surface.area(), event.getScreenPosition().getX(), event.getScreenPosition().getY() + 14);
    }
  }

  private void fix(Fix fix) {
    popup.hide();
    onFix.accept(fix);
  }

  /// The way from the text to the card must be possible.
  private void hideFarFrom(MouseEvent event) {
    double reach = 40;
    if (popup.isShowing()
        && (event.getScreenY() < popup.getY() - reach
            || event.getScreenX() < popup.getX() - reach
            || event.getScreenX() > popup.getX() + popup.getWidth() + reach)) {
      popup.hide();
    }
  }

  /// Offers the fixes of the problems at the caret.
  void showFixes() {
    Texts texts = Texts.of(ProblemHover.class);
    ContextMenu menu = new ContextMenu();
    menu.setId("fixes");
    for (ProblemMarks.Placed placed : marks.at(surface.toFile(surface.selection()).end())) {
      for (Fix fix : placed.problem().fixes()) {
        MenuItem item = new MenuItem(fix.title());
        item.setOnAction(event -> onFix.accept(fix));
        menu.getItems().add(item);
      }
    }
    if (menu.getItems().isEmpty()) {
      MenuItem none = new MenuItem(texts.get("problem.none"));
      none.setDisable(true);
      menu.getItems().add(none);
    }
    Bounds caret = surface.caretOnScreen();
    menu.show(surface.area(), caret.getMinX(), caret.getMaxY());
  }
}
