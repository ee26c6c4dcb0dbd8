package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.compat.jsonschema.rule.ObjectRules;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.jsonschema.BooleanSchema;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Changes to declared properties: added, removed, renamed, and what each is held to.
final class PropertyChanges {

  private final SchemaWalker walker;

  PropertyChanges(SchemaWalker walker) {
    this.walker = walker;
  }

  void compare(Pair pair) {
    Map<String, JsonSchema> before = properties(pair.before());
    Map<String, JsonSchema> after = properties(pair.after());
    Map<String, JsonSchema> removed = new LinkedHashMap<>(before);
    removed.keySet().removeAll(after.keySet());
    Map<String, JsonSchema> added = new LinkedHashMap<>(after);
    added.keySet().removeAll(before.keySet());
    PropertyRenames renames = new PropertyRenames(walker.check());
    Map<String, String> renamed =
        removed.isEmpty() || added.isEmpty() ? Map.of() : renames.find(removed, added);
    renamed = renamed.isEmpty() ? renames.only(removed, added) : renamed;
    renamed.forEach((from, to) -> renamed(pair, from, to));
    removed.keySet().removeAll(renamed.keySet());
    added.keySet().removeAll(renamed.values());
    for (Map.Entry<String, JsonSchema> entry : after.entrySet()) {
      JsonSchema old = before.get(entry.getKey());
      if (old != null) {
        walker.compare(old, entry.getValue(), pair.scope().member(entry.getKey()));
      } else if (added.containsKey(entry.getKey())) {
        added(pair, entry.getKey(), entry.getValue());
      }
    }
    String unsearched =
        renames.areAllCompared()
            ? ""
            : " So many properties went and came that names were not compared letter by letter: it"
                + " may be one that was renamed.";
    removed.forEach((name, schema) -> removed(pair, name, schema, unsearched));
    required(pair, added.keySet(), renamed);
  }

  private void added(Pair pair, String name, JsonSchema schema) {
    ComparedPart scope = pair.scope().member(name);
    JsonSchema others = new Undeclared(pair.before()).at(name);
    boolean closed = isFalse(others);
    if (requires(pair.after(), name) && !requires(pair.before(), name)) {
      walker
          .log()
          .part(
              ObjectRules.PROPERTY_ADDED_REQUIRED,
              scope,
              LocalEffects.of(Effect.BREAK, Effect.OK),
              Optional.of(pair.before()),
              Optional.of(schema),
              name + " is new and required: no old document has it, so new consumers refuse them.",
              walker.log().fixes().unrequire(pair.after(), name));
    }
    LocalEffects effects = walker.check().schemas(others, schema);
    walker
        .log()
        .part(
            closed ? ObjectRules.PROPERTY_ADDED_CLOSED : ObjectRules.PROPERTY_ADDED_OPEN,
            scope,
            effects,
            Optional.of(pair.before()),
            Optional.of(schema),
            closed ? addedClosed(name) : addedOpen(name, effects),
            walker
                .log()
                .fixes()
                .takeBack(
                    pair.after(),
                    name,
                    requires(pair.after(), name) && !requires(pair.before(), name)));
  }

  private static String addedClosed(String name) {
    return name
        + " is newly declared, and the old version forbids what it does not declare: old"
        + " consumers refuse documents that have it. Old documents stay valid.";
  }

  private static String addedOpen(String name, LocalEffects effects) {
    return name
        + " is newly declared where the object was open. "
        + (effects.narrows()
            ? "Seen by a consumer who cannot know what was written (strict), an old document may"
                + " use the name for something else"
                + Phrases.forInstance(effects.lost())
                + ", and is refused. Seen by producers who write only what is declared (lenient),"
                + " no such document exists."
            : "It accepts all that was accepted there before.");
  }

  /// @param unsearched what to say when it was not searched for what it may be called now
  private void removed(Pair pair, String name, JsonSchema schema, String unsearched) {
    JsonSchema others = new Undeclared(pair.after()).at(name);
    boolean closed = isFalse(others);
    LocalEffects effects = walker.check().schemas(schema, others);
    walker
        .log()
        .part(
            closed ? ObjectRules.PROPERTY_REMOVED_CLOSED : ObjectRules.PROPERTY_REMOVED_OPEN,
            pair.scope().member(name),
            effects,
            Optional.of(schema),
            Optional.of(pair.after()),
            (closed
                    ? name
                        + " is gone, and the new version forbids what it does not declare: new"
                        + " consumers refuse old documents that have it."
                    : name
                        + " is no longer declared. The object is open, so old documents that have"
                        + " it stay valid; but the name may hold anything now, which old"
                        + " consumers refuse"
                        + Phrases.forInstance(effects.gained())
                        + ".")
                + unsearched,
            walker.log().fixes().restore(pair, "properties", name));
  }

  private void renamed(Pair pair, String from, String to) {
    JsonSchema old = properties(pair.before()).getOrDefault(from, pair.before());
    JsonSchema young = properties(pair.after()).getOrDefault(to, pair.after());
    LocalEffects gone = walker.check().schemas(old, new Undeclared(pair.after()).at(from));
    LocalEffects come = walker.check().schemas(new Undeclared(pair.before()).at(to), young);
    boolean required = requires(pair.after(), to);
    LocalEffects effects =
        LocalEffects.of(
            required || gone.narrows() || come.narrows(),
            requires(pair.before(), from)
                || gone.forward() != Effect.OK
                || come.forward() != Effect.OK);
    walker
        .log()
        .part(
            ObjectRules.PROPERTY_RENAMED,
            pair.scope().member(to),
            effects,
            Optional.of(old),
            Optional.of(young),
            (PropertyRenames.alike(from, to)
                    ? from + " is called " + to + " now."
                    : from + " looks renamed: " + to + " came instead and says the same.")
                + " Documents have no aliases: old ones carry the value under a name that new"
                + " readers do not look at, and the other way round.",
            walker.log().fixes().rename(pair, from, to));
  }

  private void required(Pair pair, Set<String> added, Map<String, String> renamed) {
    Set<String> before = names(pair.before());
    Set<String> after = names(pair.after());
    for (String name : after) {
      if (!before.contains(name) && !added.contains(name) && !renamed.containsValue(name)) {
        walker
            .log()
            .keyword(
                ObjectRules.REQUIRED_ADDED,
                pair,
                "required",
                LocalEffects.of(Effect.BREAK, Effect.OK),
                name + " is newly required: old documents without it are refused by new consumers.",
                walker.log().fixes().unrequire(pair.after(), name));
      }
    }
    for (String name : before) {
      if (!after.contains(name) && !renamed.containsKey(name)) {
        walker
            .log()
            .keyword(
                ObjectRules.REQUIRED_REMOVED,
                pair,
                "required",
                LocalEffects.of(Effect.OK, Effect.BREAK),
                name + " is no longer required: old consumers refuse documents without it.");
      }
    }
  }

  private static boolean requires(ObjectSchema schema, String name) {
    return names(schema).contains(name);
  }

  private static Set<String> names(ObjectSchema schema) {
    return schema
        .value("required", KeywordValue.Names.class)
        .map(r -> new LinkedHashSet<>(r.names()))
        .orElseGet(LinkedHashSet::new);
  }

  private static boolean isFalse(JsonSchema schema) {
    return schema instanceof BooleanSchema truth && !truth.value();
  }

  static Map<String, JsonSchema> properties(ObjectSchema schema) {
    return schema
        .value("properties", KeywordValue.NamedSchemas.class)
        .map(KeywordValue.NamedSchemas::schemas)
        .orElse(Map.of());
  }
}
