package dev.meshwright.usecases.search;

import dev.meshwright.model.find.Query;
import dev.meshwright.usecases.policy.PathPattern;
import java.util.Arrays;
import java.util.List;

/// What is looked for in which files.
///
/// @param only patterns of paths, parted by commas; blank for all files
public record FilesQuery(Query query, String only) {

  /// Whether a file is searched. A pattern without `/` is about names, wherever they are.
  boolean takes(String path) {
    List<String> patterns =
        Arrays.stream(only.split(","))
            .map(String::strip)
            .filter(pattern -> !pattern.isEmpty())
            .toList();
    return patterns.isEmpty()
        || patterns.stream()
            .map(pattern -> pattern.contains("/") ? pattern : "**/" + pattern)
            .anyMatch(pattern -> new PathPattern(pattern).matches(path));
  }
}
