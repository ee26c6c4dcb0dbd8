package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.jsonschema.BooleanSchema;
import dev.meshwright.model.jsonschema.BrokenSchema;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.DynamicAnchors;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.jsonschema.ValueKind;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Makes schemas of nodes: first those below the root, then those that references lead to.
final class SchemaBuilder {

  /// Schemas deeper inside one another than this are not read: whoever walks schemas may recurse.
  private static final int DEEPEST = 250;

  private final ReferenceResolver references;
  private final SchemaProblems problems;
  private final KeywordReader reader;
  private final KeywordNames names;
  private final SchemaLint lint;
  private final Map<SchemaId, JsonSchema> schemas = new LinkedHashMap<>();
  private final Deque<SchemaId> referred = new ArrayDeque<>();
  private final Set<String> dynamic = new LinkedHashSet<>();
  private final Map<SchemaId, Map<String, SchemaId>> anchors = new HashMap<>();
  private int depth;

  SchemaBuilder(ReferenceResolver references, SchemaProblems problems) {
    this.references = references;
    this.problems = problems;
    this.reader = new KeywordReader(this, references, problems);
    this.names = new KeywordNames(problems);
    this.lint = new SchemaLint(problems);
  }

  /// The schema at a root; with it all that it refers to is made.
  JsonSchema buildAll(SchemaNode root) {
    return build(root, id -> true);
  }

  /// The schema at a root; with it all that it refers to in its own file is made.
  ///
  /// @param outside takes what it refers to in other files
  JsonSchema buildFile(SchemaNode root, Set<SchemaId> outside) {
    return build(
        root,
        id -> {
          boolean own = id.file().equals(root.id().file());
          if (!own) {
            outside.add(id);
          }
          return own;
        });
  }

  private JsonSchema build(SchemaNode root, Predicate<SchemaId> followed) {
    checkDialect(root);
    JsonSchema schema = build(root);
    do {
      while (!referred.isEmpty()) {
        SchemaId id = referred.remove();
        if (!schemas.containsKey(id) && followed.test(id)) {
          references.place(id).ifPresent(this::build);
        }
      }
      redirected(followed);
    } while (!referred.isEmpty());
    return schema;
  }

  /// What dynamic references may be redirected to is known when all files have been met.
  private void redirected(Predicate<SchemaId> followed) {
    for (String name : dynamic) {
      for (SchemaId target : references.dynamicTargets(name)) {
        if (!schemas.containsKey(target) && followed.test(target)) {
          referred.add(target);
        }
      }
    }
  }

  /// Every schema made so far.
  Map<SchemaId, JsonSchema> schemas() {
    return schemas;
  }

  /// What the dynamic references made so far can be redirected to.
  DynamicAnchors anchors() {
    return new DynamicAnchors(anchors, references.ambiguous());
  }

  JsonSchema build(SchemaNode place) {
    if (place.node() instanceof BooleanNode && !place.dialect().atLeast(Dialect.DRAFT_06)) {
      problems.error(
          "json-schema-expected",
          place.id().file(),
          place.node().range(),
          "true and false are schemas only from draft-06 on; this one is read as draft-04.",
          "Write {} for true and {\"not\": {}} for false.");
    }
    return buildAny(place);
  }

  /// A schema where every draft has true and false.
  JsonSchema buildAny(SchemaNode place) {
    SchemaId id = place.id();
    TreeNode node = place.node();
    if (depth >= DEEPEST) {
      problems.error(
          "json-too-deep",
          id.file(),
          node.range(),
          "Schemas are nested more than "
              + DEEPEST
              + " levels inside one another; this is not read.",
          "Move inner schemas to definitions and refer to them.");
      return new BrokenSchema(id, node.range());
    }
    depth++;
    JsonSchema schema =
        switch (node) {
          case BooleanNode truth -> new BooleanSchema(id, node.range(), truth.value());
          case ObjectNode object ->
              new ObjectSchema(id, node.range(), place.dialect(), keywords(place, object));
          case BrokenNode ignored -> new BrokenSchema(id, node.range());
          case TreeNode other -> {
            problems.error(
                "json-schema-expected",
                id.file(),
                node.range(),
                "A schema is an object, or true or false; this is something else.",
                "Write {} for a schema that accepts everything.");
            yield new BrokenSchema(id, node.range());
          }
        };
    depth--;
    schemas.put(id, schema);
    Map<String, SchemaId> around = references.dynamicAnchors(place.resource());
    if (!around.isEmpty()) {
      anchors.put(id, around);
    }
    if (schema instanceof ObjectSchema object) {
      lint.check(object);
    }
    return schema;
  }

  private Map<String, Keyword> keywords(SchemaNode place, ObjectNode object) {
    Map<String, Keyword> keywords = new LinkedHashMap<>();
    for (Member member : object.members()) {
      String name = member.key().value();
      Optional<KeywordKind> kind = KeywordKind.of(name, place.dialect());
      if (kind.isEmpty()) {
        names.check(place, member);
      }
      ValueKind expected = kind.map(KeywordKind::kind).orElse(ValueKind.DATA);
      KeywordValue value = reader.read(place, member, expected);
      if (value instanceof KeywordValue.Reference reference) {
        reference.target().ifPresent(referred::add);
        reference.dynamic().ifPresent(dynamic::add);
      }
      keywords.put(name, new Keyword(name, member.key().range(), member.value(), value));
    }
    return keywords;
  }

  private void checkDialect(SchemaNode root) {
    if (root.node() instanceof ObjectNode object) {
      object
          .string("$schema")
          .filter(s -> Dialect.ofUri(s.value()).isEmpty())
          .ifPresent(s ->
              problems.warning(
                  "json-dialect-unknown",
                  root.id().file(),
                  s.range(),
                  "No draft of JSON Schema has the meta-schema "
                      + s.value()
                      + "; the schema is read as "
                      + root.dialect().title()
                      + ".",
                  "Known are draft-04, draft-06, draft-07, 2019-09 and 2020-12."));
    }
  }
}
