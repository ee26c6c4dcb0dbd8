package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Something that one member of an object must fulfil, in one of several ways.
record MemberNeed(List<Way> ways) {

  /// How a need is fulfilled.
  sealed interface Way {
    /// What the value must be.
    List<Literal> value();
  }

  /// By the member of this name.
  record Named(String name, List<Literal> value) implements Way {}

  /// By any member with such a name.
  ///
  /// @param literals about the name, as a string
  /// @param patterns that the name must not match
  /// @param not names that it must not be
  record Some(
      List<Literal> literals,
      Set<String> matching,
      Set<String> patterns,
      Set<String> not,
      List<Literal> value)
      implements Way {}

  /// Some member whose name fulfils a literal.
  static MemberNeed named(Literal literal) {
    return new MemberNeed(
        List.of(new Some(List.of(literal), Set.of(), Set.of(), Set.of(), List.of())));
  }

  /// Any member at all.
  static MemberNeed any() {
    return new MemberNeed(List.of(new Some(List.of(), Set.of(), Set.of(), Set.of(), List.of())));
  }

  /// Some member that breaks a rule about members.
  static MemberNeed against(Constraint.Members members) {
    List<Way> ways = new ArrayList<>();
    members
        .named()
        .forEach((name, term) -> ways.add(new Named(name, List.of(Literal.notIn(term)))));
    for (Map.Entry<String, Term> pattern : members.patterns().entrySet()) {
      List<Literal> value = List.of(Literal.notIn(pattern.getValue()));
      ways.add(new Some(List.of(), Set.of(pattern.getKey()), Set.of(), Set.of(), value));
    }
    Set<String> patterns = members.patterns().keySet();
    ways.add(
        new Some(
            List.of(),
            Set.of(),
            patterns,
            members.named().keySet(),
            List.of(Literal.notIn(members.others()))));
    return new MemberNeed(ways);
  }
}
