package dev.meshwright.usecases.frozen;

import dev.meshwright.usecases.preview.PreviewRequest;
import java.util.List;
import java.util.Map;

/// What to keep as a test.
///
/// @param preview the transformation, or its step, as it is previewed
/// @param name of the test, for people
/// @param rows numbers of rows to give, from 0, by table; a table that is not named gives its first
///   rows
/// @param most rows of a table for which none are named
public record KeepRequest(
    PreviewRequest preview, String name, Map<String, List<Long>> rows, int most) {

  public static final int USUAL_ROWS = 20;

  public KeepRequest {
    rows = Map.copyOf(rows);
  }

  /// With the first rows of each sample.
  public static KeepRequest of(PreviewRequest preview, String name) {
    return new KeepRequest(preview, name, Map.of(), USUAL_ROWS);
  }
}
