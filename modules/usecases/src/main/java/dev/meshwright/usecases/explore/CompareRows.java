package dev.meshwright.usecases.explore;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.usecases.preview.PreviewRequest;
import java.util.List;

/// Holds the rows of a transformation against those that an earlier version of it gave on the same
/// samples.
public interface CompareRows {

  /// Versions that are offered: `HEAD`, released versions. Any branch, tag or commit can be named.
  List<String> offered();

  /// Blocks. What is wrong with either side, or with the revision, is a problem in the answer.
  ///
  /// @param request of the present version
  /// @param against what the earlier one is
  Checked<DataDiff> compare(PreviewRequest request, Against against, Progress progress);
}
