package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.JsonKind;
import dev.meshwright.compat.jsonschema.term.Term;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes up names of members.
///
/// Patterns for names divide all names into regions, by which of them match; one name for each
/// region that has any is enough, since members in one region are held to the same.
final class NameMaker {

  private static final int MOST_REGIONS = 256;

  private final Solver solver;
  private final ObjectLimits limits;
  private boolean gaveUp;

  NameMaker(Solver solver, ObjectLimits limits) {
    this.solver = solver;
    this.limits = limits;
  }

  /// @param certain false when a pattern could not be read
  record Made(String name, boolean certain) {}

  /// Whether some regions may have been left out.
  boolean gaveUp() {
    return gaveUp;
  }

  /// Whether a name fulfils what is asked of all names.
  Answer fits(String name) {
    Answer all = Answer.YES;
    for (Term term : limits.names()) {
      all = all.and(solver.evaluator().holds(term, new JsonString(name)));
    }
    return all;
  }

  /// Whether a name is one that a need can go to.
  Answer fits(MemberNeed.Some some, String name) {
    Answer all = Answer.of(!some.not().contains(name));
    for (Literal literal : some.literals()) {
      all = all.and(solver.evaluator().holds(literal, new JsonString(name)));
    }
    for (String pattern : some.matching()) {
      all = all.and(solver.languages().matches(pattern, name));
    }
    for (String pattern : some.patterns()) {
      all = all.and(solver.languages().matches(pattern, name).not());
    }
    return all;
  }

  /// New names for a need, one for each region.
  List<Made> make(MemberNeed.Some some, Set<String> present) {
    if (!solver.budget().spend(4 * (present.size() + limits.known().size()))) {
      gaveUp = true;
      return List.of();
    }
    Set<JsonValue> taken = new LinkedHashSet<>();
    limits.known().forEach(n -> taken.add(new JsonString(n)));
    present.forEach(n -> taken.add(new JsonString(n)));
    List<Literal> base = new ArrayList<>(some.literals());
    base.add(Literal.in(solver.terms().kinds(Set.of(JsonKind.STRING))));
    base.add(Literal.notIn(solver.terms().values(taken)));
    limits.names().forEach(t -> base.add(Literal.in(t)));
    some.matching().forEach(p -> base.add(Literal.in(pattern(p))));
    some.patterns().forEach(p -> base.add(Literal.notIn(pattern(p))));
    List<Made> made = new ArrayList<>();
    Set<String> open = new LinkedHashSet<>(limits.patterns());
    open.removeAll(some.matching());
    open.removeAll(some.patterns());
    regions(List.copyOf(open), 0, base, made);
    return made;
  }

  private void regions(List<String> patterns, int at, List<Literal> name, List<Made> made) {
    if (made.size() >= MOST_REGIONS) {
      gaveUp = true;
      return;
    }
    Sample sample = solver.solve(name);
    Optional<JsonValue> value = sample.shown();
    if (value.isEmpty()) {
      gaveUp |= sample instanceof Sample.Doubtful;
      return;
    }
    if (at == patterns.size()) {
      if (value.get() instanceof JsonString(String text)) {
        made.add(new Made(text, sample instanceof Sample.Found));
      }
      return;
    }
    for (boolean outside : new boolean[] {true, false}) {
      List<Literal> next = new ArrayList<>(name);
      next.add(new Literal(pattern(patterns.get(at)), !outside));
      regions(patterns, at + 1, next, made);
    }
  }

  private Term pattern(String regex) {
    return solver.terms().of(new Constraint.Pattern(regex));
  }
}
