package dev.meshwright.usecases.sample;

import dev.meshwright.data.sharing.SharedEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.Value;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A workspace in a temporary folder, with short ways to ask it.
final class SampleWorkspace implements AutoCloseable {

  private static final long MIB = 1L << 20;
  private static final PreviewLimits LIMITS =
      new PreviewLimits(1024 * MIB, Duration.ofSeconds(60), 2, 100, 64 * MIB);

  final Path folder;
  final WorkspaceServices services;
  final DataServices data;

  SampleWorkspace(Path folder) {
    this.folder = folder;
    this.services = WorkspaceServices.open(folder).optional().orElseThrow();
    this.data = services.dataServices(SharedEngine.borrow(SchemaPayloads.class, LIMITS));
  }

  void file(String path, byte[] content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void file(String path, String content) {
    file(path, content.getBytes(StandardCharsets.UTF_8));
  }

  SchemaChoice schema(String path) {
    return SchemaChoice.of(
        new SchemaVersion(
            path,
            services.named().text(path).optional().orElseThrow(),
            services.workingCopy(Progress.none())));
  }

  Result<RowSource> run(String sql) {
    services.read(Progress.none());
    return data.previewTransformation()
        .run(new PreviewRequest("q.sql", sql, Optional.empty(), List.of()), Progress.none());
  }

  /// The rows of a query, which must have no problem while it runs.
  List<List<Value>> rows(String sql) {
    Result<RowSource> run = run(sql);
    try (RowSource rows = run.optional().orElseThrow(() -> new AssertionError(run.problems()))) {
      var page = rows.page(0, 1000);
      if (!page.problems().isEmpty()) {
        throw new AssertionError(page.problems());
      }
      return page.rows().stream().map(Row::values).toList();
    }
  }

  List<Problem> problems(String sql) {
    Result<RowSource> run = run(sql);
    run.optional().ifPresent(RowSource::close);
    return run.problems();
  }

  @Override
  public void close() {
    data.close();
    services.close();
  }
}
