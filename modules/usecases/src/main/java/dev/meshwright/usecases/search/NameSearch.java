package dev.meshwright.usecases.search;

import dev.meshwright.jobs.Progress;
import java.util.List;
import java.util.Map;

/// Finds what the schemas of a workspace declare. Thread-safe: a search may ask while somebody
/// reads.
public interface NameSearch {

  /// Reads some of what has changed since it was read last. Blocks; what was read stays when it is
  /// cancelled.
  ///
  /// @param unsaved texts that are not on the disk yet, by path
  /// @return whether everything has been read now
  boolean read(Map<String, String> unsaved, Progress progress);

  /// The names that match, among those that have been read, the closest first.
  ///
  /// @param typed letters in the order of the name; a dot parts it from what it is in
  List<RankedName> find(String typed, int most, Progress progress);

  /// What one text declares, in its order.
  List<FoundName> namesIn(String path, String text, Progress progress);

  /// A name and how far it is from what was typed, as [Matching] counts.
  record RankedName(FoundName name, int cost) {}
}
