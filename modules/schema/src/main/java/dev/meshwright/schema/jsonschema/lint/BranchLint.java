package dev.meshwright.schema.jsonschema.lint;

import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.ArrayNode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Schemas in lists and behind not.
final class BranchLint {

  private final SchemaFindings findings;

  BranchLint(SchemaFindings findings) {
    this.findings = findings;
  }

  void check(ObjectSchema schema) {
    branches(schema, "allOf").ifPresent(keyword -> allOf(schema, keyword));
    branches(schema, "anyOf").ifPresent(keyword -> anyOf(schema, keyword));
    branches(schema, "oneOf").ifPresent(keyword -> oneOf(schema, keyword));
    schema.value("not", KeywordValue.Schema.class).ifPresent(value -> not(schema, value.schema()));
  }

  private static Optional<Keyword> branches(ObjectSchema schema, String name) {
    return schema
        .keyword(name)
        .filter(keyword ->
            keyword.value() instanceof KeywordValue.Schemas(var list) && !list.isEmpty());
  }

  private static List<JsonSchema> list(Keyword keyword) {
    return keyword.value().inner();
  }

  private void allOf(ObjectSchema schema, Keyword keyword) {
    List<JsonSchema> branches = list(keyword);
    Set<JsonType> possible = expanded(schema.types());
    for (int i = 0; i < branches.size(); i++) {
      JsonSchema branch = branches.get(i);
      possible.retainAll(expanded(types(branch)));
      if (SchemaFindings.isNothing(branch)) {
        findings.add(
            "json-lint-all-of-false", branch.range(), "Nothing fits this branch, so nothing fits.");
      }
      if (SchemaFindings.isEverything(branch) && findings.wants("json-lint-all-of-empty-branch")) {
        findings.add(
            "json-lint-all-of-empty-branch",
            branch.range(),
            "This branch asks for nothing.",
            findings.withoutBranch(keyword, i));
      }
      if (isOnly(branch, "allOf")) {
        findings.add(
            "json-lint-nested-all-of", branch.range(), "This branch is an allOf and no more.");
      }
    }
    if (possible.isEmpty()) {
      findings.add(
          "json-lint-all-of-types",
          keyword.key(),
          "No value has a type that all branches, and the schema around, allow.");
    }
    duplicates("json-lint-all-of-duplicate", keyword);
    single("json-lint-all-of-one", schema, keyword);
  }

  private void anyOf(ObjectSchema schema, Keyword keyword) {
    for (JsonSchema branch : list(keyword)) {
      if (SchemaFindings.isEverything(branch) && !findings.countsLooks()) {
        findings.add(
            "json-lint-any-of-true",
            branch.range(),
            "This branch accepts everything, so that the others ask for nothing.");
      }
      if (isOnly(branch, "anyOf")) {
        findings.add(
            "json-lint-nested-any-of", branch.range(), "This branch is an anyOf and no more.");
      }
    }
    choice(schema, keyword);
    duplicates("json-lint-any-of-duplicate", keyword);
  }

  private void oneOf(ObjectSchema schema, Keyword keyword) {
    choice(schema, keyword);
    duplicates("json-lint-one-of-duplicate", keyword);
  }

  private void choice(ObjectSchema schema, Keyword keyword) {
    List<JsonSchema> branches = list(keyword);
    for (int i = 0; i < branches.size(); i++) {
      JsonSchema branch = branches.get(i);
      if (SchemaFindings.isNothing(branch) && findings.wants("json-lint-any-of-false")) {
        findings.add(
            "json-lint-any-of-false",
            branch.range(),
            "This branch accepts nothing.",
            findings.withoutBranch(keyword, i));
      }
      if (Collections.disjoint(expanded(schema.types()), expanded(types(branch)))) {
        findings.add(
            "json-lint-branch-of-other-type",
            branch.range(),
            "The type around does not allow the type of this branch.");
      }
    }
    single("json-lint-any-of-one", schema, keyword);
  }

  /// The types that a schema allows itself; none where it does not say, or may not count.
  private static Set<JsonType> types(JsonSchema schema) {
    return schema instanceof ObjectSchema object && !JsonSchemaLinter.isReferenceOnly(object)
        ? object.types()
        : Set.of();
  }

  /// With all that is meant: every type where nothing is said, integers among numbers.
  private static Set<JsonType> expanded(Set<JsonType> types) {
    if (types.isEmpty()) {
      return EnumSet.allOf(JsonType.class);
    }
    Set<JsonType> all = EnumSet.copyOf(types);
    if (all.contains(JsonType.NUMBER)) {
      all.add(JsonType.INTEGER);
    }
    return all;
  }

  private static boolean isOnly(JsonSchema schema, String name) {
    return schema instanceof ObjectSchema object && object.keywords().keySet().equals(Set.of(name));
  }

  private void duplicates(String rule, Keyword keyword) {
    if (!findings.wants(rule) || !(keyword.node() instanceof ArrayNode array)) {
      return;
    }
    Set<JsonValue> seen = new HashSet<>();
    for (int i = 0; i < array.items().size(); i++) {
      Optional<JsonValue> value = JsonValues.of(array.items().get(i));
      if (value.isPresent() && !seen.add(value.get())) {
        boolean safe = !rule.equals("json-lint-one-of-duplicate");
        findings.add(
            rule,
            array.items().get(i).range(),
            "There is an equal branch before.",
            safe ? findings.withoutBranch(keyword, i) : List.of());
      }
    }
  }

  /// A branch alone, unless the schema around says something of its own under the same keyword.
  private void single(String rule, ObjectSchema schema, Keyword keyword) {
    List<JsonSchema> branches = list(keyword);
    if (branches.size() == 1
        && branches.getFirst() instanceof ObjectSchema branch
        && !branch.keywords().isEmpty()
        && !JsonSchemaLinter.isReferenceOnly(branch)
        && branch.keyword("$id").isEmpty()
        && branch.keyword("id").isEmpty()
        && Collections.disjoint(branch.keywords().keySet(), schema.keywords().keySet())) {
      findings.add(rule, keyword.key(), keyword.name() + " has one branch only.");
    }
  }

  private void not(ObjectSchema schema, JsonSchema denied) {
    if (isOnly(denied, "not") && !findings.countsLooks()) {
      findings.add("json-lint-not-not", denied.range(), "What is denied twice is said.");
    }
    if (findings.wants("json-lint-not-everything")
        && SchemaFindings.isEverything(denied)
        && isOnly(schema, "not")
        && schema.dialect().atLeast(Dialect.DRAFT_06)) {
      findings.add(
          "json-lint-not-everything",
          schema.range(),
          "Nothing fits: this is false.",
          schema.id().pointer().isEmpty()
              ? List.of()
              : findings.replacing("Write false", schema.range(), "false"));
    }
  }
}
