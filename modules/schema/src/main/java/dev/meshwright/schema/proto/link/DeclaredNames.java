package dev.meshwright.schema.proto.link;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;

/// Which files of a state declare a full name, as far as they were read, and which names are
/// packages. Thread-safe.
final class DeclaredNames {

  private final ConcurrentMap<String, Set<String>> paths = new ConcurrentHashMap<>();
  private final Set<String> packages = ConcurrentHashMap.newKeySet();

  void add(Symbols symbols) {
    Set<String> path = Set.of(symbols.file().path());
    symbols.all().keySet().forEach(name -> paths.merge(name, path, DeclaredNames::with));
    packages.addAll(symbols.packages());
  }

  /// The paths, in order.
  List<String> of(String fullName) {
    return paths.getOrDefault(fullName, Set.of()).stream().sorted().toList();
  }

  /// Whether some file declares it.
  boolean isDeclared(String fullName) {
    return paths.containsKey(fullName);
  }

  boolean isDeclaredTwice(String fullName) {
    return paths.getOrDefault(fullName, Set.of()).size() > 1;
  }

  boolean isPackage(String fullName) {
    return packages.contains(fullName);
  }

  private static Set<String> with(Set<String> known, Set<String> more) {
    if (known.containsAll(more)) {
      return known;
    }
    Set<String> all =
        known instanceof ConcurrentSkipListSet ? known : new ConcurrentSkipListSet<>(known);
    all.addAll(more);
    return all;
  }
}
