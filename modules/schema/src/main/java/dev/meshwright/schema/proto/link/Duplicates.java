package dev.meshwright.schema.proto.link;

import dev.meshwright.model.Problem;
import dev.meshwright.model.proto.ProtoImport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds full names that two files declare although one imports the other, directly or not.
final class Duplicates {

  private Duplicates() {}

  static void find(Map<String, Symbols> files, List<Problem> problems) {
    Map<String, Symbol> first = new HashMap<>();
    Map<String, Set<String>> reachable = new HashMap<>();
    for (Symbols symbols : files.values()) {
      for (Symbol symbol : symbols.all().values()) {
        Symbol other = first.putIfAbsent(symbol.fullName(), symbol);
        if (other != null) {
          report(symbol, other, files, reachable, problems);
        }
      }
    }
  }

  private static void report(
      Symbol one,
      Symbol two,
      Map<String, Symbols> files,
      Map<String, Set<String>> reachable,
      List<Problem> problems) {
    boolean oneReachesTwo =
        reachable.computeIfAbsent(one.file(), f -> closure(f, files)).contains(two.file());
    boolean twoReachesOne =
        reachable.computeIfAbsent(two.file(), f -> closure(f, files)).contains(one.file());
    if (oneReachesTwo || twoReachesOne) {
      Symbol at = oneReachesTwo ? one : two;
      Symbol other = oneReachesTwo ? two : one;
      Symbols symbols = files.get(at.file());
      if (symbols != null) {
        problems.add(
            Problem.error(
                "proto-duplicate-name",
                symbols.file().location(at.range()),
                "The name "
                    + at.fullName()
                    + " is already taken in "
                    + other.file()
                    + ", which this file imports.",
                "Choose another name or another package."));
      }
    }
  }

  private static Set<String> closure(String from, Map<String, Symbols> files) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      Symbols symbols = files.get(open.removeFirst());
      if (symbols == null) {
        continue;
      }
      for (ProtoImport each : symbols.file().imports()) {
        each.resolved().filter(seen::add).ifPresent(open::add);
      }
    }
    return seen;
  }
}
