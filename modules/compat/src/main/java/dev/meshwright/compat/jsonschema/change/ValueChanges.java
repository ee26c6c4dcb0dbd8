package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.compat.jsonschema.rule.ValueRules;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Changes of `enum`, `const` and `pattern`.
final class ValueChanges {

  private final ChangeLog log;
  private final LocalCheck check;

  ValueChanges(ChangeLog log, LocalCheck check) {
    this.log = log;
    this.check = check;
  }

  void compare(Pair pair) {
    for (String name : List.of("enum", "const")) {
      listed(pair, name);
    }
    if (pair.differs("pattern")) {
      LocalEffects effects = check.keywords(pair, Set.of("pattern"));
      String was = pair.before("pattern", KeywordValue.Text.class).map(t -> t.text()).orElse("");
      String is = pair.after("pattern", KeywordValue.Text.class).map(t -> t.text()).orElse("");
      String what =
          was.isEmpty()
              ? "strings must match " + is + " now. "
              : is.isEmpty()
                  ? "strings need no longer match " + was + ". "
                  : "the pattern was " + was + " and is now " + is + ". ";
      log.keyword(
          ValueRules.PATTERN_CHANGED,
          pair,
          "pattern",
          effects,
          Phrases.at(pair.scope()) + ": " + what + Phrases.consequence(effects));
    }
  }

  private void listed(Pair pair, String name) {
    Optional<Set<JsonValue>> before = values(pair.before().keyword(name));
    Optional<Set<JsonValue>> after = values(pair.after().keyword(name));
    if (before.equals(after)) {
      return;
    }
    String at = Phrases.at(pair.scope());
    if (before.isEmpty() || after.isEmpty()) {
      LocalEffects effects = check.keywords(pair, Set.of("type", name));
      boolean limited = after.isPresent();
      log.keyword(
          limited ? ValueRules.ENUM_VALUE_REMOVED : ValueRules.ENUM_VALUE_ADDED,
          pair,
          name,
          effects,
          at
              + (limited ? " is limited to " : " is no longer limited to ")
              + list(limited ? after.get() : before.orElseThrow())
              + ". "
              + Phrases.consequence(effects));
      return;
    }
    Set<JsonValue> lost = new LinkedHashSet<>(before.get());
    lost.removeAll(after.get());
    Set<JsonValue> gained = new LinkedHashSet<>(after.get());
    gained.removeAll(before.get());
    if (!lost.isEmpty()) {
      log.keyword(
          ValueRules.ENUM_VALUE_REMOVED,
          pair,
          name,
          LocalEffects.of(Effect.BREAK, Effect.OK),
          at
              + " no longer accepts "
              + list(lost)
              + ". Old documents that hold it are refused by"
              + " new consumers.");
    }
    if (!gained.isEmpty()) {
      log.keyword(
          ValueRules.ENUM_VALUE_ADDED,
          pair,
          name,
          LocalEffects.of(Effect.OK, Effect.BREAK),
          at
              + " newly accepts "
              + list(gained)
              + ". Old consumers refuse documents that hold"
              + " it.");
    }
  }

  private static Optional<Set<JsonValue>> values(Optional<Keyword> keyword) {
    return keyword
        .map(Keyword::value)
        .filter(KeywordValue.Values.class::isInstance)
        .map(v -> new LinkedHashSet<>(((KeywordValue.Values) v).values()));
  }

  private static String list(Set<JsonValue> values) {
    return Phrases.shortened(
        values.stream().map(JsonValue::toJson).collect(Collectors.joining(", ")));
  }
}
