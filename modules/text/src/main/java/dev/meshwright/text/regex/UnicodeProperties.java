package dev.meshwright.text.regex;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The properties that `\p{...}` may name, by their exact names.
final class UnicodeProperties {

  private UnicodeProperties() {}

  static Optional<CharSet> of(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      return UnicodeCategories.of(text).or(() -> binary(text));
    }
    String value = text.substring(equals + 1);
    return switch (text.substring(0, equals)) {
      case "General_Category", "gc" -> UnicodeCategories.of(value);
      case "Script", "sc" -> UnicodeScripts.of(value);
      case "Script_Extensions", "scx" ->
          UnicodeScripts.of(value)
              .map(script ->
                  Table.SETS.getOrDefault("scx " + UnicodeScripts.longName(value), script));
      default -> Optional.empty();
    };
  }

  private static Optional<CharSet> binary(String name) {
    return switch (name) {
      case "Any" -> Optional.of(CharSet.ALL);
      case "ASCII" -> Optional.of(CharSet.of(0, 0x7F));
      case "Assigned" -> UnicodeCategories.of("Cn").map(CharSet::complement);
      default ->
          name.startsWith("scx ") ? Optional.empty() : Optional.ofNullable(Table.SETS.get(name));
    };
  }

  /// Read when it is first asked for: few expressions name properties.
  private static final class Table {

    private static final Map<String, CharSet> SETS = read("unicode-properties.txt");

    private static Map<String, CharSet> read(String resource) {
      Map<String, CharSet> sets = new HashMap<>();
      for (String line : text(resource).split("\n", -1)) {
        int colon = line.indexOf(": ");
        if (colon > 0 && !line.startsWith("#")) {
          String names = line.substring(0, colon);
          CharSet set = set(line.substring(colon + 2));
          for (String name :
              names.startsWith("scx ") ? List.of(names) : List.of(names.split(" "))) {
            sets.put(name, set);
          }
        }
      }
      return Map.copyOf(sets);
    }

    private static CharSet set(String ranges) {
      List<CharSet.Range> all = new ArrayList<>();
      for (String range : ranges.split(" ", -1)) {
        int dash = range.indexOf('-');
        int low = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
        int high = dash < 0 ? low : Integer.parseInt(range.substring(dash + 1), 16);
        all.add(new CharSet.Range(low, high));
      }
      return new CharSet(all);
    }

    private static String text(String resource) {
      try (InputStream in = UnicodeProperties.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("the build lacks " + resource);
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException broken) {
        throw new UncheckedIOException("cannot read " + resource, broken);
      }
    }
  }
}
