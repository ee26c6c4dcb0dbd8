package dev.meshwright.usecases.search;

import dev.meshwright.model.find.Query;
import dev.meshwright.usecases.policy.PathPattern;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// What is looked for in which files.
///
/// @param only patterns of paths, parted by commas; blank for all files
public record FilesQuery(Query query, String only) {

  /// Which files are searched. A pattern without `/` is about names, wherever they are.
  Predicate<String> paths() {
    List<PathPattern> patterns =
        Arrays.stream(only.split(","))
            .map(String::strip)
            .filter(pattern -> !pattern.isEmpty())
            .map(pattern -> new PathPattern(pattern.contains("/") ? pattern : "**/" + pattern))
            .toList();
    return path ->
        patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matches(path));
  }
}
