package dev.meshwright.model.data;

import java.util.Map;
import java.util.Optional;

/// How a CSV file is read. What is empty is found out from the file.
///
/// @param delimiter between cells: `,`, `;`, tab
/// @param quote around cells; the empty string for none
/// @param escape before a quote inside a cell
/// @param header whether the first line names the columns
/// @param skip lines before the header or the first row
/// @param encoding `utf-8`, `utf-16`, `latin-1`
/// @param nullText cells with this text are null
/// @param types SQL types of columns by name
public record CsvOptions(
    Optional<String> delimiter,
    Optional<String> quote,
    Optional<String> escape,
    Optional<Boolean> header,
    Optional<Integer> skip,
    Optional<String> encoding,
    Optional<String> nullText,
    Map<String, String> types) {

  public CsvOptions {
    types = Map.copyOf(types);
  }

  /// Everything found out from the file.
  public static CsvOptions sniffed() {
    return new CsvOptions(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }
}
