package dev.meshwright.contract;

import dev.meshwright.contract.standard.ContractProblems;
import dev.meshwright.contract.standard.Version;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.QualityRule;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads quality rules.
final class QualityReader {

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

  private static final String RULE = "contract-quality-operator";
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,100}(?:\\.\\d{1,100})?");
  private static final Version ONE_OPERATOR = new Version(3, 1, 0);

  private final Version version;
  private final ContractProblems problems;

  /// @param version whose rules the contract was held against
  QualityReader(Version version, ContractProblems problems) {
    this.version = version;
    this.problems = problems;
  }

  List<QualityRule> rules(LenientObject owner) {
    return owner.objects("quality").stream().map(this::rule).toList();
  }

  private QualityRule rule(LenientObject fields) {
    String type = fields.text("type").map(Located::value).orElse("library");
    return new QualityRule(
        fields.range(),
        type,
        fields.text("name"),
        fields.text("description"),
        fields.text("metric"),
        fields.text("query"),
        operator(fields, type),
        fields.text("unit"),
        fields.text("severity"),
        fields.text("dimension"),
        fields
            .member("arguments")
            .map(Member::value)
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast));
  }

  private Optional<QualityRule.Operator> operator(LenientObject fields, String type) {
    List<QualityRule.Operator> found = new ArrayList<>();
    for (String name : OPERATORS) {
      fields.member(name).map(QualityReader::operator).ifPresent(found::add);
    }
    found.sort(Comparator.comparing(it -> it.name().range()));
    boolean named = fields.member("type").isPresent() || fields.member("metric").isPresent();
    boolean compares = named && (type.equals("sql") || type.equals("library"));
    if (version.compareTo(ONE_OPERATOR) >= 0 && compares && found.isEmpty()) {
      problems.error(
          RULE,
          fields.range(),
          "The rule does not say what its result must be.",
          "Add one of: " + String.join(", ", OPERATORS) + ".");
    }
    if (found.size() > 1) {
      several(found.getFirst().name(), found.get(1).name());
    }
    found.stream().filter(it -> it.name().value().endsWith("Between")).forEach(this::between);
    return found.stream().findFirst();
  }

  /// Before 3.1 nothing forbids it, but only the first is compared with.
  private void several(Located first, Located second) {
    String message = "A rule compares once; it has " + first.value() + " already.";
    String hint = "Make a rule of its own for it.";
    if (version.compareTo(ONE_OPERATOR) >= 0) {
      problems.error(RULE, second.range(), message, hint);
    } else {
      problems.warning(RULE, second.range(), message, hint);
    }
  }

  private void between(QualityRule.Operator operator) {
    List<Located> ends = operator.values();
    if (ends.size() == 2 && descending(ends.get(0).value(), ends.get(1).value())) {
      problems.warning(
          RULE,
          ends.getFirst().range(),
          "The smaller number of " + operator.name().value() + " first appears in ODCS.",
          "Swap the two numbers.");
    }
  }

  private static boolean descending(String first, String second) {
    return NUMBER.matcher(first).matches()
        && NUMBER.matcher(second).matches()
        && new BigDecimal(first).compareTo(new BigDecimal(second)) > 0;
  }

  private static QualityRule.Operator operator(Member member) {
    List<TreeNode> nodes =
        member.value() instanceof ArrayNode array ? array.items() : List.of(member.value());
    List<Located> values =
        nodes.stream().flatMap(node -> LenientObject.scalar(node).stream()).toList();
    return new QualityRule.Operator(
        new Located(member.key().value(), member.key().range()), values);
  }
}
