package dev.meshwright.data.frozen;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A mapping of a test file. What is not as it must be becomes a problem at its place.
final class StrictMapping {

  private static final String RULE = "test-invalid";

  private final TreeDocument document;
  private final ObjectNode node;
  private final List<Problem> problems;

  private StrictMapping(TreeDocument document, ObjectNode node, List<Problem> problems) {
    this.document = document;
    this.node = node;
    this.problems = problems;
  }

  /// @param keys that may stand here; empty for any
  static Optional<StrictMapping> of(
      TreeDocument document, TreeNode node, Set<String> keys, List<Problem> problems) {
    if (!(node instanceof ObjectNode object)) {
      problems.add(
          problem(
              document,
              node.range(),
              "A mapping is expected here.",
              keys.isEmpty() ? "Write `key: value`." : "Keys: " + listed(keys)));
      return Optional.empty();
    }
    StrictMapping mapping = new StrictMapping(document, object, problems);
    for (Member member : object.members()) {
      if (!keys.isEmpty() && !keys.contains(member.key().value())) {
        mapping.complain(
            member.key().range(),
            "There is no key '" + member.key().value() + "' here.",
            "Keys: " + listed(keys));
      }
    }
    return Optional.of(mapping);
  }

  ObjectNode node() {
    return node;
  }

  Location location() {
    return document.locate(node.range());
  }

  Optional<TreeNode> get(String key) {
    return node.get(key);
  }

  Optional<StrictMapping> mapping(String key, Set<String> keys) {
    return get(key).flatMap(value -> of(document, value, keys, problems));
  }

  /// A mapping that must be there.
  Optional<StrictMapping> requiredMapping(String key, Set<String> keys) {
    missing(key);
    return mapping(key, keys);
  }

  Optional<String> required(String key) {
    missing(key);
    return text(key);
  }

  private void missing(String key) {
    if (get(key).isEmpty()) {
      complain(node.range(), "'" + key + "' is missing here.", "Add '" + key + "'.");
    }
  }

  Optional<String> text(String key) {
    Optional<TreeNode> value = get(key);
    if (value.isPresent() && !(value.get() instanceof StringNode)) {
      complain(value.get().range(), "'" + key + "' must be a text.", "Write it in quotes.");
    }
    return value.filter(StringNode.class::isInstance).map(string -> ((StringNode) string).value());
  }

  Optional<Boolean> truth(String key) {
    Optional<TreeNode> value = get(key);
    if (value.isPresent() && !(value.get() instanceof BooleanNode)) {
      complain(value.get().range(), "'" + key + "' must be true or false.", "");
    }
    return value.filter(BooleanNode.class::isInstance).map(truth -> ((BooleanNode) truth).value());
  }

  /// A number of at least 0 and below 1.
  Optional<Double> fraction(String key) {
    Optional<TreeNode> value = get(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof NumberNode number && number.literal().length() < 40) {
      double fraction = Double.parseDouble(number.literal());
      if (fraction >= 0 && fraction < 1) {
        return Optional.of(fraction);
      }
    }
    complain(
        value.get().range(),
        "'" + key + "' must be a number of at least 0 and below 1.",
        "For instance 1e-9.");
    return Optional.empty();
  }

  /// The items of a list that may be there.
  List<TreeNode> items(String key) {
    Optional<TreeNode> value = get(key);
    if (value.isPresent() && !(value.get() instanceof ArrayNode)) {
      complain(value.get().range(), "'" + key + "' must be a list.", "Begin each item with '- '.");
    }
    return value
        .filter(ArrayNode.class::isInstance)
        .map(list -> ((ArrayNode) list).items())
        .orElse(List.of());
  }

  void complain(TextRange range, String message, String hint) {
    problems.add(problem(document, range, message, hint));
  }

  private static String listed(Set<String> keys) {
    return String.join(", ", new TreeSet<>(keys)) + ".";
  }

  private static Problem problem(
      TreeDocument document, TextRange range, String message, String hint) {
    return Problem.error(RULE, document.locate(range), message, hint);
  }
}
