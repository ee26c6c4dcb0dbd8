package dev.meshwright.app.refactor;

import dev.meshwright.app.common.DialogButtons;
import dev.meshwright.app.structure.ChoosingButton;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.uikit.view.AfterFrame;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.event.ActionEvent;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Window;

/// Asks for what a refactoring needs, shows what it would do, and has it done.
final class RefactorDialog {

  private static final double WIDTH = 980;
  private static final double HEIGHT = 660;

  /// Of the window that it is over, where that is larger.
  private static final double PART = 0.7;

  /// Of the screen, at most.
  private static final double ROOM = 0.94;

  private final RefactorViewModel model;
  private final RefactorView view;
  private final Dialog<ButtonType> dialog = new Dialog<>();
  private final Node apply;

  /// @param types tells the types that can be chosen
  /// @param showRows shows rows of samples once the refactoring is carried out
  RefactorDialog(
      RefactorViewModel model,
      Consumer<Consumer<List<TypeChoice>>> types,
      Runnable showRows,
      Jobs jobs) {
    this.model = model;
    Texts texts = Texts.of(RefactorDialog.class);
    view = new RefactorView(model, types, () -> apply(showRows), jobs);
    DialogPane pane = dialog.getDialogPane();
    pane.setId("refactor-dialog");
    pane.setContent(view.root());
    dialog.setTitle(new RefactorWords().command(model.action()).replace("\u2026", ""));
    dialog.setResizable(true);
    ButtonType agree = new ButtonType(texts.get("apply"), ButtonBar.ButtonData.OK_DONE);
    ButtonType back = new ButtonType(texts.get("cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    apply = DialogButtons.add(pane, agree);
    apply.setId("refactor-apply");
    apply.addEventFilter(
        ActionEvent.ACTION,
        action -> {
          action.consume();
          apply(() -> {});
        });
    DialogButtons.add(pane, back).setId("refactor-cancel");
    // Lists and check boxes would keep the key to themselves.
    pane.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    BooleanBinding can =
        Bindings.createBooleanBinding(
            model::canApply, model.stateProperty(), model.applyingProperty());
    apply.disableProperty().bind(can.not());
    dialog.setOnShown(shown -> AfterFrame.run(this::focus));
    dialog.setOnHidden(hidden -> {
      model.end();
      view.dispose();
    });
  }

  /// Opens it over a window.
  void show(Window owner) {
    dialog.initOwner(owner);
    size(owner);
    dialog.show();
  }

  private void pressed(KeyEvent key) {
    boolean onButton =
        key.getTarget() instanceof ButtonBase button
            && !(button instanceof CheckBox)
            && !ChoosingButton.is(button);
    if (key.getCode() == KeyCode.ENTER && !onButton && model.canApply()) {
      key.consume();
      apply(() -> {});
    }
  }

  /// By the window, as far as the screen has room.
  private void size(Window owner) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    dialog
        .getDialogPane()
        .setPrefSize(
            Math.min(Math.max(WIDTH, owner.getWidth() * PART), screen.getWidth() * ROOM),
            Math.min(Math.max(HEIGHT, owner.getHeight() * PART), screen.getHeight() * ROOM));
  }

  /// Where nothing is asked for, the keyboard is on the button that applies, once it is on.
  private void focus() {
    if (!view.focus()) {
      apply.requestFocus();
      apply
          .disableProperty()
          .subscribe(off -> {
            if (!off) {
              apply.requestFocus();
            }
          });
    }
  }

  private void apply(Runnable then) {
    model.apply(() -> {
      dialog.hide();
      then.run();
    });
  }
}
