package dev.meshwright.usecases.statistics;

/// How many of some things are so.
///
/// @param part from 0 to `whole`
public record Share(int part, int whole) {

  static final Share NOTHING = new Share(0, 0);

  static Share of(boolean so) {
    return new Share(so ? 1 : 0, 1);
  }

  Share plus(Share other) {
    return new Share(part + other.part, whole + other.whole);
  }

  /// Whole per cent, rounded down, so that 100 means all; 0 of nothing.
  public int percent() {
    return whole == 0 ? 0 : (int) (100L * part / whole);
  }
}
