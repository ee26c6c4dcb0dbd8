package dev.meshwright.app.servers;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.Notices;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.remotes.CloneRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Window;

/// The command that clones a repository.
public final class CloneCommands {

  private final Texts texts = Texts.of(CloneCommands.class);
  private final Cloning cloning;

  /// @param owner the window that asks
  /// @param open opens the clone
  public CloneCommands(
      Window owner, Jobs jobs, CloneRepository clone, Notices notices, Consumer<Path> open) {
    cloning =
        new Cloning((url, why) -> new CloneDialog(url, why).ask(owner), jobs, clone, notices, open);
  }

  public List<Command> all() {
    return List.of(Command.of("clone", texts.get("command.clone"), "", cloning::ask));
  }
}
