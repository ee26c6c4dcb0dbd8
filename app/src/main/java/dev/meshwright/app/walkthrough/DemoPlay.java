package dev.meshwright.app.walkthrough;

import dev.meshwright.app.shell.ShellViewModel;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.uikit.jobs.FxJobs;
import dev.meshwright.uikit.view.Texts;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// Plays the core loop, says each step and its result, and keeps pictures in light and dark.
public final class DemoPlay {

  private final Texts texts = Texts.of(DemoPlay.class);
  private final Stage stage;
  private final ShellViewModel shell;
  private final FxJobs jobs;
  private final Consumer<Boolean> dark;
  private final Path pictures;
  private final PrintStream out;
  private final List<String> broken = new ArrayList<>();
  private int writing;

  /// @param dark puts on the dark colors, or the light ones
  /// @param pictures folder for pictures; made when it is missing
  /// @param out what is said
  public DemoPlay(
      Stage stage,
      ShellViewModel shell,
      FxJobs jobs,
      Consumer<Boolean> dark,
      Path pictures,
      PrintStream out) {
    this.stage = stage;
    this.shell = shell;
    this.jobs = jobs;
    this.dark = dark;
    this.pictures = pictures;
    this.out = out;
  }

  /// @param ended told whether every step passed and every picture was kept
  public void start(Consumer<Boolean> ended) {
    dark.accept(false);
    List<PlayStep> steps = new ArrayList<>(new CoreLoop(stage, shell).steps());
    new Play(
            steps,
            new Teller(),
            passed -> new WhenTrue(() -> writing == 0, () -> end(passed, ended)).start())
        .start();
  }

  private void end(boolean passed, Consumer<Boolean> ended) {
    broken.forEach(out::println);
    boolean fine = passed && broken.isEmpty();
    if (fine) {
      out.println(texts.get("done", shell.folder().orElse(pictures), pictures));
    }
    out.flush();
    ended.accept(fine);
  }

  private final class Teller implements Play.Watcher {

    @Override
    public void passed(int number, PlayStep step) {
      out.println(texts.get("step", number, step.title(), step.result().get()));
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
      out.println(texts.get("step.failed", number, step.title(), why));
      out.flush();
      keep(number, "failed", "light");
    }
  }

  private void keep(int number, String name, String look) {
    Image image = stage.getScene().snapshot(null);
    String file = String.format(Locale.ROOT, "%02d-%s-%s.png", number, name, look);
    writing++;
    jobs.submit(
        new JobKind("picture:" + file, ""),
        progress -> PictureFile.write(image, pictures.resolve(file)),
        outcome -> {
          writing--;
          if (outcome instanceof Outcome.Failed<Path>(Throwable cause)) {
            broken.add(file + ": " + cause.getMessage());
          }
        });
  }
}
