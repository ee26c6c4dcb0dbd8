package dev.meshwright.compat;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Layer;
import dev.meshwright.text.TextEntries;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// One rule as it is written in a text of rules.
record RuleEntry(TextEntries.Entry entry) {

  private static final Set<String> EXAMPLES = Set.of("before", "after");
  private static final Set<String> MUST =
      Set.of("title", "severity", "backward", "forward", "layers", "why", "before", "after");
  private static final Set<String> MAY = Set.of("hint", "known as");

  static List<RuleEntry> all(String text) {
    return new TextEntries(MUST, MAY, EXAMPLES).read(text).stream().map(RuleEntry::new).toList();
  }

  String id() {
    return entry.id();
  }

  Rule rule(SchemaFormat format) {
    return new Rule(
        id(),
        format,
        Severity.valueOf(entry.value("severity").toUpperCase(Locale.ROOT)),
        effect("backward"),
        effect("forward"),
        entry.words("layers").stream()
            .map(layer -> Layer.valueOf(layer.toUpperCase(Locale.ROOT)))
            .toList(),
        entry.value("title"),
        entry.value("why"),
        entry.value("hint"),
        entry.words("known as"),
        new Rule.Example(entry.value("before"), entry.value("after")));
  }

  private Effect effect(String key) {
    return Effect.valueOf(entry.value(key).toUpperCase(Locale.ROOT));
  }
}
