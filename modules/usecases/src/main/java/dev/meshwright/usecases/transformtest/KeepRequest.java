package dev.meshwright.usecases.transformtest;

import dev.meshwright.model.data.Row;
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
/// @param wanted rows of the result, as the preview shows them: the fewest rows of the samples that
///   still give these are looked for; none to give the rows that are named
public record KeepRequest(
    PreviewRequest preview, String name, Map<String, List<Long>> rows, int most, List<Row> wanted) {

  public static final int USUAL_ROWS = 20;

  public KeepRequest {
    rows = Map.copyOf(rows);
    wanted = List.copyOf(wanted);
  }

  /// With rows of the samples that are named.
  public KeepRequest(PreviewRequest preview, String name, Map<String, List<Long>> rows, int most) {
    this(preview, name, rows, most, List.of());
  }

  /// With the fewest rows of the samples that still give these rows of the result.
  public static KeepRequest reduced(PreviewRequest preview, String name, List<Row> wanted) {
    return new KeepRequest(preview, name, Map.of(), USUAL_ROWS, wanted);
  }

  /// With the first rows of each sample.
  public static KeepRequest of(PreviewRequest preview, String name) {
    return new KeepRequest(preview, name, Map.of(), USUAL_ROWS);
  }
}
