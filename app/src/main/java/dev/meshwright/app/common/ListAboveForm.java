package dev.meshwright.app.common;

import dev.meshwright.uikit.view.AfterFrame;
import dev.meshwright.uikit.view.FocusWatch;
import dev.meshwright.uikit.view.KeyboardHome;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A list that takes the room that a form below it leaves. Where that is next to nothing, the form
/// keeps two thirds of the height and is scrolled.
public final class ListAboveForm extends Pane {

  private static final double SHARE = 2.0 / 3;

  private final Region list;
  private final Region form;
  private final ScrollPane scrolled;

  /// @param form with a height that depends on its width
  public ListAboveForm(Region list, Region form, String id) {
    this.list = list;
    this.form = form;
    scrolled = new ScrollPane(form);
    scrolled.setId(id);
    scrolled.setFitToWidth(true);
    scrolled.setFocusTraversable(false);
    scrolled.getStyleClass().add("edge-to-edge");
    // A word that is wider than the pane is cut, rather than all be pushed out of sight for it.
    form.setMinWidth(0);
    getChildren().addAll(list, scrolled);
    setMinSize(0, 0);
    new FocusWatch(this, this::focused);
    // Other type or another window moves what has the keyboard.
    form.heightProperty().subscribe(this::focusedAgain);
    scrolled.viewportBoundsProperty().subscribe(this::focusedAgain);
  }

  private void focusedAgain() {
    if (getScene() != null && getScene().getFocusOwner() != null) {
      focused(getScene().getFocusOwner());
    }
  }

  /// What has the keyboard is seen, once it is laid out.
  private void focused(Node owner) {
    if (KeyboardHome.isWithin(owner, scrolled)) {
      AfterFrame.run(() -> reveal(owner));
    }
  }

  private void reveal(Node owner) {
    double room = form.getHeight() - scrolled.getViewportBounds().getHeight();
    if (room <= 0 || owner.getScene() == null || !KeyboardHome.isWithin(owner, scrolled)) {
      return;
    }
    Bounds place = form.sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
    double top = scrolled.getVvalue() * room;
    double least = place.getMaxY() - scrolled.getViewportBounds().getHeight();
    double wanted = Math.clamp(top, Math.min(least, place.getMinY()), place.getMinY());
    scrolled.setVvalue(Math.clamp(wanted / room, 0, 1));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double wanted = snapSizeY(form.prefHeight(width));
    double given = wanted <= height * SHARE ? wanted : snapSizeY(height * SHARE);
    list.resizeRelocate(0, 0, width, Math.max(0, height - given));
    scrolled.resizeRelocate(0, height - given, width, given);
  }
}
