package dev.meshwright.model.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a sample turned out to be.
///
/// @param format by content
/// @param compression `gzip`, `zstd`, or empty
/// @param dialect for CSV, the options in effect
/// @param columns names and types
/// @param names of the same columns in the files, where SQL may not tell them apart
/// @param rows when the format tells without reading all of it
/// @param bytes size of its files
public record SampleInfo(
    SampleFormat format,
    Optional<String> compression,
    Optional<CsvOptions> dialect,
    List<Column> columns,
    List<String> names,
    Optional<Long> rows,
    long bytes) {

  public SampleInfo {
    columns = List.copyOf(columns);
    names = List.copyOf(names);
  }

  /// Whose columns are called as in the files.
  public SampleInfo(
      SampleFormat format,
      Optional<String> compression,
      Optional<CsvOptions> dialect,
      List<Column> columns,
      Optional<Long> rows,
      long bytes) {
    this(
        format,
        compression,
        dialect,
        columns,
        columns.stream().map(Column::name).toList(),
        rows,
        bytes);
  }

  /// @param names of the first columns in the files
  public SampleInfo named(List<String> names) {
    List<String> all = new ArrayList<>(names);
    columns.stream().skip(names.size()).map(Column::name).forEach(all::add);
    return new SampleInfo(format, compression, dialect, columns, all, rows, bytes);
  }

  /// The columns as the files call them.
  public List<Column> inFiles() {
    List<Column> named = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      named.add(new Column(names.get(i), columns.get(i).type()));
    }
    return named;
  }
}
