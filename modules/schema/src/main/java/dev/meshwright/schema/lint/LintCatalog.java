package dev.meshwright.schema.lint;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.text.TextEntries;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The rules of a language, written down as text in this package.
public final class LintCatalog {

  private static final Set<String> MUST =
      Set.of("title", "severity", "usual", "categories", "why", "example", "mended");
  private static final Set<String> MAY = Set.of("hint", "v1", "v1beta1");
  private static final Set<String> EXAMPLES = Set.of("example", "mended");

  private final Map<String, LintRule> rules;

  private LintCatalog(Map<String, LintRule> rules) {
    this.rules = Collections.unmodifiableMap(rules);
  }

  /// Reads families.
  ///
  /// @param names of the families: `json-redundant`
  /// @throws IllegalStateException when a text is not there or not well-formed
  public static LintCatalog read(SchemaFormat format, String... names) {
    Map<String, LintRule> rules = new LinkedHashMap<>();
    for (String name : names) {
      for (TextEntries.Entry entry : new TextEntries(MUST, MAY, EXAMPLES).read(text(name))) {
        if (rules.put(entry.id(), rule(format, entry)) != null) {
          throw new IllegalStateException("two rules have the id " + entry.id());
        }
      }
    }
    return new LintCatalog(rules);
  }

  private static String text(String name) {
    String file = name + ".rules";
    try (InputStream in = LintCatalog.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the rules are missing: " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static LintRule rule(SchemaFormat format, TextEntries.Entry entry) {
    Map<String, List<String>> older = new HashMap<>();
    for (String version : List.of("v1", "v1beta1")) {
      if (entry.values().containsKey(version)) {
        older.put(version, entry.words(version));
      }
    }
    return new LintRule(
        entry.id(),
        format,
        Severity.valueOf(entry.value("severity").toUpperCase(Locale.ROOT)),
        entry.value("usual").equals("yes"),
        entry.words("categories"),
        older,
        entry.value("title"),
        entry.value("why"),
        entry.value("hint"),
        entry.value("example"),
        entry.value("mended"));
  }

  /// The rule with that id.
  ///
  /// @throws IllegalStateException when there is none
  public LintRule rule(String id) {
    LintRule rule = rules.get(id);
    if (rule == null) {
      throw new IllegalStateException("no such rule: " + id);
    }
    return rule;
  }

  /// All of them, in the order of the text.
  public List<LintRule> all() {
    return List.copyOf(rules.values());
  }
}
