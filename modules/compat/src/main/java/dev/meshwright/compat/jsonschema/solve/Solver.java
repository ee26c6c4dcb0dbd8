package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.compat.jsonschema.compile.PossibleKinds;
import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.JsonKind;
import dev.meshwright.compat.jsonschema.term.Term;
import dev.meshwright.compat.jsonschema.term.Terms;
import dev.meshwright.model.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Answers goals, each once. For one comparison and one thread.
public final class Solver {

  private static final int MAX_DEPTH = 200;

  /// Choices that rest on one another, goals within goals included: what they need of the stack
  /// fits into the smallest that threads have.
  private static final int MAX_CHOICES = 300;

  private static final String TOO_MUCH = "the schemas take too many steps to compare";

  private final Terms terms;
  private final Budget budget;
  private final Languages languages = new Languages();
  private final Evaluator evaluator;
  private final Map<Goal, Sample> settled = new HashMap<>();
  private final Map<Goal, Integer> underWay = new HashMap<>();
  private final Map<Goal, Provisional> provisional = new HashMap<>();
  private final List<Goal> trail = new ArrayList<>();

  private int choices;

  /// The outermost goal under way that the answers since the last reset rest on.
  private int restsOn = Integer.MAX_VALUE;

  public Solver(Terms terms, Budget budget) {
    this.terms = terms;
    this.budget = budget;
    this.evaluator = new Evaluator(terms, languages, budget);
  }

  /// An answer that assumes goals still under way to have no value.
  private record Provisional(Sample sample, int restsOn) {}

  /// A value in one term and not in the other.
  public Sample difference(Term in, Term notIn) {
    return solve(List.of(Literal.in(in), Literal.notIn(notIn)));
  }

  /// A value of a term.
  public Sample member(Term term) {
    return solve(List.of(Literal.in(term)));
  }

  Terms terms() {
    return terms;
  }

  Budget budget() {
    return budget;
  }

  Languages languages() {
    return languages;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  /// Goes on after a choice; doubtful when too many rest on one another.
  Sample deeper(Supplier<Sample> rest) {
    if (choices >= MAX_CHOICES) {
      return Sample.doubtful("too many things are asked at once to compare");
    }
    choices++;
    try {
      return rest.get();
    } finally {
      choices--;
    }
  }

  Sample solve(Collection<Literal> literals) {
    return Goal.of(literals).map(this::solve).orElseGet(Sample::none);
  }

  private Sample solve(Goal goal) {
    if (!budget.spend(1 + goal.literals().size() / 4)) {
      return Sample.doubtful(TOO_MUCH);
    }
    Sample known = settled.get(goal);
    if (known != null) {
      return known;
    }
    Integer depth = underWay.get(goal);
    if (depth != null) {
      restsOn = Math.min(restsOn, depth);
      return Sample.none();
    }
    Provisional earlier = provisional.get(goal);
    if (earlier != null) {
      restsOn = Math.min(restsOn, earlier.restsOn);
      return earlier.sample;
    }
    if (!budget.spend(4 + goal.literals().size())) {
      return Sample.doubtful(TOO_MUCH);
    }
    return underWay.size() >= MAX_DEPTH
        ? Sample.doubtful("the schemas are nested too deep to compare")
        : workOut(goal);
  }

  private Sample workOut(Goal goal) {
    int depth = underWay.size();
    int mark = trail.size();
    int outer = restsOn;
    restsOn = Integer.MAX_VALUE;
    underWay.put(goal, depth);
    Sample sample = evaluate(goal);
    underWay.remove(goal);
    int inner = restsOn;
    restsOn = outer;
    if (sample instanceof Sample.Found) {
      settled.put(goal, sample);
      forget(mark);
    } else if (inner >= depth) {
      settled.put(goal, sample);
      if (sample instanceof Sample.None) {
        keep(mark);
      } else {
        forget(mark);
      }
    } else {
      restsOn = Math.min(outer, inner);
      provisional.put(goal, new Provisional(sample, inner));
      trail.add(goal);
    }
    return sample;
  }

  private void keep(int mark) {
    for (Goal goal : trail.subList(mark, trail.size())) {
      Provisional answer = provisional.remove(goal);
      if (answer != null) {
        settled.put(goal, answer.sample);
      }
    }
    trail.subList(mark, trail.size()).clear();
  }

  private void forget(int mark) {
    trail.subList(mark, trail.size()).forEach(provisional::remove);
    trail.subList(mark, trail.size()).clear();
  }

  private Sample evaluate(Goal goal) {
    Optional<Set<JsonValue>> finite = fewest(goal);
    if (finite.isPresent()) {
      return among(finite.get(), goal);
    }
    Sample best = Sample.none();
    for (JsonKind kind : kinds(goal)) {
      best = best.or(new Expansion(this, goal, kind).run());
      if (best instanceof Sample.Found || budget.isSpent()) {
        break;
      }
    }
    return budget.isSpent() && best instanceof Sample.None ? Sample.doubtful(TOO_MUCH) : best;
  }

  /// The first of some values that fits a goal.
  Sample among(Collection<JsonValue> values, Goal goal) {
    Sample best = Sample.none();
    for (JsonValue value : values) {
      switch (evaluator.holds(goal, value)) {
        case YES -> {
          return Sample.found(value);
        }
        case NO -> {}
        case UNKNOWN ->
            best =
                best.or(
                    new Sample.Doubtful(
                        Optional.of(value), "a part of the schema is not understood"));
      }
    }
    return best;
  }

  private static Optional<Set<JsonValue>> fewest(Goal goal) {
    return goal.literals().stream()
        .filter(Literal::wanted)
        .map(l -> l.term().shape())
        .filter(Constraint.Values.class::isInstance)
        .map(s -> ((Constraint.Values) s).values())
        .min(Comparator.comparingInt(Set::size));
  }

  private static EnumSet<JsonKind> kinds(Goal goal) {
    EnumSet<JsonKind> kinds = EnumSet.allOf(JsonKind.class);
    for (Literal literal : goal.literals()) {
      if (literal.wanted()) {
        kinds.retainAll(PossibleKinds.of(literal.term()));
      } else if (literal.term().shape() instanceof Constraint.Kinds(Set<JsonKind> unwanted)) {
        kinds.removeAll(unwanted);
      } else if (literal.term().shape() instanceof Constraint.Limit limit) {
        kinds.retainAll(EnumSet.of(limit.kind()));
      }
    }
    return kinds;
  }
}
