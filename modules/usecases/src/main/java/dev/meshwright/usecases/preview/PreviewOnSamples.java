package dev.meshwright.usecases.preview;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.sample.SampleName;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleInfo;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.Product;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Previews over the samples of a workspace.
public final class PreviewOnSamples implements PreviewTransformation {

  private final PreviewEngine engine;
  private final Supplier<OpenedWorkspace> workspace;

  /// @param workspace what the workspace holds now
  public PreviewOnSamples(PreviewEngine engine, Supplier<OpenedWorkspace> workspace) {
    this.engine = engine;
    this.workspace = workspace;
  }

  @Override
  public Checked<RowSource> run(PreviewRequest request, Progress progress) {
    return switch (query(request)) {
      case Checked.Good<PreviewQuery> good -> engine.run(good.value(), progress);
      case Checked.Bad<PreviewQuery> bad -> new Checked.Bad<>(bad.problems());
    };
  }

  @Override
  public Checked<List<Column>> describe(PreviewRequest request, Progress progress) {
    return switch (query(request)) {
      case Checked.Good<PreviewQuery> good -> engine.describe(good.value(), progress);
      case Checked.Bad<PreviewQuery> bad -> new Checked.Bad<>(bad.problems());
    };
  }

  @Override
  public List<Step> steps(String sql) {
    return SqlSteps.of(sql);
  }

  @Override
  public List<SampleTable> tables(String path) {
    OpenedWorkspace opened = workspace.get();
    List<WorkspaceFile> samples = new ArrayList<>();
    productOf(path, opened).ifPresent(own -> samples.addAll(own.filesOf(FileKind.SAMPLE)));
    opened.files().stream().filter(file -> file.kind() == FileKind.SAMPLE).forEach(samples::add);
    Map<String, SampleTable> byName = new LinkedHashMap<>();
    for (WorkspaceFile sample : samples) {
      String name = SampleName.of(sample.name()).table();
      byName.putIfAbsent(
          name.toLowerCase(Locale.ROOT),
          SampleTable.of(name, opened.root().resolve(sample.path()), sample.path()));
    }
    return List.copyOf(byName.values());
  }

  @Override
  public Checked<SampleInfo> inspect(SampleTable sample, Progress progress) {
    return engine.inspect(sample, progress);
  }

  @Override
  public void close() {
    engine.close();
  }

  /// The query that gives the rows of a step; empty when there is no such step.
  public Optional<String> stepQuery(String sql, String step) {
    return SqlSteps.query(sql, step);
  }

  /// What the engine is asked for a request.
  public Checked<PreviewQuery> query(PreviewRequest request) {
    Optional<String> sql =
        request.step().isEmpty()
            ? Optional.of(request.sql())
            : SqlSteps.query(request.sql(), request.step().get());
    if (sql.isEmpty()) {
      return Checked.bad(
          Problem.error(
              "sql-unknown-step",
              Location.startOf(request.path()),
              "There is no step '" + request.step().get() + "' in this query.",
              "Steps: " + stepNames(request.sql())));
    }
    return Checked.good(
        new PreviewQuery(request.path(), sql.get(), tables(request.path()), request.parameters()));
  }

  private static String stepNames(String sql) {
    List<String> names = SqlSteps.of(sql).stream().map(Step::name).toList();
    return names.isEmpty() ? "none." : String.join(", ", names) + ".";
  }

  private static Optional<Product> productOf(String path, OpenedWorkspace opened) {
    return opened.products().stream()
        .filter(product -> product.files().stream().anyMatch(file -> file.path().equals(path)))
        .findFirst();
  }
}
