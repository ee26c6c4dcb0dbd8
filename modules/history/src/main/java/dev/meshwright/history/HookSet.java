package dev.meshwright.history;

import java.util.List;

/// What `git` runs hooks for.
enum HookSet {
  COMMIT,
  /// A branch that only moves forward.
  FORWARD,
  MERGE,
  /// Cherry-picks and reverts.
  PICK,
  REBASE,
  /// What stopped goes on; a commit that was solved by hand is one like any other.
  GOING_ON,
  GOING_ON_WITH_REBASE;

  /// The hooks, in the order in which they run.
  List<String> names() {
    return switch (this) {
      case COMMIT ->
          List.of("pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "post-rewrite");
      case FORWARD -> List.of("post-merge");
      case MERGE -> List.of("pre-merge-commit", "prepare-commit-msg", "commit-msg", "post-merge");
      case PICK -> List.of("prepare-commit-msg", "post-commit");
      case REBASE ->
          List.of(
              "pre-rebase", "post-checkout", "prepare-commit-msg", "post-commit", "post-rewrite");
      case GOING_ON -> List.of("pre-commit", "prepare-commit-msg", "commit-msg", "post-commit");
      case GOING_ON_WITH_REBASE -> List.of("prepare-commit-msg", "post-commit", "post-rewrite");
    };
  }
}
