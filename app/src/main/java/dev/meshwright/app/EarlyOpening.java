package dev.meshwright.app;

import dev.meshwright.app.session.OpenedFolder;
import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.EagerTask;
import dev.meshwright.jobs.Progress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/// Opens the folder that the program was started with while the toolkit is still starting; every
/// later folder, and the same one again, as usual.
final class EarlyOpening implements OpenedFolder.Opening {

  private final OpenedFolder.Opening usual;
  private final Path folder;
  private final EagerTask<OpenedFolder> early;
  private final AtomicBoolean taken = new AtomicBoolean();

  /// Begins to open the folder at once.
  EarlyOpening(OpenedFolder.Opening usual, Path folder) {
    this.usual = usual;
    this.folder = folder;
    this.early = EagerTask.begin("early opening", () -> usual.open(folder, Progress.none()));
  }

  @Override
  public OpenedFolder open(Path wanted, Progress progress) {
    if (!wanted.equals(folder) || !taken.compareAndSet(false, true)) {
      return usual.open(wanted, progress);
    }
    try {
      return early.await();
    } catch (CancelledException cancelled) {
      // Still there for whoever opens the folder next.
      taken.set(false);
      throw cancelled;
    }
  }
}
