package dev.meshwright.model.git;

/// How a pull brings both sides together, as Git's configuration says.
public enum PullWay {
  MERGE,
  REBASE
}
