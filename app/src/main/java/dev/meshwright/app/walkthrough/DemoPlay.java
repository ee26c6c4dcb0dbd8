package dev.meshwright.app.walkthrough;

import dev.meshwright.app.common.PictureFile;
import dev.meshwright.app.shell.ShellViewModel;
import dev.meshwright.uikit.jobs.FxJobs;
import dev.meshwright.uikit.view.Texts;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Plays the core loop, says each step and its result, and keeps pictures in light and dark.
public final class DemoPlay {

  private final Texts texts = Texts.of(DemoPlay.class);
  private final Stage stage;
  private final ShellViewModel shell;
  private final UnaryOperator<String> keys;
  private final Consumer<Boolean> dark;
  private final Path folder;
  private final PictureWriter pictures;
  private final PrintStream out;
  private final boolean firstMinutes;
  private final Path server;

  /// @param keys the keys of a command, by its id
  /// @param dark puts on the dark colors, or the light ones
  /// @param pictures folder for pictures; made when it is missing
  /// @param out what is said
  /// @param firstMinutes only up to the commit
  /// @param server a bare repository to push to
  public DemoPlay(
      Stage stage,
      ShellViewModel shell,
      FxJobs jobs,
      UnaryOperator<String> keys,
      Consumer<Boolean> dark,
      Path pictures,
      PrintStream out,
      boolean firstMinutes,
      Path server) {
    this.stage = stage;
    this.firstMinutes = firstMinutes;
    this.server = server;
    this.shell = shell;
    this.keys = keys;
    this.dark = dark;
    this.folder = pictures;
    this.pictures = new PictureWriter(jobs);
    this.out = out;
  }

  /// @param ended told whether every step passed and every picture was kept
  public void start(Consumer<Boolean> ended) {
    dark.accept(false);
    List<PlayStep> steps =
        new ArrayList<>(new CoreLoop(stage, shell, keys, firstMinutes, server).steps());
    new Play(
            steps,
            new Teller(),
            passed -> new WhenTrue(pictures::isIdle, () -> end(passed, ended)).start())
        .start();
  }

  private void end(boolean passed, Consumer<Boolean> ended) {
    pictures.failures().forEach(out::println);
    boolean fine = passed && pictures.failures().isEmpty();
    if (fine) {
      out.println(texts.get("done", shell.folder().orElse(folder), folder));
    }
    out.flush();
    ended.accept(fine);
  }

  private final class Teller implements Play.Watcher {

    @Override
    public void passed(int number, PlayStep step) {
      out.println(texts.get("step", number, step.title().get(), step.result().get()));
      out.flush();
      if (!step.picture().isEmpty()) {
        keep(number, step.picture(), "light");
        dark.accept(true);
        keep(number, step.picture(), "dark");
        dark.accept(false);
      }
    }

    @Override
    public void failed(int number, PlayStep step, String why) {
      out.println(texts.get("step.failed", number, step.title().get(), why));
      out.flush();
      keep(number, "failed", "light");
    }
  }

  private void keep(int number, String name, String look) {
    Image image = front().snapshot(null);
    String file = String.format(Locale.ROOT, "%02d-%s-%s.png", number, name, look);
    pictures.write(file, () -> PictureFile.write(image, folder.resolve(file)));
  }

  /// The scene of a dialog, as the newest window, before that of the window.
  private Scene front() {
    return List.copyOf(Window.getWindows()).reversed().stream()
        .filter(open -> open instanceof Stage && open.isShowing())
        .map(Window::getScene)
        .findFirst()
        .orElse(stage.getScene());
  }
}
