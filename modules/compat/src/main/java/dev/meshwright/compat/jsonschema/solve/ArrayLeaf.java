package dev.meshwright.compat.jsonschema.solve;

/// An array within limits.
final class ArrayLeaf {

  /// The longest array that is made.
  static final int LONGEST = 1_000;

  private final Solver solver;
  private final GoalBranch branch;

  ArrayLeaf(Solver solver, GoalBranch branch) {
    this.solver = solver;
    this.branch = branch;
  }

  Sample find() {
    Sample best = Sample.none();
    for (ArrayLimits limits : new ArrayLimits(branch).variants()) {
      best = best.or(new ArrayPlan(solver, limits, branch.excluded()).find());
      if (best instanceof Sample.Found) {
        break;
      }
    }
    return best;
  }
}
