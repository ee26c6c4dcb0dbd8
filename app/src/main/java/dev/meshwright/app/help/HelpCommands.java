package dev.meshwright.app.help;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.common.ReadingWindow;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The commands of the help menu.
public final class HelpCommands {

  private final Texts texts = Texts.of(HelpCommands.class);
  private final Window owner;
  private final Jobs jobs;
  private final Supplier<Settings> settings;
  private Optional<Stage> guide = Optional.empty();

  /// @param owner the window that is helped with
  /// @param settings as they are now
  public HelpCommands(Window owner, Jobs jobs, Supplier<Settings> settings) {
    this.owner = owner;
    this.jobs = jobs;
    this.settings = settings;
  }

  public List<Command> all() {
    return List.of(
        Command.of("help-guide", texts.get("command.guide"), "F1", this::showGuide),
        Command.of("help-diagnostics", texts.get("command.diagnostics"), "", () -> showAbout(true)),
        Command.of("help-about", texts.get("command.about"), "", () -> showAbout(false)));
  }

  private void showGuide() {
    if (guide.isPresent()) {
      guide.get().toFront();
      guide.get().requestFocus();
      return;
    }
    GuideViewModel model = new GuideViewModel(jobs, GuidePages::read);
    guide =
        Optional.of(
            ReadingWindow.open(
                owner,
                texts.get("guide.title"),
                new GuideView(model),
                () -> guide = Optional.empty()));
    model.open();
  }

  private void showAbout(boolean facts) {
    jobs.submit(
        new JobKind("licences", ""),
        progress -> licences(),
        outcome -> {
          if (outcome instanceof Outcome.Done<String>(String licences)) {
            new AboutDialog(licences, Diagnostics.text(settings.get(), screens()))
                .show(owner, facts);
          }
        });
  }

  private static List<String> screens() {
    return Screen.getScreens().stream()
        .map(screen ->
            (int) screen.getBounds().getWidth()
                + "x"
                + (int) screen.getBounds().getHeight()
                + " at "
                + screen.getOutputScaleX())
        .toList();
  }

  static String licences() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            HelpCommands.class.getResourceAsStream("licences.txt"), "licences")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
