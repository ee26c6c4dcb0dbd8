package dev.meshwright.data.transformtest;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.Column;
import java.util.List;

/// What is known of the workspace's tables, for tests that do not write their types.
@FunctionalInterface
public interface KnownColumns {

  /// The columns of a table; none when there is no such table, or it cannot be read.
  List<Column> of(String table, Progress progress);
}
