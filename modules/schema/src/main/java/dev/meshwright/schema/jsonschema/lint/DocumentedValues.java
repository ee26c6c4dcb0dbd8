package dev.meshwright.schema.jsonschema.lint;

import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.jsonschema.InstanceReport;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.schema.jsonschema.JsonValidation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Defaults and examples that their own schema refuses, as a validator sees it.
final class DocumentedValues {

  private static final String DEFAULT = "json-lint-default-invalid";
  private static final String EXAMPLE = "json-lint-example-invalid";

  private static final Pattern ELSEWHERE =
      Pattern.compile("\"(\\$ref|\\$dynamicRef|\\$recursiveRef|\\$id|id|unevaluated\\w+)\"");

  /// Nobody reads more; each takes a validator some time.
  private static final int MOST_VALUES = 500;

  private final SchemaFindings findings;
  private int left = MOST_VALUES;

  DocumentedValues(SchemaFindings findings) {
    this.findings = findings;
  }

  void check(List<ObjectSchema> schemas) {
    boolean wanted = findings.wants(DEFAULT) || findings.wants(EXAMPLE);
    List<ObjectSchema> some =
        schemas.stream()
            .filter(schema -> !JsonSchemaLinter.isReferenceOnly(schema))
            .filter(schema ->
                schema.keyword("default").isPresent() || schema.keyword("examples").isPresent())
            .toList();
    if (!wanted || some.isEmpty() || findings.document().hasErrors()) {
      return;
    }
    JsonValidation.Parts parts = JsonValidation.parts(findings.document());
    for (ObjectSchema schema : some) {
      schema
          .keyword("default")
          .ifPresent(keyword -> value(DEFAULT, "The default", schema, keyword.node(), parts));
      ConditionLint.known(schema, "examples")
          .map(Keyword::node)
          .ifPresent(node -> {
            if (node instanceof ArrayNode list) {
              list.items().forEach(item -> value(EXAMPLE, "This example", schema, item, parts));
            }
          });
    }
  }

  private void value(
      String rule, String what, ObjectSchema schema, TreeNode node, JsonValidation.Parts parts) {
    if (!findings.wants(rule) || left-- <= 0) {
      return;
    }
    Optional<InstanceReport> report =
        JsonValues.of(node).map(value -> report(schema, value.toJson(), parts));
    if (report.isPresent() && report.get() instanceof InstanceReport.Invalid(var errors)) {
      findings.add(
          rule,
          node.range(),
          what + " does not fit the schema: " + errors.getFirst().message() + ".");
    }
  }

  /// A schema that refers to nothing is read by itself: that is faster by far than to read the file
  /// once more.
  private InstanceReport report(ObjectSchema schema, String value, JsonValidation.Parts parts) {
    Optional<String> alone =
        findings.json(schema.range()).filter(text -> !ELSEWHERE.matcher(text).find());
    return alone.isPresent()
        ? parts.validateAlone(alone.get(), value)
        : parts.validate(schema.id().pointer(), value);
  }
}
