package dev.meshwright.compat;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// One rule as it is written in a text of rules.
///
/// @param values by key; of examples the lines with their ends
record RuleEntry(String id, Map<String, StringBuilder> values) {

  private static final String BEGIN = "rule ";
  private static final String BAR = "|";
  private static final Set<String> EXAMPLES = Set.of("before", "after");
  private static final Set<String> MUST =
      Set.of("title", "severity", "backward", "forward", "layers", "why", "before", "after");
  private static final Set<String> MAY = Set.of("hint", "known as");

  static List<RuleEntry> all(String text) {
    List<RuleEntry> entries = new ArrayList<>();
    String key = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith(BEGIN)) {
        entries.add(new RuleEntry(line.substring(BEGIN.length()).strip(), new LinkedHashMap<>()));
        key = "";
      } else if (!line.isBlank()) {
        if (entries.isEmpty()) {
          throw new IllegalStateException("no rule before: " + line);
        }
        key = entries.getLast().line(key, line);
      }
    }
    return entries;
  }

  /// Takes a line.
  ///
  /// @param key that the line before it belongs to
  /// @return the key that this line belongs to
  private String line(String key, String line) {
    String said = line.strip();
    if (line.startsWith("    ")) {
      go(key, said);
      return key;
    }
    int colon = said.indexOf(':');
    String next = colon < 0 ? said : said.substring(0, colon);
    if (colon < 0 || !(MUST.contains(next) || MAY.contains(next))) {
      throw new IllegalStateException("rule " + id + " cannot say: " + said);
    }
    values.put(next, new StringBuilder(said.substring(colon + 1).strip()));
    return next;
  }

  private void go(String key, String said) {
    StringBuilder value = values.get(key);
    if (value == null) {
      throw new IllegalStateException("rule " + id + " goes on with nothing: " + said);
    }
    if (!EXAMPLES.contains(key)) {
      value.append(' ').append(said);
    } else if (said.startsWith(BAR)) {
      value.append(said.startsWith(BAR + " ") ? said.substring(2) : "").append('\n');
    } else {
      throw new IllegalStateException("a line of an example without its bar: " + said);
    }
  }

  Rule rule(SchemaFormat format) {
    if (!values.keySet().containsAll(MUST)) {
      throw new IllegalStateException("rule " + id + " does not say all of " + MUST);
    }
    return new Rule(
        id,
        format,
        Severity.valueOf(value("severity").toUpperCase(Locale.ROOT)),
        effect("backward"),
        effect("forward"),
        words("layers").map(layer -> Layer.valueOf(layer.toUpperCase(Locale.ROOT))).toList(),
        value("title"),
        value("why"),
        value("hint"),
        words("known as").toList(),
        new Rule.Example(value("before"), value("after")));
  }

  private Effect effect(String key) {
    return Effect.valueOf(value(key).toUpperCase(Locale.ROOT));
  }

  private Stream<String> words(String key) {
    return Stream.of(value(key).split(" ")).filter(word -> !word.isEmpty());
  }

  private String value(String key) {
    return values.getOrDefault(key, new StringBuilder()).toString();
  }
}
