package dev.meshwright.model.data;

import dev.meshwright.model.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A sample that queries can name.
///
/// @param name of the table in SQL, matched without regard to case
/// @param path a file, or a folder whose files are the parts of one table
/// @param label what messages call it: the path relative to the workspace, with `/`
/// @param format as the user chose it; empty to find it out from name and content
/// @param csv how to read it when it is CSV
/// @param messages how to decode it; empty for a file that says itself what it holds
/// @param problems why it cannot be read as the workspace says; told when a query names it
public record SampleTable(
    String name,
    Path path,
    String label,
    Optional<SampleFormat> format,
    CsvOptions csv,
    Optional<MessageDecoding> messages,
    List<Problem> problems) {

  public SampleTable {
    problems = List.copyOf(problems);
  }

  /// A file that says itself what it holds.
  public SampleTable(
      String name, Path path, String label, Optional<SampleFormat> format, CsvOptions csv) {
    this(name, path, label, format, csv, Optional.empty(), List.of());
  }

  /// The same sample as a table of another name.
  public SampleTable named(String other) {
    return new SampleTable(other, path, label, format, csv, messages, problems);
  }

  /// The same sample, read from another place.
  public SampleTable at(Path other) {
    return new SampleTable(name, other, label, format, csv, messages, problems);
  }

  /// A sample of which everything is found out from the file.
  public static SampleTable of(String name, Path path, String label) {
    return new SampleTable(name, path, label, Optional.empty(), CsvOptions.sniffed());
  }
}
