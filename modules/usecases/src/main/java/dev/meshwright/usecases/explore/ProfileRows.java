package dev.meshwright.usecases.explore;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.profile.Profiler;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.sample.SampleQueries;
import java.util.List;

/// Tells what the values of columns are like.
public final class ProfileRows {

  private final PreviewEngine engine;

  public ProfileRows(PreviewEngine engine) {
    this.engine = engine;
  }

  /// The columns of a sample.
  public Result<List<ColumnProfile>> profile(SampleTable sample, Progress progress) {
    return new Profiler(engine).profile(SampleQueries.all(sample), progress);
  }
}
