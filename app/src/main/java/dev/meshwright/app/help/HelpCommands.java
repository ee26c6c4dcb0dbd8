package dev.meshwright.app.help;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.common.ReadingWindow;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The commands of the help menu.
public final class HelpCommands {

  private final Texts texts = Texts.of(HelpCommands.class);
  private final Window owner;
  private final HelpModel model;
  private final Supplier<Settings> settings;
  private Optional<Stage> guide = Optional.empty();

  /// @param owner the window that is helped with
  /// @param settings as they are now
  public HelpCommands(Window owner, Jobs jobs, Supplier<Settings> settings) {
    this.owner = owner;
    this.model = new HelpModel(jobs);
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
    GuideViewModel pages = model.guide();
    guide =
        Optional.of(
            ReadingWindow.open(
                owner,
                texts.get("guide.title"),
                new GuideView(pages),
                () -> guide = Optional.empty()));
    pages.open();
  }

  private void showAbout(boolean facts) {
    model.licences(licences ->
        new AboutDialog(licences, Diagnostics.text(settings.get(), screens())).show(owner, facts));
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
}
