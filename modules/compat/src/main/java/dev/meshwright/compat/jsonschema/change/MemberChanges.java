package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.compat.jsonschema.rule.ObjectRules;
import dev.meshwright.model.jsonschema.BooleanSchema;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Changes to members that are not declared by name: by pattern, additional, unevaluated.
final class MemberChanges {

  private final SchemaWalker walker;

  MemberChanges(SchemaWalker walker) {
    this.walker = walker;
  }

  void compare(Pair pair) {
    patterns(pair);
    others(pair, "additionalProperties");
    others(pair, "unevaluatedProperties");
  }

  private void patterns(Pair pair) {
    Map<String, JsonSchema> before = byPattern(pair.before());
    Map<String, JsonSchema> after = byPattern(pair.after());
    Set<String> all = new LinkedHashSet<>(after.keySet());
    all.addAll(before.keySet());
    boolean structure = false;
    for (String pattern : all) {
      JsonSchema old = before.get(pattern);
      JsonSchema young = after.get(pattern);
      if (old != null && young != null) {
        walker.compare(old, young, pair.scope().at("{" + pattern + "}"));
      } else {
        structure = true;
      }
    }
    if (structure) {
      LocalEffects effects =
          walker.check().keywords(pair, Set.of("patternProperties", "additionalProperties"));
      walker
          .log()
          .changed(
              ObjectRules.PATTERN_PROPERTIES_CHANGED,
              pair,
              "patternProperties",
              effects,
              "patterns for names of properties were added or removed.");
    }
  }

  private void others(Pair pair, String keyword) {
    Optional<JsonSchema> old = one(pair.before(), keyword);
    Optional<JsonSchema> young = one(pair.after(), keyword);
    if (old.isEmpty() && young.isEmpty()) {
      return;
    }
    JsonSchema before = old.orElseGet(() -> ItemChanges.anything(pair.before()));
    JsonSchema after = young.orElseGet(() -> ItemChanges.anything(pair.after()));
    if (!(before instanceof BooleanSchema) && !(after instanceof BooleanSchema)) {
      walker.compare(before, after, pair.scope().at(".*"));
      return;
    }
    LocalEffects effects = walker.check().schemas(before, after);
    if (!effects.isNone()) {
      walker
          .log()
          .keyword(
              effects.narrows()
                  ? ObjectRules.ADDITIONAL_PROPERTIES_CLOSED
                  : ObjectRules.ADDITIONAL_PROPERTIES_OPENED,
              pair,
              keyword,
              effects,
              Phrases.at(pair.scope())
                  + (effects.narrows()
                      ? " no longer accepts every member that it does not declare. Consumers of the"
                          + " new version refuse old documents that have such members; producers"
                          + " who wrote only what is declared see no break."
                      : " newly accepts members that it does not declare. Consumers of the old"
                          + " version refuse documents that have them; none exist until producers"
                          + " write them."));
    }
  }

  private static Map<String, JsonSchema> byPattern(ObjectSchema schema) {
    return schema
        .value("patternProperties", KeywordValue.NamedSchemas.class)
        .map(KeywordValue.NamedSchemas::schemas)
        .orElse(Map.of());
  }

  private static Optional<JsonSchema> one(ObjectSchema schema, String name) {
    return schema.value(name, KeywordValue.Schema.class).map(KeywordValue.Schema::schema);
  }
}
