package dev.meshwright.app.session;

import dev.meshwright.app.preview.DataTools;
import dev.meshwright.app.tests.TestTools;
import dev.meshwright.app.workspace.Verdicts;
import dev.meshwright.jobs.Progress;
import dev.meshwright.usecases.commit.CommitChanges;
import dev.meshwright.usecases.commit.InspectCommits;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.schema.AnalyzeSchema;
import dev.meshwright.usecases.workspace.Documents;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.nio.file.Path;
import java.util.function.Function;

/// What the screens of one workspace stand on.
///
/// @param read reads the folder anew
/// @param close lets go of files, repository and workers; blocks
public record Engines(
    Function<Progress, OpenedWorkspace> read,
    Documents files,
    AnalyzeSchema analyzeSchema,
    CompareSchemas compareSchemas,
    Verdicts.Check check,
    DataTools data,
    TestTools tests,
    CommitChanges commitChanges,
    InspectCommits inspectCommits,
    Runnable close) {

  /// Opens the engines of a folder and reads it. Blocks.
  @FunctionalInterface
  public interface Opening {
    /// @throws dev.meshwright.usecases.OperationFailedException when there is no such folder
    Opened open(Path folder, Progress progress);
  }

  /// @param first what the folder held when it was opened
  public record Opened(Engines engines, OpenedWorkspace first) {}
}
