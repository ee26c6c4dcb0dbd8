package dev.meshwright.usecases.explore;

import dev.meshwright.usecases.preview.PreviewRequest;
import java.util.List;

/// Two versions of what gives rows.
///
/// @param request of a transformation, by its path; or all rows of a sample, with the sample's path
/// @param withSamples whether each version reads the samples as they were then; else both read the
///   present ones. A sample is always read as it was.
/// @param key columns that tell rows apart; empty to take the primary key that a contract gives a
///   table of this name, else a column or two that are found to tell all rows apart, else to
///   compare rows as a whole
/// @param whole whether rows are compared as a whole, whatever would tell them apart
public record RowComparison(
    PreviewRequest request,
    RowVersion before,
    RowVersion after,
    boolean withSamples,
    List<String> key,
    boolean whole) {

  public RowComparison {
    key = List.copyOf(key);
  }

  /// Matched by a key.
  public RowComparison(
      PreviewRequest request,
      RowVersion before,
      RowVersion after,
      boolean withSamples,
      List<String> key) {
    this(request, before, after, withSamples, key, false);
  }
}
