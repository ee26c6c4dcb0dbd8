package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.compat.jsonschema.term.JsonKind;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.json.JsonBoolean;
import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Goes through the ways in which a goal can hold for one kind of value.
///
/// At each node the limits collected so far are asked for a value. None: the whole node is closed.
/// One that happens to fit the open choices as well: done. Otherwise the choice with the fewest
/// ways left is split.
final class Expansion {

  private final Solver solver;
  private final Goal goal;
  private final JsonKind kind;

  Expansion(Solver solver, Goal goal, JsonKind kind) {
    this.solver = solver;
    this.goal = goal;
    this.kind = kind;
  }

  Sample run() {
    GoalBranch branch = new GoalBranch(solver.terms(), kind);
    for (Literal literal : goal.literals()) {
      if (!branch.add(literal)) {
        return Sample.none();
      }
    }
    return explore(branch);
  }

  private Sample explore(GoalBranch branch) {
    if (!solver.budget().spend(branch.size())) {
      return Sample.doubtful("there are too many combinations to look at");
    }
    if (!settleChoices(branch)) {
      return Sample.none();
    }
    if (branch.finite().isPresent()) {
      return solver.among(branch.finite().get(), goal);
    }
    Sample sample = doubted(leaf(branch), branch);
    if (sample instanceof Sample.None || branch.choices().isEmpty()) {
      return sample;
    }
    if (sample instanceof Sample.Found(JsonValue value)
        && solver.evaluator().holds(goal, value) == Answer.YES) {
      return sample;
    }
    return split(branch);
  }

  private Sample split(GoalBranch branch) {
    Choice choice = branch.choices().getFirst();
    long fewest = Long.MAX_VALUE;
    for (Choice other : branch.choices()) {
      if (other.ways() < fewest) {
        fewest = other.ways();
        choice = other;
      }
    }
    branch.choices().remove(choice);
    Sample best = Sample.none();
    for (long way = 0; way < choice.ways(); way++) {
      if (!solver.budget().spend(2)) {
        return best.or(Sample.doubtful("there are too many combinations to look at"));
      }
      List<Literal> literals = choice.way(way);
      if (possible(branch, literals) != Answer.NO) {
        GoalBranch next = branch.copy();
        if (literals.stream().allMatch(next::add)) {
          best = best.or(solver.deeper(() -> explore(next)));
        }
        if (best instanceof Sample.Found) {
          return best;
        }
      }
    }
    return best;
  }

  /// Drops choices that hold already, and makes those with a single way left; false when one has
  /// none.
  private boolean settleChoices(GoalBranch branch) {
    boolean changed = true;
    while (changed) {
      changed = false;
      List<Literal> forced = new ArrayList<>();
      for (Iterator<Choice> open = branch.choices().iterator(); open.hasNext(); ) {
        Choice choice = open.next();
        Optional<List<Literal>> only = onlyWay(branch, choice);
        if (only.isPresent()) {
          open.remove();
          forced.addAll(only.get());
          changed = true;
        }
      }
      for (Literal literal : forced) {
        if (!branch.add(literal)) {
          return false;
        }
      }
      if (!solver.budget().spend(1)) {
        return true;
      }
    }
    return true;
  }

  /// What a choice comes down to: nothing when it holds already, its only way, or the impossible;
  /// empty when it is still open.
  private Optional<List<Literal>> onlyWay(GoalBranch branch, Choice choice) {
    Literal impossible = Literal.in(solver.terms().nothing());
    List<Literal> only = List.of(impossible);
    int open = 0;
    for (long way = 0; way < choice.ways() && open < 2; way++) {
      List<Literal> literals = choice.way(way);
      if (!solver.budget().spend(literals.size())) {
        return Optional.empty();
      }
      switch (possible(branch, literals)) {
        case YES -> {
          return Optional.of(List.of());
        }
        case NO -> {}
        case UNKNOWN -> {
          open++;
          only = literals;
        }
      }
    }
    return open > 1 ? Optional.empty() : Optional.of(only);
  }

  private static Answer possible(GoalBranch branch, List<Literal> literals) {
    Answer all = Answer.YES;
    for (Literal literal : literals) {
      all = all.and(branch.foresee(literal));
      if (all == Answer.NO) {
        break;
      }
    }
    return all;
  }

  private Sample leaf(GoalBranch branch) {
    return switch (kind) {
      case NULL -> first(branch, List.of(new JsonNull()));
      case BOOLEAN -> first(branch, List.of(new JsonBoolean(true), new JsonBoolean(false)));
      case NUMBER -> new NumberLeaf(branch).find();
      case STRING -> new StringLeaf(solver, branch).find();
      case ARRAY -> new ArrayLeaf(solver, branch).find();
      case OBJECT -> new ObjectLeaf(solver, branch).find();
    };
  }

  private static Sample first(GoalBranch branch, List<JsonValue> values) {
    return values.stream()
        .filter(v -> !branch.excluded().contains(v))
        .findFirst()
        .map(Sample::found)
        .orElseGet(Sample::none);
  }

  private static Sample doubted(Sample sample, GoalBranch branch) {
    return branch.doubt().isPresent() && sample instanceof Sample.Found(JsonValue value)
        ? new Sample.Doubtful(Optional.of(value), branch.doubt().get())
        : sample;
  }
}
