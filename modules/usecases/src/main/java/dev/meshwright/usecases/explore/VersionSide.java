package dev.meshwright.usecases.explore;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.text.Reasons;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.compare.SnapshotLookup;
import dev.meshwright.usecases.compare.Snapshots;
import dev.meshwright.usecases.preview.PreviewQueries;
import dev.meshwright.usecases.preview.PreviewRequest;
import java.io.IOException;
import java.util.Optional;

/// One side of a comparison: its query, and what it needs on disk until it has run.
final class VersionSide implements AutoCloseable {

  private final PreviewQueries queries;
  private final Snapshots states;
  private final RowComparison comparison;
  private final EarlierSamples samples = new EarlierSamples();

  VersionSide(PreviewQueries queries, Snapshots states, RowComparison comparison) {
    this.queries = queries;
    this.states = states;
    this.comparison = comparison;
  }

  Result<PreviewQuery> query(RowVersion version) {
    return switch (version) {
      case RowVersion.Current current -> queries.of(comparison.request());
      case RowVersion.Earlier(Against against) ->
          switch (lookup(against)) {
            case SnapshotLookup.Missing(String title, Problem problem) -> Result.failed(problem);
            case SnapshotLookup.Found(Snapshot state) -> query(state);
          };
    };
  }

  private SnapshotLookup lookup(Against against) {
    return switch (against) {
      case Against.BranchBase base -> states.branchBase();
      case Against.Revision(String name) -> states.revision(name);
    };
  }

  private Result<PreviewQuery> query(Snapshot state) {
    PreviewRequest request = comparison.request();
    boolean transformation = request.path().endsWith(".sql");
    if (!state.files().paths().contains(request.path())) {
      return Result.failed(absent(request.path(), state.title()));
    }
    Optional<String> sql =
        transformation ? state.files().text(request.path()) : Optional.of(request.sql());
    if (sql.isEmpty()) {
      return Result.failed(absent(request.path(), state.title()));
    }
    Result<PreviewQuery> query =
        queries
            .at(state.files())
            .of(
                new PreviewRequest(
                    request.path(), sql.get(), request.step(), request.parameters()));
    return transformation && !comparison.withSamples()
        ? query
        : query.flatMap(present -> earlier(present, state.files()));
  }

  private Result<PreviewQuery> earlier(PreviewQuery query, FileSource files) {
    try {
      return Result.ok(samples.of(query, files));
    } catch (IOException refused) {
      return Result.failed(
          Problem.error(
              "compare-samples",
              Location.startOf(query.file()),
              "The earlier samples cannot be read: " + Reasons.of(refused),
              "Compare with the present samples."));
    }
  }

  private static Problem absent(String path, String title) {
    return Problem.error(
        "compare-absent",
        Location.startOf(path),
        path + " does not exist in " + title + ".",
        "Choose a later version to compare with.");
  }

  @Override
  public void close() throws IOException {
    samples.close();
  }
}
