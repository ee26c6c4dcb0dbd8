package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.jsonschema.rule.CompositionRules;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Changes to the branches of `allOf`, `anyOf` and `oneOf`.
final class BranchChanges {

  private final SchemaWalker walker;

  BranchChanges(SchemaWalker walker) {
    this.walker = walker;
  }

  void compare(Pair pair) {
    branches(
        pair, "allOf", CompositionRules.ALLOF_BRANCH_REMOVED, CompositionRules.ALLOF_BRANCH_ADDED);
    branches(
        pair, "anyOf", CompositionRules.ANYOF_BRANCH_REMOVED, CompositionRules.ANYOF_BRANCH_ADDED);
    branches(
        pair, "oneOf", CompositionRules.ONEOF_BRANCH_REMOVED, CompositionRules.ONEOF_BRANCH_ADDED);
  }

  private void branches(Pair pair, String name, Rule removed, Rule added) {
    List<JsonSchema> before = schemas(pair.before(), name);
    List<JsonSchema> after = schemas(pair.after(), name);
    if (before.isEmpty() && after.isEmpty()) {
      return;
    }
    LocalEffects whole = walker.check().keywords(pair, Set.of(name));
    boolean all = name.equals("allOf");
    if (!all && (before.isEmpty() || after.isEmpty())) {
      appears(pair, name, before.isEmpty() ? removed : added, before.isEmpty(), whole);
      return;
    }
    BranchMatch match = BranchMatch.of(before, after, walker.check());
    for (BranchMatch.Couple couple : match.couples()) {
      ComparedPart inside = pair.scope().at("/" + name + "[" + couple.index() + "]");
      walker.compare(couple.before(), couple.after(), masked(inside, name, whole));
    }
    for (JsonSchema branch : match.removed()) {
      LocalEffects effects = all ? whole.with(Effect.OK, whole.forward()) : gone(whole, name);
      part(pair, removed, effects, Optional.of(branch), Optional.empty(), name, "is gone");
    }
    for (JsonSchema branch : match.added()) {
      LocalEffects effects = all ? whole.with(whole.backward(), Effect.OK) : come(whole, name);
      part(pair, added, effects, Optional.empty(), Optional.of(branch), name, "is new");
    }
  }

  private void appears(Pair pair, String name, Rule rule, boolean appears, LocalEffects whole) {
    walker
        .log()
        .keyword(
            rule,
            pair,
            name,
            whole,
            Phrases.at(pair.scope())
                + (appears
                    ? ": " + name + " newly limits what is accepted. "
                    : ": " + name + " no longer limits what is accepted. ")
                + Phrases.consequence(whole));
  }

  private static ComparedPart masked(ComparedPart scope, String name, LocalEffects whole) {
    return switch (name) {
      case "anyOf" -> scope.inside(new EffectMask.Choice(whole));
      case "oneOf" -> scope.inside(new EffectMask.Switch(whole));
      case String all -> scope;
    };
  }

  private static LocalEffects gone(LocalEffects whole, String name) {
    return name.equals("oneOf") ? whole : whole.with(whole.backward(), Effect.OK);
  }

  private static LocalEffects come(LocalEffects whole, String name) {
    return name.equals("oneOf") ? whole : whole.with(Effect.OK, whole.forward());
  }

  private void part(
      Pair pair,
      Rule rule,
      LocalEffects effects,
      Optional<JsonSchema> before,
      Optional<JsonSchema> after,
      String name,
      String what) {
    walker
        .log()
        .part(
            rule,
            pair.scope(),
            effects,
            before.or(() -> Optional.of(pair.before())),
            after.or(() -> Optional.of(pair.after())),
            Phrases.at(pair.scope())
                + ": a branch of "
                + name
                + " "
                + what
                + ". "
                + Phrases.consequence(effects),
            walker.log().fixes().keyword(pair, name));
  }

  private static List<JsonSchema> schemas(ObjectSchema schema, String name) {
    return schema
        .value(name, KeywordValue.Schemas.class)
        .map(s -> new ArrayList<>(s.schemas()))
        .orElseGet(ArrayList::new);
  }
}
