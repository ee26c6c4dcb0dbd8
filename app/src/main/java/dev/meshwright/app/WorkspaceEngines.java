package dev.meshwright.app;

import dev.meshwright.app.preview.DataTools;
import dev.meshwright.app.session.Engines;
import dev.meshwright.app.tests.TestTools;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.settings.Settings;
import dev.meshwright.usecases.workspace.Documents;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/// Opens the use cases of a folder for the desktop.
final class WorkspaceEngines implements Engines.Opening {

  private static final long MEBIBYTE = 1L << 20;

  private final Supplier<Settings> settings;

  /// @param settings as they are now: limits of previews are asked for again before each of them
  WorkspaceEngines(Supplier<Settings> settings) {
    this.settings = settings;
  }

  @Override
  public Engines.Opened open(Path folder, Progress progress) {
    WorkspaceServices services = WorkspaceServices.open(folder).orElseThrow(RefusedException::new);
    Documents documents = services.documents();
    DataServices data = services.dataServices(() -> limits(settings.get()));
    Engines engines =
        new Engines(
            services::read,
            documents,
            services.analyzeSchema(),
            services.compareSchemas(),
            (unsaved, checking) ->
                SchemaMarks.check(
                    services,
                    services.stored(documents.workingCopy(unsaved), unsaved.keySet(), checking),
                    checking),
            new DataTools(
                data.previewTransformation(),
                services.parameterMemory(),
                data.exploreRows(),
                data.compareVersions()::compare,
                data.checkConformance(),
                data.checkColumns(),
                data.replayVersions(),
                data.countStages()::count,
                data.sampleDialect()::of),
            new TestTools(data.runTests(), data.keepAsTest()),
            services.commitChanges(),
            services.inspectCommits(),
            () -> {
              data.close();
              documents.close();
              services.close();
            });
    return new Engines.Opened(engines, services.read(progress));
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
