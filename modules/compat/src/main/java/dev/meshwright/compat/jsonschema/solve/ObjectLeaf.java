package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// An object within limits: gives each need a member, then adds members up to the least number.
///
/// A need goes to a name that some limit mentions, to a name made up for another need, or to a new
/// made-up one. Of a member only what its value must be is kept; values are found at the end.
final class ObjectLeaf {

  private static final int MOST_MEMBERS = 300;

  private final Solver solver;
  private final GoalBranch branch;
  private final ObjectLimits limits;
  private final NameMaker names;
  private final Map<String, List<Literal>> present = new LinkedHashMap<>();
  private Optional<String> doubt = Optional.empty();

  ObjectLeaf(Solver solver, GoalBranch branch) {
    this.solver = solver;
    this.branch = branch;
    this.limits = new ObjectLimits(branch);
    this.names = new NameMaker(solver, limits);
  }

  Sample find() {
    if (limits.min() > limits.max()) {
      return Sample.none();
    }
    if (limits.min() > MOST_MEMBERS) {
      return Sample.doubtful("an object of more than " + MOST_MEMBERS + " members is asked");
    }
    for (String name : limits.required()) {
      Sample sample = allowed(name) ? enter(name, List.of()) : Sample.none();
      if (sample instanceof Sample.None) {
        return sample;
      }
    }
    return place(0);
  }

  private boolean allowed(String name) {
    return !limits.forbidden().contains(name) && names.fits(name) != Answer.NO;
  }

  /// Adds what the value of a member must be; says whether there is such a value.
  private Sample enter(String name, List<Literal> more) {
    List<Literal> all = new ArrayList<>();
    List<Literal> before = present.get(name);
    if (before == null) {
      ObjectLimits.MemberGoal goal = limits.at(name, solver.languages());
      all.addAll(goal.literals());
      if (!goal.complete() || names.fits(name) == Answer.UNKNOWN) {
        doubt = Optional.of("a pattern for the name " + name + " is beyond what can be compared");
      }
    } else {
      all.addAll(before);
    }
    all.addAll(more);
    Sample value = solver.solve(all);
    if (!(value instanceof Sample.None)) {
      present.put(name, all);
    }
    return value;
  }

  private Sample place(int need) {
    if (need == limits.needs().size()) {
      return present.size() > limits.max() ? Sample.none() : grow();
    }
    Sample best = Sample.none();
    for (MemberNeed.Way way : limits.needs().get(need).ways()) {
      best = best.or(placeBy(way, need));
      if (best instanceof Sample.Found) {
        break;
      }
      if (!solver.budget().spend(2)) {
        return best.or(Sample.doubtful("there are too many members to try in an object"));
      }
    }
    return best;
  }

  private Sample placeBy(MemberNeed.Way way, int need) {
    return switch (way) {
      case MemberNeed.Named(String name, List<Literal> value) -> placeAt(name, value, need);
      case MemberNeed.Some some -> {
        Sample best = Sample.none();
        TreeSet<String> candidates = new TreeSet<>(limits.known());
        candidates.addAll(present.keySet());
        for (String name : candidates) {
          Answer fits = names.fits(some, name);
          if (fits != Answer.NO) {
            Sample sample = placeAt(name, some.value(), need);
            best = best.or(fits == Answer.YES ? sample : uncertain(sample));
          }
          if (best instanceof Sample.Found) {
            yield best;
          }
        }
        for (NameMaker.Made made : names.make(some, present.keySet())) {
          Sample sample = placeAt(made.name(), some.value(), need);
          best = best.or(made.certain() ? sample : uncertain(sample));
          if (best instanceof Sample.Found) {
            yield best;
          }
        }
        yield names.gaveUp() ? best.or(Sample.doubtful("the names of members are too many")) : best;
      }
    };
  }

  private static Sample uncertain(Sample sample) {
    return sample instanceof Sample.Found(JsonValue value)
        ? new Sample.Doubtful(Optional.of(value), "a pattern for names cannot be compared")
        : sample;
  }

  private Sample placeAt(String name, List<Literal> value, int need) {
    List<Literal> before = present.get(name);
    if (!allowed(name) || (before == null && present.size() >= limits.max())) {
      return Sample.none();
    }
    Sample entered = enter(name, value);
    if (entered instanceof Sample.None) {
      return entered;
    }
    Sample sample = solver.deeper(() -> place(need + 1));
    if (before == null) {
      present.remove(name);
    } else {
      present.put(name, before);
    }
    return sample;
  }

  /// Adds members while there are too few. Members do not depend on one another, so whichever can
  /// be added may be.
  private Sample grow() {
    Map<String, List<Literal>> needed = new LinkedHashMap<>(present);
    for (String name : limits.known()) {
      if (present.size() >= limits.min()) {
        break;
      }
      if (!present.containsKey(name) && allowed(name)) {
        enter(name, List.of());
      }
    }
    MemberNeed.Some any = (MemberNeed.Some) MemberNeed.any().ways().getFirst();
    boolean grew = true;
    while (present.size() < limits.min() && grew) {
      grew = false;
      for (NameMaker.Made made : names.make(any, present.keySet())) {
        grew |= !(enter(made.name(), List.of()) instanceof Sample.None);
        if (present.size() >= limits.min()) {
          break;
        }
      }
    }
    Sample sample = present.size() < limits.min() ? tooFew() : values();
    present.clear();
    present.putAll(needed);
    return sample;
  }

  private Sample tooFew() {
    return doubt.isPresent() || names.gaveUp()
        ? Sample.doubtful("the names of members are too many")
        : Sample.none();
  }

  private Sample values() {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    Optional<String> unsure = doubt;
    for (Map.Entry<String, List<Literal>> member : present.entrySet()) {
      Sample value = solver.solve(member.getValue());
      if (value.shown().isEmpty()) {
        return value;
      }
      if (value instanceof Sample.Doubtful(Optional<JsonValue> candidate, String reason)) {
        unsure = Optional.of(reason);
      }
      members.put(member.getKey(), value.shown().get());
    }
    JsonObject object = new JsonObject(members);
    if (branch.excluded().contains(object)) {
      return new ObjectVariation(solver, branch, limits, names).other(object, present);
    }
    return unsure
        .<Sample>map(reason -> new Sample.Doubtful(Optional.of(object), reason))
        .orElseGet(() -> Sample.found(object));
  }
}
