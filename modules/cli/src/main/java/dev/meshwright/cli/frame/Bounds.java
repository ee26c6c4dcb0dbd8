package dev.meshwright.cli.frame;

/// Numbers of a call that must lie between two others.
public final class Bounds {

  private Bounds() {}

  /// The number given.
  ///
  /// @param option as it is written in the call, such as `--limit`
  /// @param least the smallest number allowed
  /// @param most the largest number allowed
  /// @throws WrongCallException when the number is beyond them
  public static int within(String option, int given, int least, int most) {
    if (given < least || given > most) {
      throw new WrongCallException(
          option + " must lie between " + least + " and " + most + ", not " + given);
    }
    return given;
  }
}
