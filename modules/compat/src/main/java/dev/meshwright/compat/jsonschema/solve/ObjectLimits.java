package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What an object is held to, sorted by what it takes to fulfil it.
final class ObjectLimits {

  private final List<Constraint.Members> members = new ArrayList<>();
  private final List<Term> names = new ArrayList<>();
  private final List<MemberNeed> needs = new ArrayList<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final Set<String> forbidden = new LinkedHashSet<>();
  private final Set<String> known = new LinkedHashSet<>();
  private long min;
  private long max = Long.MAX_VALUE;

  ObjectLimits(GoalBranch branch) {
    for (Constraint.Limit limit : branch.wanted()) {
      switch (limit) {
        case Constraint.Members shape -> {
          members.add(shape);
          known.addAll(shape.named().keySet());
        }
        case Constraint.Has(String name) -> required.add(name);
        case Constraint.Names(Term term) -> names.add(term);
        case Constraint.MinMembers(long count) -> min = Math.max(min, count);
        case Constraint.MaxMembers(long count) -> max = Math.min(max, count);
        case Constraint.Limit other -> {}
      }
    }
    for (Constraint.Limit limit : branch.unwanted()) {
      switch (limit) {
        case Constraint.Members shape -> {
          needs.add(MemberNeed.against(shape));
          known.addAll(shape.named().keySet());
        }
        case Constraint.Has(String name) -> forbidden.add(name);
        case Constraint.Names(Term term) -> needs.add(MemberNeed.named(Literal.notIn(term)));
        case Constraint.MinMembers(long count) -> max = Math.min(max, count - 1);
        case Constraint.MaxMembers(long count) -> min = Math.max(min, count + 1);
        case Constraint.Limit other -> {}
      }
    }
    known.addAll(required);
    known.addAll(forbidden);
  }

  /// What the value of a member must be; the name is one of [#known()] or made up.
  MemberGoal at(String name, Languages languages) {
    List<Literal> all = new ArrayList<>();
    boolean complete = true;
    for (Constraint.Members shape : members) {
      MemberTerms terms = MemberTerms.of(shape, name, languages);
      terms.certain().forEach(t -> all.add(Literal.in(t)));
      complete &= terms.isComplete();
    }
    return new MemberGoal(all, complete);
  }

  /// @param complete false when a pattern could not be read
  record MemberGoal(List<Literal> literals, boolean complete) {}

  /// The patterns that tell made-up names apart.
  Set<String> patterns() {
    Set<String> all = new LinkedHashSet<>();
    members.forEach(m -> all.addAll(m.patterns().keySet()));
    return all;
  }

  List<Term> names() {
    return names;
  }

  List<MemberNeed> needs() {
    return needs;
  }

  Set<String> required() {
    return required;
  }

  Set<String> forbidden() {
    return forbidden;
  }

  /// Every name that some limit mentions.
  Set<String> known() {
    return known;
  }

  long min() {
    return min;
  }

  long max() {
    return max;
  }
}
