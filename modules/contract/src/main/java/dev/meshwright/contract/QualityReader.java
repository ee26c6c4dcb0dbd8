package dev.meshwright.contract;

import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.QualityRule;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads quality rules.
final class QualityReader {

  private static final List<String> TYPES = List.of("text", "library", "sql", "custom");
  private static final List<String> METRICS =
      List.of("nullValues", "missingValues", "invalidValues", "duplicateValues", "rowCount");
  private static final List<String> DIMENSIONS =
      List.of(
          "accuracy",
          "completeness",
          "conformity",
          "consistency",
          "coverage",
          "timeliness",
          "uniqueness");
  private static final List<String> OPERATORS =
      List.of(
          "mustBe",
          "mustNotBe",
          "mustBeGreaterThan",
          "mustBeGreaterOrEqualTo",
          "mustBeLessThan",
          "mustBeLessOrEqualTo",
          "mustBeBetween",
          "mustNotBeBetween");

  List<QualityRule> rules(Fields owner) {
    return owner.objects("quality", "A quality rule").stream().map(this::rule).toList();
  }

  private QualityRule rule(Fields fields) {
    String type = fields.oneOf("type", TYPES).map(Located::value).orElse("library");
    boolean sql = type.equals("sql");
    QualityRule rule =
        new QualityRule(
            fields.range(),
            type,
            fields.text("name"),
            fields.text("description"),
            fields.oneOf("metric", METRICS),
            sql ? fields.requiredText("query") : fields.text("query"),
            operator(fields, type),
            fields.text("unit"),
            fields.text("severity"),
            fields.oneOf("dimension", DIMENSIONS),
            fields
                .member("arguments")
                .map(Member::value)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast));
    if (type.equals("library") && rule.metric().isEmpty() && fields.text("rule").isEmpty()) {
      fields.requiredText("metric");
    }
    if (type.equals("custom")) {
      fields.requiredText("engine");
    }
    fields
        .alsoKnown("id", "rule", "arguments", "engine", "implementation", "method")
        .alsoKnown("schedule", "scheduler", "businessImpact", "tags")
        .alsoKnown("authoritativeDefinitions", "customProperties")
        .finish();
    return rule;
  }

  private static Optional<QualityRule.Operator> operator(Fields fields, String type) {
    List<QualityRule.Operator> found = new ArrayList<>();
    for (String name : OPERATORS) {
      fields.member(name).map(QualityReader::operator).ifPresent(found::add);
    }
    boolean compares = type.equals("sql") || type.equals("library");
    if (compares && found.isEmpty()) {
      fields
          .notes()
          .error(
              "contract-quality-operator",
              fields.range(),
              "The rule does not say what its result must be.",
              "Add one of: " + String.join(", ", OPERATORS) + ".");
    }
    if (found.size() > 1) {
      fields
          .notes()
          .error(
              "contract-quality-operator",
              found.get(1).name().range(),
              "A rule compares once; it has " + found.getFirst().name().value() + " already.",
              "Make a rule of its own for it.");
    }
    found.stream()
        .filter(it -> it.name().value().endsWith("Between") && it.values().size() != 2)
        .forEach(it ->
            fields
                .notes()
                .error(
                    "contract-quality-operator",
                    it.name().range(),
                    it.name().value() + " needs a list of two numbers, the smaller first.",
                    ""));
    return found.stream().findFirst();
  }

  private static QualityRule.Operator operator(Member member) {
    List<TreeNode> nodes =
        member.value() instanceof ArrayNode array ? array.items() : List.of(member.value());
    List<Located> values = nodes.stream().flatMap(node -> Fields.scalar(node).stream()).toList();
    return new QualityRule.Operator(
        new Located(member.key().value(), member.key().range()), values);
  }
}
