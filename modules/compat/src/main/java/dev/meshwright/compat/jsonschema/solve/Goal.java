package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.Term;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A question: which value is in all wanted terms and in no unwanted one. Conjunctions are taken
/// apart, so that the same question is the same goal however it arose.
///
/// @param literals without doubles, in order of their codes
record Goal(List<Literal> literals) {

  /// The goal of some literals; empty when two of them exclude each other.
  static Optional<Goal> of(Collection<Literal> literals) {
    TreeMap<Integer, Literal> flat = new TreeMap<>();
    for (Literal literal : literals) {
      if (!add(literal.term(), literal.wanted(), flat)) {
        return Optional.empty();
      }
    }
    return Optional.of(new Goal(List.copyOf(flat.values())));
  }

  private static boolean add(Term term, boolean wanted, TreeMap<Integer, Literal> flat) {
    return switch (term.shape()) {
      case Constraint.Constant(boolean everything) -> everything == wanted;
      case Constraint.Not(Term inner) -> add(inner, !wanted, flat);
      case Constraint.AllOf(List<Term> terms) when wanted -> addAll(terms, true, flat);
      case Constraint.AnyOf(List<Term> terms) when !wanted -> addAll(terms, false, flat);
      case Constraint other -> {
        Literal literal = new Literal(term, wanted);
        flat.put(literal.code(), literal);
        yield !flat.containsKey(literal.code() ^ 1);
      }
    };
  }

  private static boolean addAll(List<Term> terms, boolean wanted, TreeMap<Integer, Literal> flat) {
    for (Term term : terms) {
      if (!add(term, wanted, flat)) {
        return false;
      }
    }
    return true;
  }
}
