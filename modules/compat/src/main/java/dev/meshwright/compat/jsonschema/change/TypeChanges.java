package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.jsonschema.rule.ValueRules;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.KeywordValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Changes of `type`.
final class TypeChanges {

  private static final Set<JsonType> NULL = EnumSet.of(JsonType.NULL);

  private final ChangeLog log;

  TypeChanges(ChangeLog log) {
    this.log = log;
  }

  void compare(Pair pair) {
    Optional<Set<JsonType>> old = pair.before("type", KeywordValue.Types.class).map(t -> t.types());
    Optional<Set<JsonType>> young =
        pair.after("type", KeywordValue.Types.class).map(t -> t.types());
    Set<JsonType> before = accepted(old);
    Set<JsonType> after = accepted(young);
    Set<JsonType> lost = EnumSet.copyOf(before);
    lost.removeAll(after);
    Set<JsonType> gained = EnumSet.copyOf(after);
    gained.removeAll(before);
    if (lost.isEmpty() && gained.isEmpty()) {
      return;
    }
    String message =
        Phrases.at(pair.scope())
            + " was "
            + words(old)
            + " and is now "
            + words(young)
            + ". "
            + Phrases.consequence(LocalEffects.of(!lost.isEmpty(), !gained.isEmpty()));
    log.keyword(
        rule(lost, gained),
        pair,
        "type",
        LocalEffects.of(!lost.isEmpty(), !gained.isEmpty()),
        message);
  }

  private static Rule rule(Set<JsonType> lost, Set<JsonType> gained) {
    if (!lost.isEmpty() && !gained.isEmpty()) {
      return ValueRules.TYPE_CHANGED;
    }
    if (gained.isEmpty()) {
      return lost.equals(NULL) ? ValueRules.NULLABILITY_REMOVED : ValueRules.TYPE_NARROWED;
    }
    return gained.equals(NULL) ? ValueRules.NULLABILITY_ADDED : ValueRules.TYPE_WIDENED;
  }

  /// With integers spelled out where numbers are accepted.
  private static Set<JsonType> accepted(Optional<Set<JsonType>> types) {
    EnumSet<JsonType> all = EnumSet.allOf(JsonType.class);
    if (types.isPresent()) {
      all.retainAll(types.get());
      if (types.get().contains(JsonType.NUMBER)) {
        all.add(JsonType.INTEGER);
      }
    }
    return all;
  }

  private static String words(Optional<Set<JsonType>> types) {
    return types
        .map(set ->
            Arrays.stream(JsonType.values())
                .filter(set::contains)
                .map(JsonType::keyword)
                .collect(Collectors.joining(" or ")))
        .orElse("of any type");
  }
}
