package dev.meshwright.uikit.editor;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.NewestJob;
import dev.meshwright.jobs.Outcome;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.util.Subscription;

/// Tells over the caret how what is being called can be called: once a parenthesis or comma is
/// typed, or on request, until the caret leaves the call.
final class SignatureHelp {

  private static final String BEGINNING = "(,";

  private final BufferBinding surface;
  private final NewestJob jobs;
  private final JobKind kind;
  private final Popup popup = new Popup();
  private SignatureSource source = SignatureSource.none();

  SignatureHelp(BufferBinding surface, Jobs jobs, JobKind kind) {
    this.surface = surface;
    this.jobs = new NewestJob(jobs);
    this.kind = kind;
    popup.setAutoHide(true);
  }

  void setSource(SignatureSource newSource) {
    source = newSource;
  }

  /// To be called behind what closes brackets: it takes what is typed for itself.
  Subscription install() {
    CodePane area = surface.area();
    EventHandler<KeyEvent> typed =
        event -> {
          String character = event.getCharacter();
          if (!character.isEmpty() && BEGINNING.contains(character)) {
            show();
          }
        };
    EventHandler<KeyEvent> pressed =
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && popup.isShowing()) {
            popup.hide();
            event.consume();
          }
        };
    area.addEventHandler(KeyEvent.KEY_TYPED, typed);
    area.addEventFilter(KeyEvent.KEY_TYPED, typed);
    area.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
    return area.caretPositionProperty()
        .subscribe(position -> {
          if (popup.isShowing()) {
            show();
          }
        })
        .and(() -> {
          popup.hide();
          area.removeEventHandler(KeyEvent.KEY_TYPED, typed);
          area.removeEventFilter(KeyEvent.KEY_TYPED, typed);
          area.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
        });
  }

  /// Tells it of the call around the caret.
  void show() {
    String text = surface.buffer().text();
    long version = surface.buffer().version();
    int offset = surface.toFile(surface.selection()).end();
    SignatureSource asked = source;
    jobs.<Optional<SignatureNote>>submit(
        kind,
        progress -> asked.at(text, offset, progress),
        outcome -> {
          if (outcome instanceof Outcome.Done<Optional<SignatureNote>>(Optional<SignatureNote> note)
              && surface.buffer().version() == version) {
            note.ifPresentOrElse(this::show, popup::hide);
          }
        });
  }

  private void show(SignatureNote note) {
    SignatureCard card = new SignatureCard(note);
    popup.getContent().setAll(card);
    Bounds caret = surface.caretOnScreen();
    popup.show(surface.area(), caret.getMinX(), caret.getMinY());
    // Over the line: what is offered for the argument stands below it.
    popup.setY(caret.getMinY() - card.getHeight() - 4);
  }
}
