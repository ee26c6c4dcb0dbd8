package dev.meshwright.app.dialog;

import dev.meshwright.app.common.Failure;
import dev.meshwright.uikit.view.Texts;
import java.util.Optional;
import javafx.stage.Window;

/// Says that something in the program itself broke, with a short code and all details to copy.
public final class CrashDialog {

  private CrashDialog() {}

  /// Shows the dialog and waits until it is closed.
  public static void show(Optional<Window> owner, Throwable cause) {
    of(cause).show(owner);
  }

  static DetailsDialog of(Throwable cause) {
    Texts texts = Texts.of(CrashDialog.class);
    String code = CrashCode.of(cause);
    return new DetailsDialog(
        "crash",
        texts.get("crash.title"),
        texts.get("crash.header", code),
        texts.get("crash.text", Failure.message(cause)),
        details(code, cause));
  }

  private static String details(String code, Throwable cause) {
    return "Meshwright "
        + Optional.ofNullable(CrashDialog.class.getPackage().getImplementationVersion()).orElse("")
        + ", Java "
        + Runtime.version()
        + ", "
        + System.getProperty("os.name")
        + "\n"
        + code
        + "\n"
        + DetailsDialog.trace(cause);
  }
}
