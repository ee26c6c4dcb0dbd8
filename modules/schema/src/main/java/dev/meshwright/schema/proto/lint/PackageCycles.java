package dev.meshwright.schema.proto.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// `PACKAGE_NO_IMPORT_CYCLE`: imports of packages that lead back.
final class PackageCycles {

  private static final String RULE = "PACKAGE_NO_IMPORT_CYCLE";

  private final Map<String, String> packages = new HashMap<>();
  private final Map<String, Set<String>> imported = new HashMap<>();
  private final Map<String, Set<String>> reached = new HashMap<>();

  private PackageCycles(List<ModuleFile> files) {
    files.forEach(file -> packages.put(file.facts().path(), file.packageText()));
    for (ModuleFile file : files) {
      for (ProtoFacts.Import each : file.facts().imports()) {
        Optional.ofNullable(packages.get(each.path()))
            .filter(other -> !other.equals(file.packageText()))
            .ifPresent(other ->
                imported
                    .computeIfAbsent(file.packageText(), unknown -> new TreeSet<>())
                    .add(other));
      }
    }
  }

  static void check(List<ModuleFile> files) {
    PackageCycles cycles = new PackageCycles(files);
    files.stream().filter(file -> !file.packageText().isEmpty()).forEach(cycles::check);
  }

  private void check(ModuleFile file) {
    String own = file.packageText();
    for (ProtoFacts.Import each : file.facts().imports()) {
      Optional.ofNullable(packages.get(each.path()))
          .filter(other -> !other.isEmpty() && !other.equals(own))
          .filter(other -> reached.computeIfAbsent(other, this::from).contains(own))
          .ifPresent(other ->
              file.add(
                  RULE,
                  each.place(),
                  "The package " + other + " imports the package " + own + " as well."));
    }
  }

  private Set<String> from(String start) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      for (String next : imported.getOrDefault(open.remove(), Set.of())) {
        if (found.add(next)) {
          open.add(next);
        }
      }
    }
    return found;
  }
}
