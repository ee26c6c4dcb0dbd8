package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The terms that hold for the value of one member.
///
/// @param certain those that hold for sure
/// @param isComplete false when a pattern could not be read, so that there may be others
record MemberTerms(List<Term> certain, boolean isComplete) {

  static MemberTerms of(Constraint.Members shape, String name, Languages languages) {
    List<Term> certain = new ArrayList<>();
    Term named = shape.named().get(name);
    if (named != null) {
      certain.add(named);
    }
    boolean complete = true;
    for (Map.Entry<String, Term> pattern : shape.patterns().entrySet()) {
      switch (languages.matches(pattern.getKey(), name)) {
        case YES -> certain.add(pattern.getValue());
        case NO -> {}
        case UNKNOWN -> complete = false;
      }
    }
    if (certain.isEmpty() && complete) {
      certain.add(shape.others());
    }
    return new MemberTerms(certain, complete);
  }
}
