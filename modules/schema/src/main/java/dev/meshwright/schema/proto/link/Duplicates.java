package dev.meshwright.schema.proto.link;

import dev.meshwright.text.ProblemCollector;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Finds full names that a file declares although a file that it imports, directly or not, declares
/// them too.
final class Duplicates {

  private Duplicates() {}

  /// @param imported all that the file imports, by path; asked for when a name is there twice
  /// @param names that at least those files declare
  static void find(
      Symbols symbols,
      Supplier<Map<String, LinkedFile>> imported,
      DeclaredNames names,
      ProblemCollector problems) {
    String own = symbols.file().path();
    List<Symbol> twice =
        symbols.all().values().stream()
            .filter(symbol -> names.isDeclaredTwice(symbol.fullName()))
            .sorted(Comparator.comparing(Symbol::range))
            .toList();
    if (twice.isEmpty()) {
      return;
    }
    Map<String, LinkedFile> reachable = imported.get();
    for (Symbol symbol : twice) {
      for (String path : names.of(symbol.fullName())) {
        if (!path.equals(own) && reachable.containsKey(path)) {
          report(symbol, path, problems);
        }
      }
    }
  }

  private static void report(Symbol symbol, String other, ProblemCollector problems) {
    problems.error(
        "proto-duplicate-name",
        symbol.range(),
        "The name "
            + symbol.fullName()
            + " is already taken in "
            + other
            + ", which this file imports.",
        "Choose another name or another package.");
  }
}
