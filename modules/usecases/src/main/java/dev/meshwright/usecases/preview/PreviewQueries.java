package dev.meshwright.usecases.preview;

import dev.meshwright.data.transformtest.DbtVariables;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Parameter;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.PreviewQuery.Upstream;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.sample.SampleTables;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes of a request the query that the engine runs: the text of the step, and the samples of the
/// workspace as tables.
public final class PreviewQueries {

  private final Supplier<OpenedWorkspace> workspace;
  private final Supplier<SampleTables> samples;
  private final FileSource files;

  /// @param workspace what the workspace holds now
  /// @param samples how its samples are read
  /// @param files their texts, as they are on disk
  public PreviewQueries(
      Supplier<OpenedWorkspace> workspace, Supplier<SampleTables> samples, FileSource files) {
    this.workspace = workspace;
    this.samples = samples;
    this.files = files;
  }

  /// The samples of the workspace as it is now. Each reading of it counts: two with equal files may
  /// differ in their texts.
  @SuppressWarnings("ReferenceEquality")
  public SampleTables samples() {
    return samples.get();
  }

  /// The same with other transformations as an earlier state has them, on the present samples.
  public PreviewQueries at(FileSource earlier) {
    return new PreviewQueries(workspace, samples, earlier);
  }

  /// Fails where the request names a step that the text does not have.
  public Result<PreviewQuery> of(PreviewRequest request) {
    Optional<String> sql =
        request.step().isEmpty()
            ? Optional.of(request.sql())
            : SqlSteps.query(request.sql(), request.step().get());
    if (sql.isEmpty()) {
      return Result.failed(
          Problem.error(
              "sql-unknown-step",
              Location.startOf(request.path()),
              "There is no step '" + request.step().get() + "' in this query.",
              "Steps: " + stepNames(request.sql())));
    }
    OpenedWorkspace opened = workspace.get();
    NamedSamples named = new NamedSamples(request.path(), opened, samples());
    List<SampleTable> tables = named.list();
    Set<String> names =
        tables.stream()
            .map(table -> table.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    Result<List<Upstream>> upstream =
        new UpstreamTables(opened, names, files).of(request.path(), sql.get());
    return upstream.flatMap(before ->
        parameters(request)
            .map(parameters ->
                new PreviewQuery(request.path(), sql.get(), tables, parameters, before))
            .with(named.notes(request.path(), sql.get())));
  }

  /// What is given goes before what a dbt project says.
  private Result<List<Parameter>> parameters(PreviewRequest request) {
    return DbtVariables.of(request.path(), files)
        .map(
            variables -> Stream.concat(request.parameters().stream(), variables.stream()).toList());
  }

  /// The tables that a transformation may name: the samples of its product first. Of several with
  /// one name, each has a longer name as well.
  ///
  /// @param path of the transformation, relative to the root
  public List<SampleTable> tables(String path) {
    return new NamedSamples(path, workspace.get(), samples()).list();
  }

  private static String stepNames(String sql) {
    List<String> names = SqlSteps.of(sql).stream().map(Step::name).toList();
    return names.isEmpty() ? "none." : String.join(", ", names) + ".";
  }
}
