package dev.meshwright.usecases.replay;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.compare.SnapshotLookup;
import dev.meshwright.usecases.compare.Snapshots;
import dev.meshwright.usecases.explore.Against;
import dev.meshwright.usecases.preview.PreviewQueries;
import dev.meshwright.usecases.sample.RowsOf;
import dev.meshwright.usecases.sample.SampleQueries;
import dev.meshwright.usecases.validators.DataLanguage;
import dev.meshwright.usecases.validators.DataLanguages;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads across the working copy and what the repository holds.
public final class ReplayWithRevision implements ReplayVersions {

  private final PreviewEngine engine;
  private final PreviewQueries queries;
  private final Snapshots states;
  private final ReplaySample samples;
  private final DataLanguages languages = new DataLanguages();

  public ReplayWithRevision(PreviewEngine engine, PreviewQueries queries, Snapshots states) {
    this.engine = engine;
    this.queries = queries;
    this.states = states;
    this.samples = new ReplaySample(engine);
  }

  @Override
  public List<String> samples(String schema) {
    return queries.tables(schema).stream()
        .sorted(Comparator.comparing((SampleTable table) -> !RowsOf.schema(table, schema)))
        .map(SampleTable::label)
        .toList();
  }

  @Override
  public Result<Replay> replay(ReplayRequest request, FileSource files, Progress progress) {
    Optional<SampleTable> sample =
        queries.tables(request.schema()).stream()
            .filter(table -> table.label().equals(request.sample()))
            .findFirst();
    Optional<String> present = files.text(request.schema());
    if (sample.isEmpty() || present.isEmpty()) {
      return Result.failed(gone(sample.isEmpty() ? request.sample() : request.schema()));
    }
    SnapshotLookup lookup =
        switch (request.against()) {
          case Against.BranchBase base -> states.branchBase();
          case Against.Revision(String name) -> states.revision(name);
        };
    return switch (lookup) {
      case SnapshotLookup.Missing(String title, Problem problem) -> Result.failed(problem);
      case SnapshotLookup.Found(Snapshot state) ->
          state
              .files()
              .text(request.schema())
              .map(text ->
                  replay(
                      request,
                      sample.get(),
                      new Versions(
                          state.title(),
                          choice(request.schema(), text, state.files()),
                          choice(request.schema(), present.get(), files)),
                      progress))
              .orElseGet(() -> Result.failed(absent(request.schema(), state.title())));
    };
  }

  /// The two versions of a schema.
  private record Versions(String title, SchemaChoice earlier, SchemaChoice present) {}

  private static SchemaChoice choice(String path, String text, FileSource files) {
    return SchemaChoice.of(new SchemaVersion(path, text, files));
  }

  private Result<Replay> replay(
      ReplayRequest request, SampleTable sample, Versions versions, Progress progress) {
    boolean old = request.side() == ReplaySide.OLD_DATA;
    SchemaChoice reader = old ? versions.present() : versions.earlier();
    SchemaChoice writer = old ? versions.earlier() : versions.present();
    return read(sample, reader, writer, old, progress)
        .flatMap(report ->
            engine
                .run(SampleQueries.all(sample), progress)
                .map(rows ->
                    new Replay(
                        request,
                        versions.title(),
                        report,
                        new ReplayedCells(report),
                        closedOnCancel(rows, progress))));
  }

  /// An Avro file, and messages, are old data as they are: their bytes are read with the new
  /// schema.
  private Result<ReplayReport> read(
      SampleTable sample,
      SchemaChoice reader,
      SchemaChoice writer,
      boolean old,
      Progress progress) {
    boolean asItIs =
        old && (sample.messages().isPresent() || isFileOf(reader.schema(), sample, progress));
    return samples.replay(
        sample, reader, asItIs ? Optional.empty() : Optional.of(writer), progress);
  }

  /// Whether a sample is a file in the encoding of a schema's language.
  private boolean isFileOf(SchemaVersion schema, SampleTable sample, Progress progress) {
    return languages
        .of(schema)
        .flatMap(DataLanguage::ownFiles)
        .filter(files -> SampleQueries.isFileOf(engine, sample, files.format(), progress))
        .isPresent();
  }

  private static RowSource closedOnCancel(RowSource rows, Progress progress) {
    progress.onCancel(rows::close);
    return rows;
  }

  private static Problem gone(String path) {
    return Problem.error(
        "replay-gone",
        Location.startOf(path),
        "There is no file " + path + " any more.",
        "Choose another one.");
  }

  private static Problem absent(String path, String title) {
    return Problem.error(
        "replay-absent",
        Location.startOf(path),
        path + " does not exist in " + title + ".",
        "Choose a later version to read across.");
  }
}
