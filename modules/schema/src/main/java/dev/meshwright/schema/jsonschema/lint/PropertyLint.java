package dev.meshwright.schema.jsonschema.lint;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.jsonschema.Dependency;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.schema.lint.NameStyle;
import dev.meshwright.text.DidYouMean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Properties: their names, and which must be there.
final class PropertyLint {

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

  /// Beside these, properties may be declared elsewhere.
  private static final Set<String> ELSEWHERE =
      Set.of(
          "$ref",
          "$dynamicRef",
          "$recursiveRef",
          "allOf",
          "anyOf",
          "oneOf",
          "if",
          "dependentSchemas",
          "dependencies",
          "patternProperties");

  /// Below these, a schema speaks of an object that the schema around declares.
  private static final Pattern PART =
      Pattern.compile(
          ".*/(allOf|anyOf|oneOf|not|if|then|else|dependentSchemas|dependencies)(/[^/]*)?");

  /// A guess looks at each declared property.
  private static final int MOST_GUESSES = 100;

  private final SchemaFindings findings;
  private int guesses;

  PropertyLint(SchemaFindings findings) {
    this.findings = findings;
  }

  void check(ObjectSchema schema) {
    schema.keyword("required").ifPresent(keyword -> required(schema, keyword));
    properties(schema);
    dependencies(schema, "dependentRequired");
    dependencies(schema, "dependencies");
  }

  private void required(ObjectSchema schema, Keyword keyword) {
    if (!(keyword.value() instanceof KeywordValue.Names(List<String> names))
        || !(keyword.node() instanceof ArrayNode list)) {
      return;
    }
    if (names.isEmpty()) {
      findings.needless("json-lint-required-empty", schema, keyword, "This list requires nothing.");
    }
    Set<String> distinct = new HashSet<>(names);
    schema
        .value("maxProperties", KeywordValue.Count.class)
        .filter(most -> most.count() < distinct.size())
        .ifPresent(most ->
            findings.add(
                "json-lint-required-more-than-allowed",
                keyword,
                "%d properties are required and at most %d are allowed."
                    .formatted(distinct.size(), most.count())));
    Map<String, JsonSchema> properties = schema.schemas("properties");
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      TextRange place = list.items().get(i).range();
      JsonSchema declared = properties.get(name);
      if (declared == null) {
        undeclared(schema, name, place, distinct);
      } else if (SchemaFindings.isNothing(declared)) {
        findings.add(
            "json-lint-required-false",
            place,
            "No value of \"" + name + "\" is valid, and it is required.");
      }
    }
  }

  private void undeclared(ObjectSchema schema, String name, TextRange place, Set<String> required) {
    if (isClosed(schema)) {
      findings.add(
          "json-lint-required-not-allowed",
          place,
          "\"" + name + "\" is required, and additionalProperties refuses it.");
      return;
    }
    Set<String> declared = schema.schemas("properties").keySet();
    boolean alone =
        !declared.isEmpty()
            && schema.keywords().keySet().stream().noneMatch(ELSEWHERE::contains)
            && !PART.matcher(schema.id().pointer()).matches();
    if (alone) {
      Optional<String> near =
          (guesses++ < MOST_GUESSES ? DidYouMean.of(name, declared) : Optional.<String>empty())
              .filter(other -> !required.contains(other));
      near.ifPresent(other ->
          findings.add(
              "json-lint-required-misspelled",
              place,
              "There is no property \"" + name + "\". Did you mean \"" + other + "\"?"));
      findings.add(
          "json-lint-required-undeclared",
          place,
          "\"" + name + "\" is required, and properties does not have it.");
    }
  }

  private static boolean isClosed(ObjectSchema schema) {
    boolean refused =
        schema
            .value("additionalProperties", KeywordValue.Schema.class)
            .filter(value -> SchemaFindings.isNothing(value.schema()))
            .isPresent();
    return refused && schema.keyword("patternProperties").isEmpty();
  }

  private void properties(ObjectSchema schema) {
    Optional<ObjectNode> written =
        schema
            .keyword("properties")
            .map(Keyword::node)
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast);
    if (written.isEmpty()) {
      return;
    }
    Map<String, JsonSchema> schemas = schema.schemas("properties");
    for (Member member : written.get().members()) {
      String name = member.key().value();
      TextRange place = member.key().range();
      if (findings.wants("json-lint-property-name") && !IDENTIFIER.matcher(name).matches()) {
        findings.add("json-lint-property-name", place, "\"" + name + "\" is not an identifier.");
      }
      if (schemas.get(name) instanceof ObjectSchema property) {
        property(name, property, place);
      }
    }
  }

  private void property(String name, ObjectSchema property, TextRange place) {
    if (property.keyword("description").isEmpty()
        && property.keyword("title").isEmpty()
        && property.keyword("$ref").isEmpty()) {
      findings.add("json-lint-property-undescribed", place, "\"" + name + "\" has no description.");
    }
    boolean free =
        property.types().equals(Set.of(JsonType.STRING))
            && property.keyword("format").isEmpty()
            && property.keyword("pattern").isEmpty()
            && property.keyword("enum").isEmpty()
            && property.keyword("const").isEmpty();
    if (free && findings.wants("json-lint-time-without-format") && NameStyle.isTime(name)) {
      findings.add(
          "json-lint-time-without-format",
          place,
          "\"" + name + "\" looks like a time and may be any text.");
    }
    if (findings.wants("json-lint-id-fraction")
        && property.types().contains(JsonType.NUMBER)
        && NameStyle.isIdentifier(name)) {
      findings.add(
          "json-lint-id-fraction",
          place,
          "\"" + name + "\" looks like an identifier and may have a fraction.");
    }
  }

  private void dependencies(ObjectSchema schema, String name) {
    Optional<Keyword> keyword = ConditionLint.known(schema, name);
    if (keyword.isPresent()
        && keyword.get().value() instanceof KeywordValue.Dependencies(var byName)) {
      byName.forEach((property, dependency) -> {
        if (dependency instanceof Dependency.OnNames(List<String> names)
            && names.contains(property)) {
          findings.add(
              "json-lint-dependency-on-itself",
              keyword.get(),
              "\"" + property + "\" requires itself.");
        }
      });
    }
  }

  /// Names of the way that fewer properties of the file have.
  void mixedNames(List<ObjectSchema> schemas) {
    if (!findings.wants("json-lint-property-names-mixed")) {
      return;
    }
    List<Member> members = new ArrayList<>();
    for (ObjectSchema schema : schemas) {
      schema
          .keyword("properties")
          .ifPresent(keyword -> {
            if (keyword.node() instanceof ObjectNode object) {
              members.addAll(object.members());
            }
          });
    }
    Set<String> odd =
        new LinkedHashSet<>(
            NameStyle.odd(members.stream().map(member -> member.key().value()).toList()));
    members.stream()
        .filter(member -> odd.contains(member.key().value()))
        .forEach(member ->
            findings.add(
                "json-lint-property-names-mixed",
                member.key().range(),
                "Most properties of this file are in "
                    + NameStyle.otherStyle(member.key().value())
                    + "; \""
                    + member.key().value()
                    + "\" is not."));
  }
}
