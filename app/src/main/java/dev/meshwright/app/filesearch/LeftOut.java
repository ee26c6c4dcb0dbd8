package dev.meshwright.app.filesearch;

import dev.meshwright.model.TextRange;
import dev.meshwright.usecases.search.FileMatches;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which matches are not to be replaced. How many are left is known without counting: it is asked
/// for with every row.
final class LeftOut {

  private final Map<String, Set<TextRange>> places = new HashMap<>();
  private int included;

  /// Takes all in that was found.
  void reset(List<FileMatches> files) {
    places.clear();
    included = files.stream().mapToInt(LeftOut::most).sum();
  }

  private static int most(FileMatches file) {
    return file.obstacle().isEmpty() ? file.matches().size() : 0;
  }

  int included() {
    return included;
  }

  /// How many are to be replaced in a file.
  int includedIn(FileMatches file) {
    return Math.max(0, most(file) - in(file).size());
  }

  boolean isIncluded(FileMatches file, TextRange range) {
    return file.obstacle().isEmpty() && !in(file).contains(range);
  }

  private Set<TextRange> in(FileMatches file) {
    return places.getOrDefault(file.path(), Set.of());
  }

  /// Leaves places out, or takes them in again. Of a file that cannot be changed none is in.
  void include(FileMatches file, Collection<TextRange> ranges, boolean wanted) {
    if (file.obstacle().isPresent()) {
      return;
    }
    Set<TextRange> left = places.computeIfAbsent(file.path(), path -> new HashSet<>());
    int before = left.size();
    if (wanted) {
      ranges.forEach(left::remove);
    } else {
      left.addAll(ranges);
    }
    included += before - left.size();
  }

  /// What is to be replaced in a file.
  List<TextRange> ranges(FileMatches file) {
    return file.matches().stream()
        .map(FileMatches.Match::range)
        .filter(range -> isIncluded(file, range))
        .toList();
  }
}
