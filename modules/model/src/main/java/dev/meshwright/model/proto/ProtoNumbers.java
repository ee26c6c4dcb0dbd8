package dev.meshwright.model.proto;

import dev.meshwright.model.TextRange;

/// A range of numbers, both ends inside.
///
/// @param max whether the end is written as `max`
public record ProtoNumbers(TextRange range, long first, long last, boolean max) {

  public boolean contains(long number) {
    return first <= number && number <= last;
  }

  public boolean overlaps(ProtoNumbers other) {
    return first <= other.last && other.first <= last;
  }

  @Override
  public String toString() {
    return first == last
        ? Long.toString(first)
        : first + " to " + (max ? "max" : Long.toString(last));
  }
}
