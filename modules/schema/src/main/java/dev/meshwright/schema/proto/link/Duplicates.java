package dev.meshwright.schema.proto.link;

import dev.meshwright.schema.proto.parse.ProblemSink;
import java.util.Comparator;
import java.util.Map;

/// Finds full names that a file declares although a file that it imports, directly or not, declares
/// them too.
final class Duplicates {

  private Duplicates() {}

  /// @param imported all that the file imports, by path
  /// @param names that at least those files declare
  static void find(
      Symbols symbols,
      Map<String, LinkedFile> imported,
      DeclaredNames names,
      ProblemSink problems) {
    String own = symbols.file().path();
    symbols.all().values().stream()
        .filter(symbol -> names.of(symbol.fullName()).size() > 1)
        .sorted(Comparator.comparing(Symbol::range))
        .forEach(symbol -> {
          for (String path : names.of(symbol.fullName())) {
            if (!path.equals(own) && imported.containsKey(path)) {
              report(symbol, path, problems);
            }
          }
        });
  }

  private static void report(Symbol symbol, String other, ProblemSink problems) {
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
