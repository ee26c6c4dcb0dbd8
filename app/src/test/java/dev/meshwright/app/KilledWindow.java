package dev.meshwright.app;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.app.shell.ShellState;
import dev.meshwright.app.testing.MemoryPreferences;
import dev.meshwright.model.TextRange;
import dev.meshwright.usecases.settings.Settings;
import dev.meshwright.workspace.state.UserFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;

/// A window of its own process that opens a file, types a text at its beginning, says so when the
/// text is kept on the disk, and stays open until it is killed.
final class KilledWindow extends AnimationTimer {

  /// Said when nothing of what was typed can be lost any more.
  static final String KEPT = "kept";

  private final Wiring wiring;
  private final Stage stage;
  private final Path state;
  private final String path;
  private final String typed;
  private boolean shown;
  private boolean isTyped;

  private KilledWindow(Wiring wiring, Stage stage, Path state, String path, String typed) {
    this.wiring = wiring;
    this.stage = stage;
    this.state = state;
    this.path = path;
    this.typed = typed;
  }

  /// @param arguments a folder, a file of it, and what is typed
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path state = UserFolders.ofProcess().ofWorkspace(folder.toRealPath());
    CurrentSettings settings = new CurrentSettings(Settings.defaults());
    Platform.startup(() -> {
      Wiring wiring =
          new Wiring(new MemoryPreferences(), settings, new FolderOpening(settings::get));
      wiring.shell().open(folder);
      Stage stage = new Stage();
      new DesktopWindow(stage, wiring).show();
      new KilledWindow(wiring, stage, state, arguments[1], arguments[2]).start();
    });
  }

  @Override
  public void handle(long now) {
    if (isTyped) {
      if (isKept()) {
        stop();
        System.out.println(KEPT);
      }
    } else if (wiring.shell().stateProperty().get()
        instanceof ShellState.Opened(WorkspaceViewModel workspace)) {
      if (!shown) {
        workspace.documents().show(path, TextRange.at(0));
        shown = true;
      }
      workspace.documents().find(path).ifPresent(this::type);
    }
  }

  private void type(Document document) {
    if (stage.getScene().getRoot().lookup(".styled-text-area") instanceof CodeArea area
        && area.getText().equals(document.text())) {
      area.requestFocus();
      typed.chars().forEach(key -> Event.fireEvent(area, key(Character.toString(key))));
      isTyped = document.text().contains(typed);
    }
  }

  /// Whether the whole of what was typed is in a file of the state; journals are in UTF-16.
  private boolean isKept() {
    String wanted =
        new String(typed.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
    try (Stream<Path> files = Files.walk(state)) {
      return files.filter(Files::isRegularFile).anyMatch(file -> read(file).contains(wanted));
    } catch (IOException written) {
      throw new UncheckedIOException(written);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException replaced) {
      return "";
    }
  }

  private static KeyEvent key(String character) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
  }
}
