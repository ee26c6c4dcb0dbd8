package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.Term;
import java.util.ArrayList;
import java.util.List;

/// Something that one item of an array must fulfil, in one of several ways.
record ItemNeed(List<Way> ways) {

  /// An item at exactly `from`, or anywhere at or after it.
  record Way(int from, boolean exactly, Literal literal) {}

  /// Some item in a term.
  static ItemNeed of(Term term) {
    return new ItemNeed(List.of(new Way(0, false, Literal.in(term))));
  }

  /// Some item that breaks a rule about items.
  static ItemNeed against(Constraint.Items items) {
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < items.prefix().size(); i++) {
      ways.add(new Way(i, true, Literal.notIn(items.prefix().get(i))));
    }
    ways.add(new Way(items.prefix().size(), false, Literal.notIn(items.rest())));
    return new ItemNeed(ways);
  }
}
