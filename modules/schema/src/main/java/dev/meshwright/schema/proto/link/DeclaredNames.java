package dev.meshwright.schema.proto.link;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/// Which files of a state declare a full name, as far as they were read. Thread-safe.
final class DeclaredNames {

  private final ConcurrentMap<String, List<String>> paths = new ConcurrentHashMap<>();

  /// @return whether any was new
  boolean add(Symbols symbols) {
    int before = paths.size();
    String path = symbols.file().path();
    symbols.all().keySet().forEach(name -> paths.merge(name, List.of(path), DeclaredNames::with));
    return paths.size() > before;
  }

  /// By path.
  List<String> of(String fullName) {
    return paths.getOrDefault(fullName, List.of());
  }

  private static List<String> with(List<String> known, List<String> more) {
    return known.containsAll(more)
        ? known
        : Stream.concat(known.stream(), more.stream()).sorted().toList();
  }
}
