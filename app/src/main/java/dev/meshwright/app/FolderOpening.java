package dev.meshwright.app;

import dev.meshwright.app.session.OpenedFolder;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/// Opens folders with the limits that are set for previews.
///
/// @param settings as they are now: limits are asked for again before each preview
record FolderOpening(Supplier<Settings> settings) implements OpenedFolder.Opening {

  private static final long MEBIBYTE = 1L << 20;

  @Override
  public OpenedFolder open(Path folder, Progress progress) {
    WorkspaceServices services = WorkspaceServices.open(folder).orElseThrow(RefusedException::new);
    return new OpenedFolder(
        services,
        services.dataServices(() -> limits(settings.get())),
        services.documents(),
        services.readFirst(progress),
        services.searchWorkspace(System.getenv()),
        services.personal().layout().left());
  }

  private static PreviewLimits limits(Settings settings) {
    PreviewLimits usual = PreviewLimits.usual();
    return new PreviewLimits(
        settings.previewMemoryMegabytes() * MEBIBYTE,
        Duration.ofSeconds(settings.previewSeconds()),
        usual.threads(),
        usual.cellLength(),
        usual.storedBytes());
  }
}
