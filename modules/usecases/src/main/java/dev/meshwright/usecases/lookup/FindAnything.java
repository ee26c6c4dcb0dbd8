package dev.meshwright.usecases.lookup;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.search.FoundEntry;
import java.util.List;
import java.util.Optional;

/// Finds anything in one workspace. Blocks; thread-safe: while the index is brought up to date, it
/// can be asked what it holds until then.
///
/// Calls throw [dev.meshwright.usecases.OperationFailedException] when the index can be neither
/// read nor made anew.
public interface FindAnything {

  /// Brings the index up to date. What was read stays when it is cancelled.
  ///
  /// @param files of the working copy, with unsaved texts
  /// @return how many files were read
  int update(FileSource files, Progress progress);

  /// What fits a query, the best first, among what was read.
  ///
  /// @param query words and filters
  Searched find(String query, int most);

  /// The same part by part.
  ///
  /// @param most of each part
  FoundGroups groups(String query, int most);

  /// Where the places of a list are now, in their order; empty for one that is no longer there.
  List<Optional<FoundEntry>> locate(List<ListedPlace> places);
}
