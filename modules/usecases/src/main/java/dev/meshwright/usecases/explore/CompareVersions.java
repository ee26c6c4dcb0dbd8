package dev.meshwright.usecases.explore;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.diff.DataDiffer;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.model.data.DiffOptions;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.compare.Snapshots;
import dev.meshwright.usecases.contract.PrimaryKeys;
import dev.meshwright.usecases.preview.PreviewQueries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Holds the rows of one version of a transformation or sample against those of another: any two of
/// the working copy, branches, tags and commits. Calls block and are thread-safe.
public final class CompareVersions {

  private final PreviewEngine engine;
  private final PreviewQueries queries;
  private final Snapshots states;
  private final Supplier<FileSource> files;

  /// @param files the working copy
  public CompareVersions(
      PreviewEngine engine, PreviewQueries queries, Snapshots states, Supplier<FileSource> files) {
    this.engine = engine;
    this.queries = queries;
    this.states = states;
    this.files = files;
  }

  /// What is wrong with either side is a problem in the answer; where the key was taken from a
  /// contract, a note beside the answer says so. Close the answer when it is no longer shown.
  public Result<DataDiff> compare(RowComparison comparison, Progress progress) {
    try (VersionSide before = new VersionSide(queries, states, comparison);
        VersionSide after = new VersionSide(queries, states, comparison)) {
      return before
          .query(comparison.before())
          .flatMap(left ->
              after
                  .query(comparison.after())
                  .flatMap(right -> compare(comparison, left, right, progress)));
    } catch (IOException full) {
      throw new OperationFailedException(
          "there is no room for comparing rows: " + full.getMessage(), full);
    }
  }

  private Result<DataDiff> compare(
      RowComparison comparison, PreviewQuery before, PreviewQuery after, Progress progress) {
    Optional<PrimaryKeys.Key> promised =
        comparison.key().isEmpty() && !comparison.whole()
            ? PrimaryKeys.of(files.get(), comparison.request().path())
                .filter(key -> has(before, key, progress) && has(after, key, progress))
            : Optional.empty();
    List<String> key = promised.map(PrimaryKeys.Key::columns).orElse(comparison.key());
    DiffOptions options = new DiffOptions(key, comparison.whole(), DiffOptions.usual().tolerance());
    try {
      Result<DataDiff> diff = new DataDiffer(engine).diff(before, after, options, progress);
      return diff instanceof Result.Ok<DataDiff>(DataDiff found, List<Problem> notes)
          ? new Result.Ok<>(found, with(notes, promised))
          : diff;
    } catch (IOException full) {
      throw new OperationFailedException(
          "there is no room for comparing rows: " + full.getMessage(), full);
    }
  }

  private boolean has(PreviewQuery query, PrimaryKeys.Key key, Progress progress) {
    return engine
        .describe(query, progress)
        .optional()
        .map(columns -> columns.stream().map(Column::name).toList())
        .filter(names ->
            key.columns().stream()
                .allMatch(wanted -> names.stream().anyMatch(wanted::equalsIgnoreCase)))
        .isPresent();
  }

  private static List<Problem> with(List<Problem> notes, Optional<PrimaryKeys.Key> key) {
    List<Problem> all = new ArrayList<>(notes);
    key.ifPresent(from -> all.add(from.note()));
    return all;
  }
}
