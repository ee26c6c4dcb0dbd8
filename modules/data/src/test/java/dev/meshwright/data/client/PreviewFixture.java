package dev.meshwright.data.client;

import dev.meshwright.data.worker.WorkerMain;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// An engine with small limits, and short ways to ask it.
final class PreviewFixture implements AutoCloseable {

  static final long MIB = 1L << 20;
  static final PreviewLimits LIMITS =
      new PreviewLimits(1024 * MIB, Duration.ofSeconds(60), 2, 100, 64 * MIB);

  final Path folder;
  final WorkerPreviewEngine engine;

  PreviewFixture(Path folder) {
    this(folder, LIMITS);
  }

  PreviewFixture(Path folder, PreviewLimits limits) {
    this.folder = folder;
    this.engine =
        new WorkerPreviewEngine(WorkerCommand.ofThisProgram(WorkerMain.class), () -> limits);
  }

  SampleTable file(String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return sample(name);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  SampleTable sample(String name) {
    String table = dev.meshwright.data.sample.SampleName.of(name).table();
    return SampleTable.of(table, folder.resolve(name), name);
  }

  Result<RowSource> run(String sql, SampleTable... samples) {
    return engine.run(PreviewQuery.of("q.sql", sql, List.of(samples)), Progress.none());
  }

  RowSource rows(String sql, SampleTable... samples) {
    return run(sql, samples).optional().orElseThrow(() -> new AssertionError(run(sql, samples)));
  }

  Page page(String sql, SampleTable... samples) {
    try (RowSource rows = rows(sql, samples)) {
      return rows.page(0, 1000);
    }
  }

  /// The single problem that a query has, before or while it runs.
  Problem problem(String sql, SampleTable... samples) {
    List<Problem> problems =
        switch (run(sql, samples)) {
          case Result.Failed<RowSource> bad -> bad.problems();
          case Result.Ok<RowSource> good -> good.value().complete().problems();
        };
    if (problems.size() != 1) {
      throw new AssertionError("one problem expected: " + problems);
    }
    return problems.getFirst();
  }

  List<Value> row(String sql, SampleTable... samples) {
    Page page = page(sql, samples);
    if (page.rows().size() != 1) {
      throw new AssertionError("one row expected: " + page);
    }
    return page.rows().getFirst().values();
  }

  Value value(String sql, SampleTable... samples) {
    return row(sql, samples).getFirst();
  }

  @Override
  public void close() {
    engine.close();
  }
}
