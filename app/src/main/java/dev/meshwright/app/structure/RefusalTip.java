package dev.meshwright.app.structure;

import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.util.Subscription;

/// Says beneath a row why an edit of it was not made, until the next key or click.
final class RefusalTip implements View {

  private static final double WIDTH_EM = 32;

  private final RefusalWords words = new RefusalWords();
  private final TreeTableView<StructureRow> table;
  private final StructureTable rows;
  private final Popup popup = new Popup();
  private final Label label = new Label();
  private final StackPane root = new StackPane(label);
  private final Subscription subscription;

  RefusalTip(FieldEditing editing, StructureTable rows) {
    this.rows = rows;
    this.table = rows.node();
    label.setId("structure-refused");
    label.getStyleClass().add("user-text");
    Wrapping.of(label);
    root.getStyleClass().add("refusal");
    popup.getContent().add(root);
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    table.addEventFilter(KeyEvent.KEY_PRESSED, key -> editing.forgetRefused());
    table.addEventFilter(MouseEvent.MOUSE_PRESSED, click -> editing.forgetRefused());
    subscription = editing.refusedProperty().subscribe(this::render);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    popup.hide();
  }

  private void render(Optional<Refusal> refused) {
    boolean shown = table.getScene() != null && table.getScene().getWindow() != null;
    if (refused.isEmpty() || !shown) {
      popup.hide();
      return;
    }
    Node beside = rows.selectedRow().orElse(table);
    Bounds place = beside.localToScreen(beside.getBoundsInLocal());
    label.setText(words.of(refused.get()));
    label.setMaxWidth(label.getFont().getSize() * WIDTH_EM);
    popup.show(table, place.getMinX() + place.getHeight(), place.getMaxY());
  }
}
