package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.compat.jsonschema.rule.CompositionRules;
import dev.meshwright.compat.jsonschema.rule.ValueRules;
import dev.meshwright.model.jsonschema.BooleanSchema;
import dev.meshwright.model.jsonschema.BrokenSchema;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Walks two versions of a schema side by side and takes down what changed, at every place where it
/// is felt: a definition that several places refer to is told at each of them.
public final class SchemaWalker {

  private static final int DEEPEST = 250;

  private final JsonSchemaDocument previous;
  private final JsonSchemaDocument current;
  private final LocalCheck check;
  private final ChangeLog log;
  private final Unchanged unchanged;
  private final Uses uses = new Uses();
  private int depth;

  private SchemaWalker(JsonSchemaDocument previous, JsonSchemaDocument current, LocalCheck check) {
    this.previous = previous;
    this.current = current;
    this.check = check;
    this.log = new ChangeLog(previous, current);
    this.unchanged = new Unchanged(previous, current);
  }

  /// The changes, in the order of the schema.
  public static List<JsonSchemaChange> changes(
      JsonSchemaDocument previous, JsonSchemaDocument current, LocalCheck check) {
    SchemaWalker walker = new SchemaWalker(previous, current, check);
    walker.compare(previous.root(), current.root(), ComparedPart.root());
    walker.uses.leftOut().forEach(walker.log::more);
    return List.copyOf(walker.log.changes());
  }

  LocalCheck check() {
    return check;
  }

  ChangeLog log() {
    return log;
  }

  void compare(JsonSchema before, JsonSchema after, ComparedPart scope) {
    if (unchanged.same(before, after)) {
      return;
    }
    Uses.Key key = Uses.Key.of(before, after);
    if (depth > DEEPEST || !uses.enter(key)) {
      return;
    }
    int told = log.size();
    depth++;
    log.enter(before, after);
    JsonSchema meantBefore = meant(before, previous);
    JsonSchema meantAfter = meant(after, current);
    if (!meantBefore.equals(before) || !meantAfter.equals(after)) {
      annotations(before, after, scope);
      compare(meantBefore, meantAfter, scope);
    } else {
      Optional<ObjectSchema> old = object(before);
      Optional<ObjectSchema> young = object(after);
      if (old.isPresent() && young.isPresent()) {
        keywords(new Pair(old.get(), young.get(), scope));
      } else {
        allOrNothing(before, after, scope);
      }
    }
    depth--;
    log.leave();
    log.told(key, told);
    uses.leave(key, log.size() > told);
  }

  private void keywords(Pair pair) {
    new TypeChanges(log).compare(pair);
    new ValueChanges(log, check).compare(pair);
    new BoundChanges(log).compare(pair);
    new PropertyChanges(this).compare(pair);
    new MemberChanges(this).compare(pair);
    new ItemChanges(this).compare(pair);
    new BranchChanges(this).compare(pair);
    new LogicChanges(log, check).compare(pair);
    new AnnotationChanges(log).compare(pair);
    references(pair);
  }

  /// References that count beside other keywords, as they do from 2019-09 on.
  private void references(Pair pair) {
    Optional<JsonSchema> old = target(pair.before(), previous);
    Optional<JsonSchema> young = target(pair.after(), current);
    if (old.isPresent() && young.isPresent()) {
      compare(old.get(), young.get(), pair.scope());
    } else if (old.isPresent() || young.isPresent()) {
      LocalEffects effects = check.keywords(pair, Set.of("$ref", "$dynamicRef", "$recursiveRef"));
      log.keyword(
          young.isPresent()
              ? CompositionRules.ALLOF_BRANCH_ADDED
              : CompositionRules.ALLOF_BRANCH_REMOVED,
          pair,
          "$ref",
          effects,
          young.isPresent()
              ? "A further schema is referred to and must be fulfilled as well."
              : "A schema that was referred to need no longer be fulfilled.");
    }
  }

  private void annotations(JsonSchema before, JsonSchema after, ComparedPart scope) {
    if (before instanceof ObjectSchema old && after instanceof ObjectSchema young) {
      new AnnotationChanges(log).compare(new Pair(old, young, scope));
    }
  }

  private void allOrNothing(JsonSchema before, JsonSchema after, ComparedPart scope) {
    LocalEffects effects = check.schemas(before, after);
    if (!effects.isNone()) {
      log.part(
          effects.narrows() ? ValueRules.TYPE_NARROWED : ValueRules.TYPE_WIDENED,
          scope,
          effects,
          Optional.of(before),
          Optional.of(after),
          effects.narrows()
              ? Phrases.at(scope) + " accepts no value any more."
              : Phrases.at(scope) + " accepted no value; now it does.",
          List.of());
    }
  }

  /// The schema that a bare reference stands for.
  private static JsonSchema meant(JsonSchema schema, JsonSchemaDocument document) {
    JsonSchema meant = schema;
    Set<SchemaId> seen = new HashSet<>();
    while (meant instanceof ObjectSchema object && isBare(object) && seen.add(object.id())) {
      meant = target(object, document).orElse(meant);
    }
    return meant;
  }

  private static boolean isBare(ObjectSchema schema) {
    return schema.value("$ref", KeywordValue.Reference.class).isPresent()
        && (!schema.dialect().atLeast(Dialect.DRAFT_2019_09)
            || schema.keywords().values().stream()
                .allMatch(k -> k.name().equals("$ref") || AnnotationChanges.isAnnotation(k)));
  }

  private static Optional<JsonSchema> target(ObjectSchema schema, JsonSchemaDocument document) {
    return List.of("$ref", "$dynamicRef", "$recursiveRef").stream()
        .flatMap(name -> schema.value(name, KeywordValue.Reference.class).stream())
        .flatMap(reference -> document.target(reference).stream())
        .findFirst();
  }

  /// Any schema but `false` as an object; `true` is one without keywords.
  private Optional<ObjectSchema> object(JsonSchema schema) {
    return switch (schema) {
      case ObjectSchema object -> Optional.of(object);
      case BooleanSchema(SchemaId id, var range, boolean value) ->
          value
              ? Optional.of(new ObjectSchema(id, range, current.dialect(), Map.of()))
              : Optional.empty();
      case BrokenSchema ignored -> Optional.empty();
    };
  }
}
