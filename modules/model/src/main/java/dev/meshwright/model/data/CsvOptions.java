package dev.meshwright.model.data;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How a CSV file is read. What is not chosen is found out from the file.
///
/// @param chosen texts by option, as [CsvOption] describes them
/// @param types SQL types of columns by name
public record CsvOptions(Map<CsvOption, String> chosen, Map<String, String> types) {

  public CsvOptions {
    Map<CsvOption, String> options = new EnumMap<>(CsvOption.class);
    options.putAll(chosen);
    chosen = Collections.unmodifiableMap(options);
    types = Collections.unmodifiableMap(new TreeMap<>(types));
  }

  /// Everything found out from the file.
  public static CsvOptions sniffed() {
    return new CsvOptions(Map.of(), Map.of());
  }

  /// The same with one option chosen, or chosen anew.
  public CsvOptions with(CsvOption option, String value) {
    Map<CsvOption, String> options = new TreeMap<>(chosen);
    options.put(option, value);
    return new CsvOptions(options, types);
  }

  /// The same without a choice for an option.
  public CsvOptions without(CsvOption option) {
    Map<CsvOption, String> options = new TreeMap<>(chosen);
    options.remove(option);
    return new CsvOptions(options, types);
  }

  /// The same with the type of a column chosen.
  public CsvOptions withType(String column, String type) {
    Map<String, String> all = new TreeMap<>(types);
    all.put(column, type);
    return new CsvOptions(chosen, all);
  }

  public Optional<String> get(CsvOption option) {
    return Optional.ofNullable(chosen.get(option));
  }

  public Optional<String> delimiter() {
    return get(CsvOption.DELIMITER);
  }

  public Optional<String> quote() {
    return get(CsvOption.QUOTE);
  }

  public Optional<Boolean> header() {
    return get(CsvOption.HEADER).map(Boolean::valueOf);
  }

  /// Lines before the header or the first row.
  public Optional<Integer> skip() {
    return get(CsvOption.SKIP).map(Integer::valueOf);
  }
}
