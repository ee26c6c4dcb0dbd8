package dev.meshwright.data.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The functions of the preview's engine, as its own catalogue tells them.
public final class SqlFunctions {

  private final Map<String, List<Signature>> byName;

  /// A way to call a function.
  ///
  /// @param parameters with their types, where one type or kind of type fits; `...` for further
  ///   ones
  /// @param result its type; empty where it depends
  /// @param about what it does, in a sentence; may be empty
  public record Signature(String name, List<String> parameters, String result, String about) {

    public Signature {
      parameters = List.copyOf(parameters);
    }
  }

  public SqlFunctions() {
    byName =
        lines().stream()
            .map(SqlFunctions::read)
            .collect(
                Collectors.groupingBy(Signature::name, LinkedHashMap::new, Collectors.toList()));
  }

  /// The ways to call a function, the shortest first; none where there is no such function.
  public List<Signature> named(String name) {
    return byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  private static Signature read(String line) {
    String[] parts = line.split(" \\| ?", -1);
    List<String> parameters =
        parts[1].isBlank() ? List.of() : Arrays.stream(parts[1].split(", ")).toList();
    return new Signature(
        parts[0].strip(),
        parameters.stream().map(String::strip).toList(),
        parts.length > 2 ? parts[2].strip() : "",
        parts.length > 3 ? parts[3].strip() : "");
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(SqlFunctions.class.getResourceAsStream("functions.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
