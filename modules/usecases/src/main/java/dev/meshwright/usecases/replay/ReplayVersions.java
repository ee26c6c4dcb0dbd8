package dev.meshwright.usecases.replay;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import java.util.List;

/// Reads samples across two versions of a schema, by really writing and decoding them. Calls block
/// and are thread-safe.
public interface ReplayVersions {

  /// Samples that may hold rows of a schema: those named like it first, then those of its product.
  ///
  /// @param schema its path, relative to the root
  /// @return paths, relative to the root
  List<String> samples(String schema);

  /// What is wrong with the sample, with either version, or with the revision is a problem in the
  /// answer. Close what comes when it is no longer shown.
  ///
  /// @param files the working copy with its unsaved edits
  Result<Replay> replay(ReplayRequest request, FileSource files, Progress progress);
}
