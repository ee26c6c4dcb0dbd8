package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.Term;
import java.util.ArrayList;
import java.util.List;

/// A literal that can hold in several ways. The ways are made when they are asked for: there can be
/// very many.
///
/// @param literal an [Shape.AnyOf] or [Shape.ExactlyOne], wanted, or an unwanted [Shape.AllOf] or
///   [Shape.ExactlyOne]
record Choice(Literal literal) {

  long ways() {
    long n = terms().size();
    boolean unwantedOne =
        literal.term().shape() instanceof Constraint.ExactlyOne && !literal.wanted();
    return unwantedOne ? 1 + n * (n - 1) / 2 : n;
  }

  /// What must hold for one of the ways.
  List<Literal> way(long index) {
    List<Term> terms = terms();
    if (!(literal.term().shape() instanceof Constraint.ExactlyOne)) {
      return List.of(new Literal(terms.get((int) index), literal.wanted()));
    }
    return literal.wanted() ? exactly((int) index) : noneOrTwo(index);
  }

  private List<Literal> exactly(int index) {
    List<Term> terms = terms();
    List<Literal> all = new ArrayList<>();
    all.add(Literal.in(terms.get(index)));
    for (int i = 0; i < terms.size(); i++) {
      if (i != index) {
        all.add(Literal.notIn(terms.get(i)));
      }
    }
    return all;
  }

  private List<Literal> noneOrTwo(long index) {
    List<Term> terms = terms();
    if (index == 0) {
      return terms.stream().map(Literal::notIn).toList();
    }
    long at = index - 1;
    int first = 0;
    while (at >= terms.size() - 1 - first) {
      at -= terms.size() - 1 - first;
      first++;
    }
    return List.of(Literal.in(terms.get(first)), Literal.in(terms.get((int) (first + 1 + at))));
  }

  private List<Term> terms() {
    return switch (literal.term().shape()) {
      case Constraint.AllOf(List<Term> terms) -> terms;
      case Constraint.AnyOf(List<Term> terms) -> terms;
      case Constraint.ExactlyOne(List<Term> terms) -> terms;
      case Constraint other -> throw new IllegalStateException("no choice: " + other);
    };
  }
}
