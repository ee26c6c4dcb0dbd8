package dev.meshwright.app.refactor;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.command.Picker;
import dev.meshwright.app.dialog.FrontWindow;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.function.Consumer;

/// Shows refactorings over the window of the workbench.
final class RefactorWindows implements Refactorings.Screen {

  private final Texts texts = Texts.of(RefactorWindows.class);

  @Override
  public void choose(List<Command> commands) {
    Picker<Command> picker =
        new Picker<>(
            "refactor-choose",
            texts.get("choose.prompt"),
            commands,
            Command::title,
            command -> "",
            Command::run);
    FrontWindow.find().ifPresent(picker::show);
  }

  @Override
  public void show(
      RefactorViewModel model,
      Consumer<Consumer<List<TypeChoice>>> types,
      Runnable showRows,
      Jobs jobs) {
    RefactorDialog dialog = new RefactorDialog(model, types, showRows, jobs);
    FrontWindow.find().ifPresent(dialog::show);
  }
}
