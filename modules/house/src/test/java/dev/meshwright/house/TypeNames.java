package dev.meshwright.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The simple names of types.
final class TypeNames {

  private TypeNames() {}

  /// Names that more than one main source has: a reader must not have to ask which one is meant.
  static List<String> usedTwice(List<Path> sources) {
    Map<String, Long> count =
        sources.stream()
            .filter(source -> !source.toString().contains("/src/test/"))
            .map(source -> source.getFileName().toString().replace(".java", ""))
            .filter(name -> !name.equals("package-info"))
            .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    return count.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).toList();
  }
}
