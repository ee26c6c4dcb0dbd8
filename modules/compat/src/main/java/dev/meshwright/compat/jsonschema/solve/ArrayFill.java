package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the items of an array whose places have been given out.
final class ArrayFill {

  private final Solver solver;
  private final ArrayLimits limits;
  private final Set<JsonValue> excluded;
  private final List<List<Literal>> goals;
  private final Map<Integer, Sample> given;
  private Optional<String> doubt = Optional.empty();

  ArrayFill(
      Solver solver,
      ArrayLimits limits,
      Set<JsonValue> excluded,
      List<List<Literal>> goals,
      Map<Integer, Sample> given) {
    this.solver = solver;
    this.limits = limits;
    this.excluded = excluded;
    this.goals = goals;
    this.given = given;
  }

  Sample fill() {
    for (ArrayLimits.AtMost most : limits.counted()) {
      if (!keepFew(most)) {
        return limits.counted().size() == 1 && given.isEmpty()
            ? Sample.none()
            : Sample.doubtful("several limits on contained items meet");
      }
    }
    List<JsonValue> items = new ArrayList<>();
    for (int i = 0; i < goals.size(); i++) {
      Sample item = given.containsKey(i) ? given.get(i) : item(goals.get(i), items);
      if (item instanceof Sample.Doubtful(Optional<JsonValue> candidate, String reason)) {
        doubt = Optional.of(reason);
      }
      if (item.shown().isEmpty()) {
        return item instanceof Sample.None ? impossible() : item;
      }
      items.add(item.shown().get());
    }
    return judged(new JsonArray(items));
  }

  private Sample item(List<Literal> goal, List<JsonValue> before) {
    Sample item = solver.solve(goal);
    if (limits.unique() && item.shown().filter(before::contains).isPresent()) {
      List<Literal> other = new ArrayList<>(goal);
      other.add(Literal.notIn(solver.terms().values(new LinkedHashSet<>(before))));
      return solver.solve(other);
    }
    return item;
  }

  /// Taking items one after the other misses nothing when all are alike; else the choice made for
  /// one may have spoilt another.
  private Sample impossible() {
    boolean free = !limits.unique() || new HashSet<>(goals).size() == 1;
    boolean each = goals.stream().noneMatch(g -> solver.solve(g) instanceof Sample.None);
    return free || !each ? Sample.none() : Sample.doubtful("unique items of several kinds meet");
  }

  /// Keeps all items but a few out of a term; false when that cannot be.
  private boolean keepFew(ArrayLimits.AtMost most) {
    long spare = most.count();
    for (int i = 0; i < goals.size(); i++) {
      List<Literal> without = new ArrayList<>(goals.get(i));
      without.add(Literal.notIn(most.term()));
      if (!(solver.solve(without) instanceof Sample.None)) {
        goals.set(i, without);
      } else if (--spare < 0) {
        return false;
      }
    }
    return true;
  }

  private Sample judged(JsonArray array) {
    if (excluded.contains(array)) {
      return Sample.doubtful("the arrays at hand are excluded one by one");
    }
    if (!given.isEmpty() && !limits.counted().isEmpty()) {
      doubt = Optional.of("equal items and a limit on contained items meet");
    }
    return doubt
        .<Sample>map(reason -> new Sample.Doubtful(Optional.of(array), reason))
        .orElseGet(() -> Sample.found(array));
  }
}
