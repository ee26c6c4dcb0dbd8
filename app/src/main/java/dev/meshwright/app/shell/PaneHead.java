package dev.meshwright.app.shell;

import dev.meshwright.app.panel.PaneState;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panes;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// The end of the line of tabs of a pane: what the panel in front speaks of, and the buttons that
/// maximize the pane and put it away.
final class PaneHead {

  private final Texts texts = Texts.of(PaneHead.class);
  private final Panes panes;
  private final PanelPlace place;
  private final Label about = new Label();
  private final Tooltip whole = new Tooltip();
  private final Button maximize;
  private final HBox buttons = new HBox();
  private final ChangeListener<PaneState> onState = (property, was, is) -> render(is);
  private Subscription following = Subscription.EMPTY;

  PaneHead(Panes panes, PanelPlace place) {
    this.panes = panes;
    this.place = place;
    String name = place.name().toLowerCase(Locale.ROOT);
    about.setId(name + "-about");
    about.getStyleClass().addAll("muted", "user-text", "pane-about");
    about.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    about.setMinWidth(0);
    about.setTooltip(whole);
    maximize =
        Named.iconButton(new Button(), Icon.WINDOW, name + "-maximize", texts.get("pane.maximize"));
    maximize.setOnAction(action -> panes.maximize(place));
    Button hide =
        Named.iconButton(new Button(), Icon.REMOVE, name + "-hide", texts.get("pane.hide"));
    hide.setOnAction(action -> panes.hide(place));
    buttons.getStyleClass().add("pane-head");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.getChildren().addAll(maximize, hide);
    panes.stateProperty().addListener(onState);
    render(panes.state());
  }

  Label about() {
    return about;
  }

  Node buttons() {
    return buttons;
  }

  /// Says from now on what the panel in front speaks of.
  void about(ObservableValue<String> subject) {
    following.unsubscribe();
    following =
        subject.subscribe(says -> {
          about.setText(says);
          whole.setText(says);
        });
  }

  private void render(PaneState state) {
    boolean back = state.maximized().equals(Optional.of(place));
    String name = back ? texts.get("pane.restore") : texts.get("pane.maximize");
    maximize.setAccessibleText(name);
    maximize.getTooltip().setText(name);
  }

  void dispose() {
    following.unsubscribe();
    panes.stateProperty().removeListener(onState);
  }
}
