package dev.meshwright.uikit.editor;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.NewestJob;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Fix;
import dev.meshwright.uikit.view.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.Subscription;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/// Shows the problems under the mouse with what is known of the place, and the fixes at the caret.
final class ProblemHover {

  private static final Duration DELAY = Duration.ofMillis(350);

  private final BufferBinding surface;
  private final ProblemMarks marks;
  private final NewestJob jobs;
  private final JobKind kind;
  private final Popup popup = new Popup();
  private HoverSource source = HoverSource.none();

  /// Counts the places that the mouse rested at.
  private int rests;

  private Consumer<Fix> onFix = fix -> {};

  ProblemHover(BufferBinding surface, ProblemMarks marks, Jobs jobs, JobKind kind) {
    this.jobs = new NewestJob(jobs);
    this.kind = kind;
    this.surface = surface;
    this.marks = marks;
    popup.setAutoHide(true);
  }

  void setSource(HoverSource newSource) {
    source = newSource;
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
    EventHandler<MouseOverTextEvent> end =
        event -> {
          if (!popup.isShowing()) {
            rests++;
          }
        };
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, end);
    Subscription changes = surface.onShownChange(change -> moveOn());
    return changes.and(() -> {
      popup.hide();
      area.removeEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, begin);
      area.removeEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, end);
      area.removeEventHandler(MouseEvent.MOUSE_MOVED, move);
    });
  }

  private void show(MouseOverTextEvent event) {
    int place = surface.shown().toFile(event.getCharacterIndex());
    List<ProblemMarks.Placed> here = marks.at(place);
    VBox cards = new VBox();
    if (!here.isEmpty()) {
      cards.getChildren().add(new ProblemCard(here, this::fix));
      show(cards, event);
    }
    note(
        place,
        note -> {
          cards.getChildren().add(new HoverCard(note));
          show(cards, event);
        });
  }

  private void show(VBox cards, MouseOverTextEvent event) {
    popup.getContent().setAll(cards);
    popup.show(
        surface.area(), event.getScreenPosition().getX(), event.getScreenPosition().getY() + 14);
  }

  /// Unless the mouse has moved on, or the text.
  private void note(int place, Consumer<HoverNote> then) {
    rests++;
    int rest = rests;
    String text = surface.buffer().text();
    long version = surface.buffer().version();
    HoverSource asked = source.now();
    jobs.<Optional<HoverNote>>submit(
        kind,
        progress -> asked.at(text, place, progress),
        outcome -> {
          if (outcome instanceof Outcome.Done<Optional<HoverNote>>(Optional<HoverNote> note)
              && rest == rests
              && surface.buffer().version() == version) {
            note.ifPresent(then);
          }
        });
  }

  private void moveOn() {
    rests++;
    popup.hide();
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
