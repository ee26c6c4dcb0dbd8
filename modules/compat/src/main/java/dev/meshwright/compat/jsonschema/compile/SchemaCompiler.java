package dev.meshwright.compat.jsonschema.compile;

import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.Term;
import dev.meshwright.compat.jsonschema.term.Terms;
import dev.meshwright.model.jsonschema.BooleanSchema;
import dev.meshwright.model.jsonschema.BrokenSchema;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Turns the schemas of one document into terms, each once.
public final class SchemaCompiler {

  private final Terms terms;
  private final JsonSchemaDocument document;
  private final Reading start;
  private final DynamicTargets targets;
  private final Map<Key, Term> done = new HashMap<>();
  private final Set<Key> underWay = new HashSet<>();
  private final Set<Key> linked = new HashSet<>();
  private DynamicScope scope = DynamicScope.START;

  /// @param start how the root is read; [Reading#OPEN] is what validators do
  public SchemaCompiler(Terms terms, JsonSchemaDocument document, Reading start) {
    this.terms = terms;
    this.document = document;
    this.start = start;
    this.targets = new DynamicTargets(document);
  }

  /// What makes the meaning of a schema at one place.
  private record Key(SchemaId id, Reading reading, DynamicScope scope, SchemaCompiler owner) {}

  /// The values that the whole document accepts.
  public Term root() {
    return targets
        .refusal()
        .map(reason -> opaque(reason, document.root().id()))
        .orElseGet(() -> term(document.root(), start));
  }

  /// The values that one of the document's schemas accepts, wherever it is used.
  public Term schema(JsonSchema schema) {
    return targets.isOpen(schema)
        ? opaque("where dynamic references lead depends on the way to them", schema.id())
        : term(schema, start);
  }

  Terms terms() {
    return terms;
  }

  Term term(JsonSchema schema, Reading reading) {
    return within(schema, () -> inScope(schema, reading));
  }

  /// What is worked out inside a schema, which is the innermost one for references there.
  <T> T within(JsonSchema schema, Supplier<T> work) {
    DynamicScope before = scope;
    scope = targets.enter(before, schema.id());
    T result = work.get();
    scope = before;
    return result;
  }

  DynamicScope scope() {
    return scope;
  }

  private Term inScope(JsonSchema schema, Reading reading) {
    Key key = new Key(schema.id(), reading, scope, this);
    Term known = done.get(key);
    if (known != null) {
      return known;
    }
    if (!underWay.add(key)) {
      linked.add(key);
      return terms.link(key);
    }
    Term made = make(schema, reading);
    underWay.remove(key);
    if (linked.contains(key)) {
      terms.define(key, made);
    }
    done.put(key, made);
    return made;
  }

  private Term make(JsonSchema schema, Reading reading) {
    return switch (schema) {
      case BooleanSchema(var id, var range, boolean value) ->
          value ? terms.everything() : terms.nothing();
      case BrokenSchema(SchemaId id, var range) -> opaque("the schema is not well formed", id);
      case ObjectSchema object -> {
        Term meaning = new KeywordCompiler(this, object, reading).term();
        yield reading == Reading.CLOSED
            ? terms.allOf(meaning, new DeclaredProperties(this).closing(object))
            : meaning;
      }
    };
  }

  /// @param key tells it from other parts of the same document
  Term opaque(String reason, Object key) {
    return terms.of(new Constraint.Opaque(reason, new Unknown(key, scope, this)));
  }

  /// What is not worked out in one document is not what is not worked out in another, nor in
  /// another scope.
  private record Unknown(Object key, DynamicScope scope, SchemaCompiler owner) {}

  /// The schema a reference leads to, as a term.
  Term reference(KeywordValue.Reference reference, ObjectSchema from, Reading reading) {
    if (!isSettled(reference)) {
      return opaque(
          "the dynamic reference " + reference.text() + " has several possible targets",
          List.of(from.id(), reading, reference));
    }
    return target(reference)
        .map(target -> term(target, reading))
        .orElseGet(() -> opaque("the reference " + reference.text() + " leads nowhere", from.id()));
  }

  /// Whether it can be told where a reference leads.
  boolean isSettled(KeywordValue.Reference reference) {
    return targets.isSettled(reference, scope);
  }

  Optional<JsonSchema> target(KeywordValue.Reference reference) {
    return targets.target(reference, scope).flatMap(document::schema);
  }
}
