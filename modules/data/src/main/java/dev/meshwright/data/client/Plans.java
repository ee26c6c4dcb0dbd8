package dev.meshwright.data.client;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.PlanStep;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads the engine's plans.
final class Plans {

  private static final double NANOS = 1e9;
  private static final TreeNode NOTHING = new NullNode(TextRange.at(0));

  private Plans() {}

  static PlanStep read(String json) {
    TreeNode root = JsonText.parse("plan", json).root();
    List<PlanStep> operators =
        root instanceof ObjectNode object ? steps(object, "operator") : List.of();
    PlanStep top =
        operators.isEmpty()
            ? new PlanStep("EMPTY", Map.of(), 0, Duration.ZERO, List.of())
            : operators.getFirst();
    // The collector and the EXPLAIN itself are no part of the query.
    while (top.inputs().size() == 1
        && (top.operator().equals("RESULT_COLLECTOR")
            || top.operator().equals("EXPLAIN_ANALYZE"))) {
      top = top.inputs().getFirst();
    }
    return top;
  }

  private static List<PlanStep> steps(ObjectNode object, String member) {
    return object.get(member).orElse(NOTHING) instanceof ArrayNode array
        ? array.items().stream()
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .map(Plans::step)
            .toList()
        : List.of();
  }

  private static PlanStep step(ObjectNode object) {
    Map<String, String> details = new LinkedHashMap<>();
    if (object.get("extra_info").orElse(NOTHING) instanceof ObjectNode info) {
      info.members().forEach(member -> details.put(member.key().value(), text(member.value())));
    }
    return new PlanStep(
        object.string("type").map(StringNode::value).orElse("?"),
        Collections.unmodifiableMap(details),
        (long) number(object, "intermediate_rows"),
        Duration.ofNanos((long) (number(object, "timing") * NANOS)),
        steps(object, "children"));
  }

  private static double number(ObjectNode object, String member) {
    return object.get(member).orElse(NOTHING) instanceof NumberNode number
        ? Double.parseDouble(number.literal())
        : 0;
  }

  private static String text(TreeNode node) {
    return switch (node) {
      case StringNode string -> string.value();
      case NumberNode number -> number.literal();
      case ArrayNode array ->
          array.items().stream().map(Plans::text).collect(Collectors.joining(", "));
      case ObjectNode object ->
          object.members().stream()
              .map(member -> member.key().value() + ": " + text(member.value()))
              .collect(Collectors.joining(", "));
      case BooleanNode bool -> Boolean.toString(bool.value());
      case NullNode none -> "";
      case BrokenNode broken -> "";
    };
  }
}
