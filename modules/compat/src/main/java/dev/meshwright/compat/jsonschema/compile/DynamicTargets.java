package dev.meshwright.compat.jsonschema.compile;

import dev.meshwright.model.jsonschema.DynamicAnchors;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What references of a document lead to, as the way to them has it.
final class DynamicTargets {

  private final DynamicAnchors anchors;
  private final Set<String> redirected;

  /// Schemas from which a reference is reached that is redirected.
  private final Set<SchemaId> open;

  private final Optional<String> refusal;

  DynamicTargets(JsonSchemaDocument document) {
    this.anchors = document.anchors();
    this.redirected = anchors.redirected();
    this.open = redirected.isEmpty() ? Set.of() : open(document);
    this.refusal =
        open.contains(document.root().id())
            ? new DynamicWays(document, this).refusal()
            : Optional.empty();
  }

  private Set<SchemaId> open(JsonSchemaDocument document) {
    Map<SchemaId, List<SchemaId>> users = new HashMap<>();
    Deque<SchemaId> pending = new ArrayDeque<>();
    for (JsonSchema schema : document.schemas().values()) {
      for (SchemaId used : used(schema)) {
        users.computeIfAbsent(used, u -> new ArrayList<>()).add(schema.id());
      }
      if (isRedirected(schema)) {
        pending.add(schema.id());
      }
    }
    Set<SchemaId> found = new HashSet<>();
    while (!pending.isEmpty()) {
      SchemaId schema = pending.remove();
      if (found.add(schema)) {
        pending.addAll(users.getOrDefault(schema, List.of()));
      }
    }
    return found;
  }

  private static List<SchemaId> used(JsonSchema schema) {
    List<SchemaId> used = new ArrayList<>();
    if (schema instanceof ObjectSchema object) {
      for (Keyword keyword : object.keywords().values()) {
        keyword.value().inner().forEach(inner -> used.add(inner.id()));
        if (keyword.value() instanceof KeywordValue.Reference reference) {
          reference.target().ifPresent(used::add);
        }
      }
    }
    return used;
  }

  private boolean isRedirected(JsonSchema schema) {
    return schema instanceof ObjectSchema object
        && object.keywords().values().stream()
            .anyMatch(k ->
                k.value() instanceof KeywordValue.Reference reference && isRedirected(reference));
  }

  private boolean isRedirected(KeywordValue.Reference reference) {
    return reference.dynamic().filter(redirected::contains).isPresent();
  }

  /// Whether what a schema means depends on the way to it.
  boolean isOpen(JsonSchema schema) {
    return open.contains(schema.id())
        || isRedirected(schema)
        || used(schema).stream().anyMatch(open::contains);
  }

  /// Why the document's dynamic references are not followed; empty when they can be.
  Optional<String> refusal() {
    return refusal;
  }

  /// The scope inside a schema.
  DynamicScope enter(DynamicScope scope, SchemaId schema) {
    return open.contains(schema) ? scope.enter(schema, anchors.around(schema)) : DynamicScope.START;
  }

  /// Whether it can be told where a reference leads.
  boolean isSettled(KeywordValue.Reference reference, DynamicScope scope) {
    return reference.dynamic().filter(redirected::contains).stream()
        .noneMatch(name ->
            anchors.ambiguous().contains(name)
                || Optional.empty().equals(scope.outermost().get(name)));
  }

  /// What a settled reference leads to.
  Optional<SchemaId> target(KeywordValue.Reference reference, DynamicScope scope) {
    return reference
        .dynamic()
        .filter(redirected::contains)
        .flatMap(name -> scope.outermost().getOrDefault(name, Optional.empty()))
        .or(reference::target);
  }
}
