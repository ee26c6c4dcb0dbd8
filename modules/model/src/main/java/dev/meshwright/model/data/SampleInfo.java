package dev.meshwright.model.data;

import java.util.List;
import java.util.Optional;

/// What a sample turned out to be.
///
/// @param format by content
/// @param compression `gzip`, `zstd`, or empty
/// @param dialect for CSV, the options in effect
/// @param columns names and types
/// @param rows when the format tells without reading all of it
/// @param bytes size of its files
public record SampleInfo(
    SampleFormat format,
    Optional<String> compression,
    Optional<CsvOptions> dialect,
    List<Column> columns,
    Optional<Long> rows,
    long bytes) {

  public SampleInfo {
    columns = List.copyOf(columns);
  }
}
