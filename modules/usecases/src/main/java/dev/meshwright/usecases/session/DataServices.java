package dev.meshwright.usecases.session;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.compare.Snapshots;
import dev.meshwright.usecases.conformance.CheckConformance;
import dev.meshwright.usecases.conformance.CheckRows;
import dev.meshwright.usecases.draft.DraftSchema;
import dev.meshwright.usecases.explore.CompareVersions;
import dev.meshwright.usecases.explore.ExploreOnSamples;
import dev.meshwright.usecases.explore.ExploreRows;
import dev.meshwright.usecases.explore.ProfileRows;
import dev.meshwright.usecases.generate.WriteSample;
import dev.meshwright.usecases.mapping.CheckColumns;
import dev.meshwright.usecases.mapping.CheckColumnsOnSamples;
import dev.meshwright.usecases.preview.CountStages;
import dev.meshwright.usecases.preview.PreviewOnSamples;
import dev.meshwright.usecases.preview.PreviewQueries;
import dev.meshwright.usecases.preview.PreviewTransformation;
import dev.meshwright.usecases.quality.RunQuality;
import dev.meshwright.usecases.refactor.ProveOnSamples;
import dev.meshwright.usecases.replay.OwnSchema;
import dev.meshwright.usecases.replay.ReplaySample;
import dev.meshwright.usecases.replay.ReplayVersions;
import dev.meshwright.usecases.replay.ReplayWithRevision;
import dev.meshwright.usecases.sample.SampleDialect;
import dev.meshwright.usecases.sample.SampleTables;
import dev.meshwright.usecases.transformtest.KeepAsTest;
import dev.meshwright.usecases.transformtest.KeepFromSamples;
import dev.meshwright.usecases.transformtest.RunInWorkspace;
import dev.meshwright.usecases.transformtest.RunTests;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.List;
import java.util.function.Supplier;

/// The use cases on the data of one workspace. They share one worker process, which is started with
/// the first call and ended by [#close].
public final class DataServices implements AutoCloseable {

  private final PreviewEngine engine;
  private final PreviewQueries queries;
  private final Snapshots states;
  private final PreviewOnSamples previews;
  private final Supplier<OpenedWorkspace> workspace;
  private final Supplier<FileSource> files;

  /// @param workspace what the workspace holds now
  /// @param files its texts as they are on disk
  /// @param states what the repository holds
  DataServices(
      PreviewEngine engine,
      PreviewQueries queries,
      Supplier<OpenedWorkspace> workspace,
      Supplier<FileSource> files,
      Snapshots states) {
    this.engine = engine;
    this.queries = queries;
    this.states = states;
    this.previews = new PreviewOnSamples(engine, queries);
    this.workspace = workspace;
    this.files = files;
  }

  public PreviewTransformation previewTransformation() {
    return previews;
  }

  /// The samples of the workspace as it is now, read as its settings say.
  public SampleTables samples() {
    return queries.samples();
  }

  /// The samples that a transformation or schema may speak of.
  List<SampleTable> tables(String path) {
    return queries.tables(path);
  }

  /// Writes generated rows as files.
  public WriteSample writeSample() {
    return new WriteSample(engine, queries::samples);
  }

  public SampleDialect sampleDialect() {
    return new SampleDialect(engine, queries::samples);
  }

  public ExploreRows exploreRows() {
    return new ExploreOnSamples(engine, queries);
  }

  public CompareVersions compareVersions() {
    return new CompareVersions(engine, queries, states, files);
  }

  public KeepAsTest keepAsTest() {
    return new KeepFromSamples(engine, previews, workspace, files);
  }

  public RunTests runTests() {
    return new RunInWorkspace(engine, previews);
  }

  public ProfileRows profileRows() {
    return new ProfileRows(engine);
  }

  public CheckConformance checkConformance() {
    return new CheckRows(engine, previews);
  }

  public CheckColumns checkColumns() {
    return new CheckColumnsOnSamples(engine, previews, workspace);
  }

  public RunQuality runQuality() {
    return new RunQuality(engine, previews);
  }

  public OwnSchema ownSchema() {
    return new OwnSchema(engine, checkColumns());
  }

  public CountStages countStages() {
    return new CountStages(engine, queries);
  }

  public ReplaySample replaySample() {
    return new ReplaySample(engine);
  }

  public ReplayVersions replayVersions() {
    return new ReplayWithRevision(engine, queries, states);
  }

  /// Reads samples with schemas as they are and as they would be.
  public ProveOnSamples proveOnSamples() {
    return new ProveOnSamples(engine, replaySample(), checkColumns(), queries::tables);
  }

  /// Makes new schemas of rows, messages and tables.
  public DraftSchema draftSchema() {
    return new DraftSchema(engine, queries);
  }

  /// Ends the worker.
  @Override
  public void close() {
    engine.close();
  }
}
