package dev.meshwright.cli.frame;

/// How a call ended, for scripts.
public enum ExitCode {
  /// Done, and nothing found that counts.
  FINE(0),
  /// Findings at or above the bound asked for, failed tests, or invalid data.
  FINDINGS(1),
  /// The call itself is wrong.
  WRONG_CALL(2),
  /// It could not be done: missing file, no repository, broken machinery.
  NOT_POSSIBLE(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
