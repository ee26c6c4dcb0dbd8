package dev.meshwright.text;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// An object of a file whose keys and types are Meshwright's own, such as settings and tests. What
/// is not as it must be becomes a problem at its place, in the same words for every kind of file.
public final class ObjectReader {

  /// More than a person writes, and as many as can be held against every file of a workspace.
  private static final int MOST_ENTRIES = 10_000;

  private final ObjectNode node;
  private final String rule;
  private final ProblemCollector problems;

  private ObjectReader(ObjectNode node, String rule, ProblemCollector problems) {
    this.node = node;
    this.rule = rule;
    this.problems = problems;
  }

  /// The node as an object with these keys; empty, with a problem, when it is something else.
  ///
  /// @param keys that it may have; empty for any
  /// @param rule of the problems
  public static Optional<ObjectReader> of(
      TreeNode node, Set<String> keys, String rule, ProblemCollector problems) {
    if (!(node instanceof ObjectNode object)) {
      String hint = keys.isEmpty() ? "Write 'key: value'." : listed(keys);
      problems.error(rule, node.range(), "A mapping is expected here.", hint);
      return Optional.empty();
    }
    ObjectReader reader = new ObjectReader(object, rule, problems);
    if (!keys.isEmpty()) {
      object.members().forEach(member -> reader.known(member.key(), keys));
    }
    return Optional.of(reader);
  }

  private void known(StringNode key, Set<String> keys) {
    if (!keys.contains(key.value())) {
      complain(
          key.range(),
          "There is no key '" + key.value() + "' here.",
          DidYouMean.of(key.value(), keys).map(it -> "Did you mean '" + it + "'? ").orElse("")
              + listed(keys));
    }
  }

  private static String listed(Set<String> keys) {
    return "Keys: " + String.join(", ", new TreeSet<>(keys)) + ".";
  }

  /// A node inside this object, by the same rule.
  public Optional<ObjectReader> inside(TreeNode child, Set<String> keys) {
    return of(child, keys, rule, problems);
  }

  /// This object with problems of its own: those of one entry belong to it, not to the file.
  public ObjectReader apart() {
    return new ObjectReader(node, rule, problems.emptied());
  }

  /// Takes over the problems that another reader of the text has noted.
  public void take(ObjectReader other) {
    problems.addAll(other.problems());
  }

  public List<Problem> problems() {
    return problems.problems();
  }

  public TextRange range() {
    return node.range();
  }

  public Location location() {
    return locate(node.range());
  }

  public Location locate(TextRange range) {
    return problems.locate(range);
  }

  public List<Member> members() {
    return node.members();
  }

  /// A value of any kind that may be there.
  public Optional<TreeNode> get(String key) {
    return node.get(key);
  }

  /// A value that must be there.
  public Optional<TreeNode> required(String key) {
    Optional<TreeNode> value = node.get(key);
    if (value.isEmpty()) {
      complain(node.range(), "'" + key + "' is missing here.", "Add '" + key + "'.");
    }
    return value;
  }

  /// A text that may be there.
  public Optional<StringNode> text(String key) {
    Optional<TreeNode> value = node.get(key);
    Optional<StringNode> text =
        value.filter(StringNode.class::isInstance).map(StringNode.class::cast);
    if (value.isPresent() && text.isEmpty()) {
      complain(value.get().range(), "'" + key + "' must be a text.", "Write it in quotes.");
    }
    if (text.filter(it -> it.value().isBlank()).isPresent()) {
      complain(
          text.get().range(), "'" + key + "' is empty.", "Give it a value, or take the key out.");
      return Optional.empty();
    }
    return text;
  }

  /// A text that must be there.
  public Optional<StringNode> requiredText(String key) {
    return required(key).flatMap(present -> text(key));
  }

  public Optional<Boolean> truth(String key) {
    Optional<TreeNode> value = node.get(key);
    Optional<Boolean> truth =
        value.filter(BooleanNode.class::isInstance).map(it -> ((BooleanNode) it).value());
    if (value.isPresent() && truth.isEmpty()) {
      complain(value.get().range(), "'" + key + "' must be true or false.", "");
    }
    return truth;
  }

  /// A number of at least 0 and below 1.
  public Optional<Double> fraction(String key) {
    Optional<TreeNode> value = node.get(key);
    Optional<Double> fraction =
        value
            .filter(it -> it instanceof NumberNode number && number.literal().length() < 40)
            .map(it -> Double.parseDouble(((NumberNode) it).literal()))
            .filter(it -> it >= 0 && it < 1);
    if (value.isPresent() && fraction.isEmpty()) {
      complain(
          value.get().range(),
          "'" + key + "' must be a number of at least 0 and below 1.",
          "For instance 1e-9.");
    }
    return fraction;
  }

  /// A mapping that may be there.
  ///
  /// @param keys that it may have; empty for any
  public Optional<ObjectReader> mapping(String key, Set<String> keys) {
    return node.get(key).flatMap(value -> inside(value, keys));
  }

  /// The items of a list that may be there.
  public List<TreeNode> items(String key) {
    Optional<TreeNode> value = node.get(key);
    if (value.isPresent() && !(value.get() instanceof ArrayNode)) {
      complain(value.get().range(), "'" + key + "' must be a list.", "Begin each item with '- '.");
    }
    return value
        .filter(ArrayNode.class::isInstance)
        .map(list -> ((ArrayNode) list).items())
        .orElse(List.of());
  }

  /// Each entry of a list that may be there, up to a number that no person writes.
  public void eachEntry(String key, Consumer<TreeNode> action) {
    List<TreeNode> items = items(key);
    items.stream().limit(MOST_ENTRIES).forEach(action);
    if (items.size() > MOST_ENTRIES) {
      complain(
          items.get(MOST_ENTRIES).range(),
          "'%s' has %,d entries; from this one on they have no effect."
              .formatted(key, items.size()),
          "Say it with at most %,d: a path may be a pattern.".formatted(MOST_ENTRIES));
    }
  }

  /// Notes what is wrong at a place.
  public void complain(TextRange range, String message, String hint) {
    problems.error(rule, range, message, hint);
  }
}
