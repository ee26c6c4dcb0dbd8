package dev.meshwright.app.shell;

import dev.meshwright.app.panel.PaneState;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panes;
import dev.meshwright.uikit.view.KeyboardHome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Where among the panes the keyboard is, and its ways from one to the next. It is never lost: when
/// its pane goes, it moves to the documents.
final class PaneKeyboard {

  /// In reading order.
  private static final List<PanelPlace> ROUND =
      List.of(PanelPlace.LEFT, PanelPlace.MIDDLE, PanelPlace.LOWER, PanelPlace.RIGHT);

  private final Panes panes;
  private final Map<PanelPlace, PanelTabs> tabs;
  private final Parent center;
  private final Predicate<PanelPlace> shown;
  private final Runnable focusMiddle;
  private final ChangeListener<PaneState> onState = (property, was, is) -> left(was, is);

  /// @param shown whether a pane is on the screen
  /// @param focusMiddle moves the keyboard to the document in front
  PaneKeyboard(
      Panes panes,
      Map<PanelPlace, PanelTabs> tabs,
      Parent center,
      Predicate<PanelPlace> shown,
      Runnable focusMiddle) {
    this.panes = panes;
    this.tabs = tabs;
    this.center = center;
    this.shown = shown;
    this.focusMiddle = focusMiddle;
    panes.stateProperty().addListener(onState);
  }

  /// Hears Escape in the panes.
  void install(Parent root) {
    // Lists and tables swallow the key though it means nothing to them.
    tabs.values().forEach(pane -> pane.root().addEventFilter(KeyEvent.KEY_PRESSED, this::filter));
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
  }

  void dispose() {
    panes.stateProperty().removeListener(onState);
  }

  /// The pane that the keyboard is in, the documents when in none.
  PanelPlace place() {
    return owner()
        .flatMap(owner ->
            tabs.entrySet().stream()
                .filter(pane -> KeyboardHome.isWithin(owner, pane.getValue().root()))
                .map(Map.Entry::getKey)
                .findFirst())
        .orElse(PanelPlace.MIDDLE);
  }

  private Optional<Node> owner() {
    return Optional.ofNullable(center.getScene())
        .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()));
  }

  void focus(PanelPlace place) {
    Optional.ofNullable(tabs.get(place)).ifPresentOrElse(PanelTabs::focus, focusMiddle);
  }

  /// Goes to the next (1) or the previous (-1) pane on the screen, around the ends.
  void step(int by) {
    List<PanelPlace> round = ROUND.stream().filter(shown).toList();
    if (!round.isEmpty()) {
      focus(round.get(Math.floorMod(round.indexOf(place()) + by, round.size())));
    }
  }

  private void filter(KeyEvent key) {
    if (isEscape(key) && isIdle(key.getTarget())) {
      back(key);
    }
  }

  private void escape(KeyEvent key) {
    if (isEscape(key) && place() != PanelPlace.MIDDLE) {
      back(key);
    }
  }

  private static boolean isEscape(KeyEvent key) {
    return key.getCode() == KeyCode.ESCAPE
        && !key.isShiftDown()
        && !key.isControlDown()
        && !key.isAltDown()
        && !key.isMetaDown();
  }

  /// Back to the documents.
  private void back(KeyEvent key) {
    key.consume();
    panes.show(PanelPlace.MIDDLE);
    focusMiddle.run();
  }

  private static boolean isIdle(Object target) {
    return switch (target) {
      case TreeView<?> tree -> tree.getEditingItem() == null;
      case TreeTableView<?> table -> table.getEditingCell() == null;
      case TableView<?> table -> table.getEditingCell() == null;
      case ListView<?> list -> list.getEditingIndex() < 0;
      case TabPane tabs -> true;
      default -> false;
    };
  }

  private void left(PaneState was, PaneState is) {
    PanelPlace gone = place();
    boolean lost = owner().filter(Control.class::isInstance).isEmpty();
    if (lost || (was.isShown(gone) && !is.isShown(gone))) {
      focus(is.maximized().orElse(PanelPlace.MIDDLE));
    }
  }
}
