package dev.meshwright.app.refactor;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.command.Picker;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;
import javafx.stage.Window;

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
    owner().ifPresent(picker::show);
  }

  @Override
  public void show(
      RefactorViewModel model,
      Consumer<Consumer<List<TypeChoice>>> types,
      Runnable showRows,
      Jobs jobs) {
    RefactorDialog dialog = new RefactorDialog(model, types, showRows, jobs);
    owner().ifPresent(dialog::show);
  }

  private static Optional<Window> owner() {
    List<Window> stages = Window.getWindows().stream().filter(Stage.class::isInstance).toList();
    return stages.stream()
        .filter(Window::isFocused)
        .findFirst()
        .or(() -> stages.stream().findFirst());
  }
}
