package dev.meshwright.app.dialog;

import dev.meshwright.app.common.Failure;
import dev.meshwright.uikit.view.Texts;
import java.util.Optional;
import javafx.scene.control.ButtonBar;
import javafx.stage.Window;

/// Says that a piece of background work did not come to its end: what, why, what it means and what
/// to do; with all details to copy.
public final class FailureDialog {

  private FailureDialog() {}

  /// Shows the dialog and waits until it is closed.
  ///
  /// @param what was being done, as the dialog's heading
  /// @param meaning what it means and what to do
  /// @param again tries once more
  public static void show(
      Window owner, String what, String meaning, Throwable cause, Runnable again) {
    if (of(what, meaning, cause)
        .show(Optional.of(owner))
        .filter(ButtonBar.ButtonData.OK_DONE::equals)
        .isPresent()) {
      again.run();
    }
  }

  static DetailsDialog of(String what, String meaning, Throwable cause) {
    String message = Failure.message(cause);
    DetailsDialog dialog =
        new DetailsDialog(
            "failure",
            what,
            what,
            message + "\n\n" + meaning,
            what + "\n" + message + "\n" + DetailsDialog.trace(cause));
    Texts texts = Texts.of(FailureDialog.class);
    dialog.add(ButtonBar.ButtonData.OK_DONE, "again", texts.get("failure.again"));
    return dialog;
  }
}
