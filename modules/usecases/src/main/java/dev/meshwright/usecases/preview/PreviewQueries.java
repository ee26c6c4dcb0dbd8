package dev.meshwright.usecases.preview;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.Product;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.usecases.sample.SampleTables;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Makes of a request the query that the engine runs: the text of the step, and the samples of the
/// workspace as tables.
public final class PreviewQueries {

  private final Supplier<OpenedWorkspace> workspace;
  private final Supplier<SampleTables> samples;
  private final Function<String, Optional<String>> texts;

  /// @param workspace what the workspace holds now
  /// @param samples how its samples are read
  /// @param texts of its files, as they are on disk
  public PreviewQueries(
      Supplier<OpenedWorkspace> workspace,
      Supplier<SampleTables> samples,
      Function<String, Optional<String>> texts) {
    this.workspace = workspace;
    this.samples = samples;
    this.texts = texts;
  }

  /// The samples of the workspace as it is now. Each reading of it counts: two with equal files may
  /// differ in their texts.
  @SuppressWarnings("ReferenceEquality")
  public SampleTables samples() {
    return samples.get();
  }

  /// The same with other transformations as an earlier state has them, on the present samples.
  public PreviewQueries at(FileSource earlier) {
    return new PreviewQueries(workspace, samples, earlier::text);
  }

  /// Fails where the request names a step that the text does not have.
  public Checked<PreviewQuery> of(PreviewRequest request) {
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
    List<SampleTable> tables = tables(request.path());
    Set<String> names =
        tables.stream()
            .map(table -> table.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return new UpstreamTables(workspace.get(), names, texts)
        .of(request.path(), sql.get())
        .map(upstream ->
            new PreviewQuery(request.path(), sql.get(), tables, request.parameters(), upstream));
  }

  /// The tables that a transformation may name: the samples of its product first.
  ///
  /// @param path of the transformation, relative to the root
  public List<SampleTable> tables(String path) {
    OpenedWorkspace opened = workspace.get();
    List<WorkspaceFile> samples = new ArrayList<>();
    productOf(path, opened).ifPresent(own -> samples.addAll(own.filesOf(FileKind.SAMPLE)));
    opened.files().stream().filter(file -> file.kind() == FileKind.SAMPLE).forEach(samples::add);
    SampleTables all = samples();
    Map<String, SampleTable> byName = new LinkedHashMap<>();
    for (WorkspaceFile sample : samples) {
      SampleTable table = all.of(sample.path());
      byName.putIfAbsent(table.name().toLowerCase(Locale.ROOT), table);
    }
    return List.copyOf(byName.values());
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
