package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Another object for the same needs, when the first is one that is excluded.
final class ObjectVariation {

  private final Solver solver;
  private final GoalBranch branch;
  private final ObjectLimits limits;
  private final NameMaker names;

  ObjectVariation(Solver solver, GoalBranch branch, ObjectLimits limits, NameMaker names) {
    this.solver = solver;
    this.branch = branch;
    this.limits = limits;
    this.names = names;
  }

  Sample other(JsonObject object, Map<String, List<Literal>> present) {
    for (Map.Entry<String, List<Literal>> member : present.entrySet()) {
      List<Literal> goal = new ArrayList<>(member.getValue());
      List<JsonValue> used = new ArrayList<>();
      for (JsonValue excluded : branch.excluded()) {
        if (excluded instanceof JsonObject(Map<String, JsonValue> members)
            && members.containsKey(member.getKey())) {
          used.add(members.get(member.getKey()));
        }
      }
      goal.add(Literal.notIn(solver.terms().values(Set.copyOf(used))));
      if (solver.solve(goal) instanceof Sample.Found(JsonValue value)) {
        return Sample.found(with(object, member.getKey(), value));
      }
    }
    if (present.size() < limits.max()) {
      MemberNeed.Some any = (MemberNeed.Some) MemberNeed.any().ways().getFirst();
      for (NameMaker.Made made : names.make(any, present.keySet())) {
        List<Literal> goal = limits.at(made.name(), solver.languages()).literals();
        if (made.certain() && solver.solve(goal) instanceof Sample.Found(JsonValue value)) {
          JsonObject larger = with(object, made.name(), value);
          if (!branch.excluded().contains(larger)) {
            return Sample.found(larger);
          }
        }
      }
    }
    return Sample.doubtful("the objects at hand are excluded one by one");
  }

  private static JsonObject with(JsonObject object, String name, JsonValue value) {
    Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
    members.put(name, value);
    return new JsonObject(members);
  }
}
