package dev.meshwright.usecases.queries;

import java.util.List;

/// Remembers which queries of one workspace ran. Blocks; thread-safe.
///
/// Calls throw [dev.meshwright.usecases.OperationFailedException] when what is kept cannot be
/// written.
public interface QueryHistory {

  /// What is kept, the latest first.
  List<QueryRun> list();

  /// Keeps a run. What was run by typing counts as one run with what follows it, and the same text
  /// again as one with the run before.
  ///
  /// @param run with any id; it gets one of its own
  /// @return what is kept now
  List<QueryRun> add(QueryRun run);

  /// @return what is kept now
  List<QueryRun> remove(String id);

  void clear();
}
