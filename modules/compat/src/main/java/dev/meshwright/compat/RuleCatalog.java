package dev.meshwright.compat;

import dev.meshwright.model.SchemaFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A family of rules, written down as text beside the code that reports them.
///
/// A rule begins with `rule` and its id at the beginning of a line. Below, indented by two blanks,
/// stand what it says by key: `title`, `severity`, `backward`, `forward`, `layers`, `why`, `hint`
/// and `known as`; more deeply indented lines go on with the text before them. The two versions of
/// its example stand line by line behind a bar under `before` and `after`.
public final class RuleCatalog {

  private final Map<String, Rule> rules;

  private RuleCatalog(Map<String, Rule> rules) {
    this.rules = Collections.unmodifiableMap(rules);
  }

  /// Reads a family that stands in this package's `rules` folder.
  ///
  /// @param name of the family: `avro-fields`
  /// @throws IllegalStateException when the text is not there or not well-formed
  public static RuleCatalog read(SchemaFormat format, String name) {
    String file = "rules/" + name + ".rules";
    try (InputStream in = RuleCatalog.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the rules are missing: " + file);
      }
      return parse(format, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws IllegalStateException when the text is not well-formed
  static RuleCatalog parse(SchemaFormat format, String text) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (RuleEntry entry : RuleEntry.all(text)) {
      if (rules.put(entry.id(), entry.rule(format)) != null) {
        throw new IllegalStateException("two rules have the id " + entry.id());
      }
    }
    return new RuleCatalog(rules);
  }

  /// The rule with that id.
  ///
  /// @throws IllegalStateException when there is none
  public Rule rule(String id) {
    Rule rule = rules.get(id);
    if (rule == null) {
      throw new IllegalStateException("no such rule: " + id);
    }
    return rule;
  }

  /// All of them, in the order of the text.
  public List<Rule> all() {
    return List.copyOf(rules.values());
  }
}
