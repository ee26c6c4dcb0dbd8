package dev.meshwright.model.data;

import java.util.List;
import java.util.Optional;

/// What the values of a column are like.
///
/// @param rows of the table
/// @param nulls rows without a value
/// @param distinct different values, nulls not counted
/// @param min smallest value, where the type has an order
/// @param max largest value
/// @param mean of numbers
/// @param quantiles approximate, of numbers, dates and timestamps
/// @param lengths of texts in characters, of lists in items
/// @param top the most frequent values, most frequent first
/// @param histogram of numbers, dates and timestamps; finite values in ranges of equal width
public record ColumnProfile(
    Column column,
    long rows,
    long nulls,
    long distinct,
    Optional<Value> min,
    Optional<Value> max,
    Optional<Value> mean,
    List<Quantile> quantiles,
    Optional<Lengths> lengths,
    List<Frequent> top,
    List<Bin> histogram) {

  public ColumnProfile {
    quantiles = List.copyOf(quantiles);
    top = List.copyOf(top);
    histogram = List.copyOf(histogram);
  }

  /// @param part of the rows that have at most this value, between 0 and 1
  public record Quantile(double part, Value value) {}

  public record Lengths(long min, long max, double mean) {}

  /// @param text the value as SQL shows it
  public record Frequent(String text, long rows) {}

  /// Rows with values from `from` to below `to`; the last one includes its end. For dates and
  /// timestamps the bounds are seconds of the epoch.
  public record Bin(double from, double to, long rows) {}
}
