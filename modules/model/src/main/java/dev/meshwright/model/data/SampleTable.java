package dev.meshwright.model.data;

import java.nio.file.Path;
import java.util.Optional;

/// A sample that queries can name.
///
/// @param name of the table in SQL, matched without regard to case
/// @param path a file, or a folder whose files are the parts of one table
/// @param label what messages call it: the path relative to the workspace, with `/`
/// @param format as the user chose it; empty to find it out from name and content
/// @param csv how to read it when it is CSV
public record SampleTable(
    String name, Path path, String label, Optional<SampleFormat> format, CsvOptions csv) {

  /// A sample of which everything is found out from the file.
  public static SampleTable of(String name, Path path, String label) {
    return new SampleTable(name, path, label, Optional.empty(), CsvOptions.sniffed());
  }
}
