package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.compat.jsonschema.term.Term;

/// A term that is wanted or unwanted.
record Literal(Term term, boolean wanted) {

  static Literal in(Term term) {
    return new Literal(term, true);
  }

  static Literal notIn(Term term) {
    return new Literal(term, false);
  }

  /// The same number for the same literal; an even one and the odd one after it exclude each other.
  int code() {
    return term.id() * 2 + (wanted ? 0 : 1);
  }
}
