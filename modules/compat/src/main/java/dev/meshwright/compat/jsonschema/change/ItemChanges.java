package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.compat.jsonschema.rule.CompositionRules;
import dev.meshwright.compat.jsonschema.rule.ValueRules;
import dev.meshwright.model.jsonschema.BooleanSchema;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Changes to what the items of arrays are held to.
final class ItemChanges {

  private final SchemaWalker walker;

  ItemChanges(SchemaWalker walker) {
    this.walker = walker;
  }

  void compare(Pair pair) {
    List<JsonSchema> before = tuple(pair.before());
    List<JsonSchema> after = tuple(pair.after());
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      walker.compare(before.get(i), after.get(i), pair.scope().at("[" + i + "]"));
    }
    Optional<JsonSchema> restBefore = rest(pair.before());
    Optional<JsonSchema> restAfter = rest(pair.after());
    boolean boolBefore = restBefore.filter(BooleanSchema.class::isInstance).isPresent();
    boolean boolAfter = restAfter.filter(BooleanSchema.class::isInstance).isPresent();
    if (before.size() != after.size() || boolBefore || boolAfter) {
      structure(pair);
    } else if (restBefore.isPresent() || restAfter.isPresent()) {
      walker.compare(
          restBefore.orElseGet(() -> anything(pair.before())),
          restAfter.orElseGet(() -> anything(pair.after())),
          pair.scope().at(before.isEmpty() ? "[]" : "[*]"));
    }
    unread(pair);
    unevaluated(pair);
    contains(pair);
  }

  /// A change of what only counts beside a list of items, where there is none.
  private void unread(Pair pair) {
    if (!hasTuple(pair.before())
        && !hasTuple(pair.after())
        && pair.rewritten(List.of("additionalItems"))) {
      walker
          .log()
          .keyword(
              CompositionRules.ITEMS_TUPLE_CHANGED,
              pair,
              "additionalItems",
              LocalEffects.NONE,
              Phrases.at(pair.scope())
                  + ": additionalItems changed, which says nothing without a list of items. "
                  + Phrases.consequence(LocalEffects.NONE));
    }
  }

  private void structure(Pair pair) {
    LocalEffects effects =
        walker.check().keywords(pair, Set.of("prefixItems", "items", "additionalItems"));
    if (!effects.isNone()) {
      String keyword =
          pair.after().keyword("prefixItems").isPresent()
                  || pair.before().keyword("prefixItems").isPresent()
              ? "prefixItems"
              : "items";
      walker
          .log()
          .keyword(
              CompositionRules.ITEMS_TUPLE_CHANGED,
              pair,
              keyword,
              effects,
              Phrases.at(pair.scope())
                  + ": what items are held to by their place changed. "
                  + Phrases.consequence(effects),
              walker
                  .log()
                  .fixes()
                  .keywords(pair, List.of("prefixItems", "items", "additionalItems")));
    }
  }

  private void unevaluated(Pair pair) {
    Optional<JsonSchema> before = one(pair.before(), "unevaluatedItems");
    Optional<JsonSchema> after = one(pair.after(), "unevaluatedItems");
    if (before.isPresent() || after.isPresent()) {
      LocalEffects effects =
          walker
              .check()
              .schemas(
                  before.orElseGet(() -> anything(pair.before())),
                  after.orElseGet(() -> anything(pair.after())));
      if (!effects.isNone()) {
        walker
            .log()
            .changed(
                CompositionRules.ITEMS_TUPLE_CHANGED,
                pair,
                "unevaluatedItems",
                effects,
                "what holds for items that nothing else looks at changed.");
      }
    }
  }

  private void contains(Pair pair) {
    Set<String> names = Set.of("contains", "minContains", "maxContains");
    LocalEffects effects = walker.check().keywords(pair, names);
    if (effects.isNone() && !pair.rewritten(names)) {
      return;
    }
    Optional<JsonSchema> before = one(pair.before(), "contains");
    Optional<JsonSchema> after = one(pair.after(), "contains");
    boolean onlyCounts =
        before.isPresent() && after.isPresent() && walker.check().same(before.get(), after.get());
    if (onlyCounts) {
      int told = walker.log().size();
      walker
          .log()
          .changed(
              effects.narrows() ? ValueRules.BOUND_TIGHTENED : ValueRules.BOUND_RELAXED,
              pair,
              pair.differs("minContains") ? "minContains" : "maxContains",
              effects,
              "how many items must be contained changed.");
      walker.log().knownAs(told, List.of());
    } else {
      walker
          .log()
          .changed(
              CompositionRules.CONTAINS_CHANGED,
              pair,
              "contains",
              effects,
              "what an array must contain changed.");
    }
  }

  private static List<JsonSchema> tuple(ObjectSchema schema) {
    return schema
        .value("prefixItems", KeywordValue.Schemas.class)
        .or(() -> schema.value("items", KeywordValue.Schemas.class))
        .map(KeywordValue.Schemas::schemas)
        .orElse(List.of());
  }

  private static Optional<JsonSchema> rest(ObjectSchema schema) {
    return one(schema, hasTuple(schema) ? "additionalItems" : "items");
  }

  private static boolean hasTuple(ObjectSchema schema) {
    return schema.value("items", KeywordValue.Schemas.class).isPresent();
  }

  private static Optional<JsonSchema> one(ObjectSchema schema, String name) {
    return schema.value(name, KeywordValue.Schema.class).map(KeywordValue.Schema::schema);
  }

  /// What stands where nothing is written.
  static JsonSchema anything(ObjectSchema schema) {
    return new BooleanSchema(schema.id().child("(anything)"), schema.range(), true);
  }
}
