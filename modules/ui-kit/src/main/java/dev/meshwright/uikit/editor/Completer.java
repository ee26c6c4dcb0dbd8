package dev.meshwright.uikit.editor;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.view.ListClicks;
import java.util.List;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.util.Subscription;

/// Offers completions while a word is typed, and on request.
final class Completer {

  private static final int MOST = 200;
  private static final int MOST_SHOWN = 9;

  /// Signs inside of names and references.
  private static final String GOING_ON = "._\"-/#$";

  /// As tall as a row is by the style sheet.
  private static final double ROW_EM = 1.8;

  private final BufferBinding surface;
  private final Jobs jobs;
  private final JobKind kind;
  private final Popup popup = new Popup();
  private final ListView<Completion> list = new ListView<>();
  private CompletionSource source = CompletionSource.none();

  /// The version of the text that the offers speak of.
  private long offered = -1;

  Completer(String id, String name, BufferBinding surface, Jobs jobs, JobKind kind) {
    this.surface = surface;
    this.jobs = jobs;
    this.kind = kind;
    list.setId(id + "-completions");
    list.setAccessibleText(name);
    list.getStyleClass().add("completions");
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new CompletionCell());
    ListClicks.onRow(list, this::take);
    popup.setAutoHide(true);
    popup.getContent().add(list);
  }

  void setSource(CompletionSource newSource) {
    source = newSource;
  }

  Subscription install() {
    EventHandler<KeyEvent> keys = this::pressed;
    CodePane area = surface.area();
    area.addEventFilter(KeyEvent.KEY_PRESSED, keys);
    EventHandler<KeyEvent> typed = this::typed;
    area.addEventHandler(KeyEvent.KEY_TYPED, typed);
    Subscription caret =
        area.caretPositionProperty()
            .subscribe(position -> {
              if (surface.buffer().version() == offered) {
                popup.hide();
              }
            });
    return caret.and(() -> {
      popup.hide();
      area.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
      area.removeEventHandler(KeyEvent.KEY_TYPED, typed);
    });
  }

  private void typed(KeyEvent event) {
    String character = event.getCharacter();
    if (character.length() == 1
        && (Character.isLetterOrDigit(character.charAt(0)) || GOING_ON.contains(character))) {
      complete();
    } else {
      popup.hide();
    }
  }

  /// Asks for offers at the caret.
  void complete() {
    if (!surface.area().isEditable()) {
      return;
    }
    String text = surface.buffer().text();
    long version = surface.buffer().version();
    int offset = surface.toFile(surface.selection()).end();
    CompletionSource asked = source.now();
    jobs.<List<Completion>>submit(
        kind,
        progress -> asked.complete(text, offset, progress),
        outcome -> {
          if (outcome instanceof Outcome.Done<List<Completion>>(List<Completion> offers)
              && surface.buffer().version() == version) {
            offer(offers, version);
          }
        });
  }

  private void offer(List<Completion> offers, long version) {
    if (offers.isEmpty()) {
      popup.hide();
      return;
    }
    offered = version;
    list.getItems().setAll(offers.stream().limit(MOST).toList());
    if (offers.getFirst().meant()) {
      list.getSelectionModel().selectFirst();
    } else {
      list.getSelectionModel().clearSelection();
    }
    list.scrollTo(0);
    // As tall as what is offered.
    int rows = Math.min(list.getItems().size(), MOST_SHOWN);
    list.setStyle("-fx-pref-height: " + (rows * ROW_EM + 0.3) + "em");
    Bounds caret = surface.caretOnScreen();
    popup.show(surface.area(), caret.getMinX(), caret.getMaxY() + 2);
  }

  private void pressed(KeyEvent event) {
    if (!popup.isShowing()) {
      return;
    }
    boolean taken =
        switch (event.getCode()) {
          case KeyCode.DOWN -> move(1);
          case KeyCode.UP -> move(-1);
          case KeyCode.PAGE_DOWN -> move(8);
          case KeyCode.PAGE_UP -> move(-8);
          case KeyCode.ENTER, KeyCode.TAB -> take();
          case KeyCode.ESCAPE -> hide();
          default -> false;
        };
    if (taken) {
      event.consume();
    }
  }

  private boolean move(int by) {
    int last = list.getItems().size() - 1;
    int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, last);
    list.getSelectionModel().select(to);
    list.scrollTo(Math.max(0, to - 4));
    return true;
  }

  private boolean hide() {
    popup.hide();
    return true;
  }

  private boolean take() {
    Completion chosen = list.getSelectionModel().getSelectedItem();
    popup.hide();
    if (chosen == null || surface.buffer().version() != offered) {
      return false;
    }
    surface.buffer().edit(chosen.edits());
    surface.select(surface.toShown(TextRange.at(chosen.caretAfter())));
    return true;
  }
}
