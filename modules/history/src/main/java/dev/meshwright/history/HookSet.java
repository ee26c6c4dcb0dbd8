package dev.meshwright.history;

import java.util.List;

/// Which hooks `git` runs for what, in this order.
enum HookSet {
  COMMIT("pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "post-rewrite"),
  /// A branch that only moves forward.
  FORWARD("post-merge"),
  MERGE("pre-merge-commit", "prepare-commit-msg", "commit-msg", "post-merge"),
  /// Cherry-picks and reverts.
  PICK("prepare-commit-msg", "post-commit"),
  REBASE("pre-rebase", "post-checkout", "prepare-commit-msg", "post-commit", "post-rewrite"),
  /// What stopped goes on; a commit that was solved by hand is one like any other.
  GOING_ON("pre-commit", "prepare-commit-msg", "commit-msg", "post-commit"),
  GOING_ON_WITH_REBASE("prepare-commit-msg", "post-commit", "post-rewrite");

  private final List<String> names;

  HookSet(String... names) {
    this.names = List.of(names);
  }

  List<String> names() {
    return names;
  }
}
