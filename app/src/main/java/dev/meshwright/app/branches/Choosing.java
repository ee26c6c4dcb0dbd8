package dev.meshwright.app.branches;

/// What a branch is being chosen for.
enum Choosing {
  SWITCH,
  MERGE,
  REBASE
}
