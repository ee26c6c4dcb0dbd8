package dev.meshwright.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the texts in which rules are written down.
///
/// An entry begins with `rule` and its id at the beginning of a line. Below, indented by two
/// blanks, stand its values by key; more deeply indented lines go on with the text before them.
/// Values that are texts of their own stand line by line behind a bar.
public final class TextEntries {

  private static final String BEGIN = "rule ";
  private static final String BAR = "|";

  private final Set<String> must;
  private final Set<String> may;
  private final Set<String> blocks;

  /// @param must keys that each entry has
  /// @param may keys that it can have
  /// @param blocks those of the keys whose values stand line by line
  public TextEntries(Set<String> must, Set<String> may, Set<String> blocks) {
    this.must = must;
    this.may = may;
    this.blocks = blocks;
  }

  /// An entry.
  ///
  /// @param values by key; of blocks the lines with their ends
  public record Entry(String id, Map<String, String> values) {

    public Entry {
      values = Collections.unmodifiableMap(values);
    }

    /// The value of a key; empty when the entry does not have it.
    public String value(String key) {
      return values.getOrDefault(key, "");
    }

    /// The words of a value.
    public List<String> words(String key) {
      return List.of(value(key).split(" ")).stream().filter(word -> !word.isEmpty()).toList();
    }
  }

  /// The entries in the order of the text.
  ///
  /// @throws IllegalStateException when the text is not well-formed
  public List<Entry> read(String text) {
    List<Open> entries = new ArrayList<>();
    String key = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith(BEGIN)) {
        entries.add(new Open(line.substring(BEGIN.length()).strip(), new LinkedHashMap<>()));
        key = "";
      } else if (!line.isBlank()) {
        if (entries.isEmpty()) {
          throw new IllegalStateException("no rule before: " + line);
        }
        key = take(entries.getLast(), key, line);
      }
    }
    return entries.stream().map(this::closed).toList();
  }

  private record Open(String id, Map<String, StringBuilder> values) {}

  /// Takes a line.
  ///
  /// @param key that the line before it belongs to
  /// @return the key that this line belongs to
  private String take(Open entry, String key, String line) {
    String said = line.strip();
    if (line.startsWith("    ")) {
      go(entry, key, said);
      return key;
    }
    int colon = said.indexOf(':');
    String next = colon < 0 ? said : said.substring(0, colon);
    if (colon < 0 || !(must.contains(next) || may.contains(next))) {
      throw new IllegalStateException("rule " + entry.id + " cannot say: " + said);
    }
    entry.values.put(next, new StringBuilder(said.substring(colon + 1).strip()));
    return next;
  }

  private void go(Open entry, String key, String said) {
    StringBuilder value = entry.values.get(key);
    if (value == null) {
      throw new IllegalStateException("rule " + entry.id + " goes on with nothing: " + said);
    }
    if (!blocks.contains(key)) {
      value.append(' ').append(said);
    } else if (said.startsWith(BAR)) {
      value.append(said.startsWith(BAR + " ") ? said.substring(2) : "").append('\n');
    } else {
      throw new IllegalStateException("a line of an example without its bar: " + said);
    }
  }

  private Entry closed(Open entry) {
    if (!entry.values.keySet().containsAll(must)) {
      throw new IllegalStateException("rule " + entry.id + " does not say all of " + must);
    }
    Map<String, String> values = new LinkedHashMap<>();
    entry.values.forEach((key, value) -> values.put(key, value.toString()));
    return new Entry(entry.id, values);
  }
}
