package dev.meshwright.data.csv;

/// Counts how lines end.
final class LineEnds {

  private long feeds;
  private long returns;
  private long both;

  void count(byte sign, boolean pair) {
    if (pair) {
      both++;
    } else if (sign == '\n') {
      feeds++;
    } else {
      returns++;
    }
  }

  void append(LineEnds next) {
    feeds += next.feeds;
    returns += next.returns;
    both += next.both;
  }

  /// Whether all lines end alike, and not with a carriage return alone.
  boolean usual() {
    return returns == 0 && (feeds == 0 || both == 0);
  }
}
