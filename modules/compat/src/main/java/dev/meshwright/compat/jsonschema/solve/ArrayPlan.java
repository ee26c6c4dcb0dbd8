package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.model.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Gives each need a place, then fills the array.
///
/// A need goes to a place of the prefix, to a place another need has, or to a new one behind; the
/// places behind the prefix are all alike, so one new place is enough to try. The array is then
/// made as short as it can be: more items only add to what must hold.
final class ArrayPlan {

  private final Solver solver;
  private final ArrayLimits limits;
  private final Set<JsonValue> excluded;
  private final List<ItemNeed> needs;
  private final TreeMap<Integer, List<Literal>> assigned = new TreeMap<>();

  ArrayPlan(Solver solver, ArrayLimits limits, Set<JsonValue> excluded) {
    this.solver = solver;
    this.limits = limits;
    this.excluded = excluded;
    this.needs = limits.needs();
  }

  Sample find() {
    if (limits.min() > limits.max() || limits.contradict(solver)) {
      return Sample.none();
    }
    if (limits.min() > ArrayLeaf.LONGEST || needs.size() > ArrayLeaf.LONGEST) {
      return Sample.doubtful("an array of more than " + ArrayLeaf.LONGEST + " items is asked");
    }
    return place(0);
  }

  private Sample place(int need) {
    if (need == needs.size()) {
      return pair();
    }
    Sample best = Sample.none();
    for (ItemNeed.Way way : needs.get(need).ways()) {
      for (int index : places(way)) {
        if (!solver.budget().spend(2)) {
          return best.or(Sample.doubtful("there are too many places to try in an array"));
        }
        best = best.or(placeAt(need, index, way.literal()));
        if (best instanceof Sample.Found) {
          return best;
        }
      }
    }
    return best;
  }

  private Sample placeAt(int need, int index, Literal literal) {
    List<Literal> before = assigned.get(index);
    // Two needs for an item of one term come from a count, and ask for two items.
    if (before != null && literal.wanted() && before.contains(literal)) {
      return Sample.none();
    }
    List<Literal> here = new ArrayList<>(before == null ? List.of() : before);
    here.add(literal);
    assigned.put(index, here);
    Sample item = solver.solve(at(index));
    Sample sample = item instanceof Sample.None ? Sample.none() : place(need + 1);
    if (before == null) {
      assigned.remove(index);
    } else {
      assigned.put(index, before);
    }
    return sample;
  }

  private Set<Integer> places(ItemNeed.Way way) {
    Set<Integer> places = new TreeSet<>();
    if (way.exactly()) {
      places.add(way.from());
    } else {
      for (int i = way.from(); i < limits.prefix(); i++) {
        places.add(i);
      }
      places.addAll(assigned.tailMap(way.from()).keySet());
      int behind = assigned.isEmpty() ? 0 : assigned.lastKey() + 1;
      places.add(Math.max(Math.max(limits.prefix(), way.from()), behind));
    }
    places.removeIf(i -> i >= limits.max());
    return places;
  }

  private List<Literal> at(int index) {
    List<Literal> all = new ArrayList<>(limits.at(index));
    all.addAll(assigned.getOrDefault(index, List.of()));
    return all;
  }

  /// Two equal items, when items must not be unique.
  private Sample pair() {
    if (!limits.notUnique()) {
      return fill(Map.of());
    }
    Sample best = Sample.none();
    int used = assigned.isEmpty() ? 0 : assigned.lastKey() + 1;
    long end = Math.min(Math.max(used, limits.prefix()) + 2L, limits.max());
    for (int first = 0; first < end; first++) {
      for (int second = first + 1; second < end; second++) {
        List<Literal> both = new ArrayList<>(at(first));
        both.addAll(at(second));
        Sample twin = solver.solve(both);
        if (!solver.budget().spend(1)) {
          return best.or(Sample.doubtful("there are too many pairs to try in an array"));
        }
        if (twin.shown().isPresent()) {
          best = best.or(fill(Map.of(first, twin, second, twin)));
        } else {
          best = best.or(twin);
        }
        if (best instanceof Sample.Found) {
          return best;
        }
      }
    }
    return best;
  }

  private Sample fill(Map<Integer, Sample> given) {
    int length = (int) limits.min();
    length = Math.max(length, assigned.isEmpty() ? 0 : assigned.lastKey() + 1);
    for (int index : given.keySet()) {
      length = Math.max(length, index + 1);
    }
    Sample best = Sample.none();
    // A longer array is only of use when the shortest is one of those that are excluded.
    int tries = excluded.isEmpty() ? 1 : 4;
    for (int extra = 0; extra < tries && length + extra <= limits.max(); extra++) {
      List<List<Literal>> goals = new ArrayList<>();
      for (int i = 0; i < length + extra; i++) {
        goals.add(at(i));
      }
      best = best.or(new ArrayFill(solver, limits, excluded, goals, given).fill());
      if (best instanceof Sample.Found) {
        break;
      }
    }
    return best;
  }
}
