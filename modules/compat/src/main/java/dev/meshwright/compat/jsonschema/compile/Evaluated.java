package dev.meshwright.compat.jsonschema.compile;

import dev.meshwright.compat.jsonschema.term.Term;
import dev.meshwright.compat.jsonschema.term.Terms;
import java.util.HashSet;
import java.util.Set;

/// What some subschemas have looked at, in one of the cases that can arise.
///
/// @param condition when this case holds
/// @param names members looked at by name
/// @param patterns members looked at by pattern
/// @param allMembers whether all members were
/// @param prefix how many items from the first were
/// @param allItems whether all items were
/// @param found items of these terms were, wherever they stand
record Evaluated(
    Term condition,
    Set<String> names,
    Set<String> patterns,
    boolean allMembers,
    int prefix,
    boolean allItems,
    Set<Term> found) {

  static Evaluated nothing(Term condition) {
    return new Evaluated(condition, Set.of(), Set.of(), false, 0, false, Set.of());
  }

  Evaluated with(Evaluated other, Terms terms) {
    return new Evaluated(
        terms.allOf(condition, other.condition),
        union(names, other.names),
        union(patterns, other.patterns),
        allMembers || other.allMembers,
        Math.max(prefix, other.prefix),
        allItems || other.allItems,
        union(found, other.found));
  }

  Evaluated when(Term also, Terms terms) {
    return new Evaluated(
        terms.allOf(condition, also), names, patterns, allMembers, prefix, allItems, found);
  }

  /// Whether nothing was looked at.
  boolean isEmpty() {
    return names.isEmpty()
        && patterns.isEmpty()
        && !allMembers
        && prefix == 0
        && !allItems
        && found.isEmpty();
  }

  private static <T> Set<T> union(Set<T> a, Set<T> b) {
    Set<T> both = new HashSet<>(a);
    both.addAll(b);
    return both;
  }
}
