package dev.meshwright.usecases.policy;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// An object of a settings file in which every key must be known. What does not fit becomes a
/// problem at its place.
public final class StrictObject {

  /// Each is held against every file of the workspace.
  private static final int MOST_ITEMS = 10_000;

  private final TreeDocument document;
  private final ObjectNode node;
  private final List<Problem> problems;

  private StrictObject(TreeDocument document, ObjectNode node, List<Problem> problems) {
    this.document = document;
    this.node = node;
    this.problems = problems;
  }

  /// The node as an object with these keys; empty, with a problem, when it is something else.
  public static Optional<StrictObject> of(
      TreeDocument document, TreeNode node, Set<String> keys, List<Problem> problems) {
    if (!(node instanceof ObjectNode object)) {
      problems.add(
          problem(document, node.range(), "A mapping is expected here.", "Keys: " + listed(keys)));
      return Optional.empty();
    }
    for (Member member : object.members()) {
      String key = member.key().value();
      if (!keys.contains(key)) {
        problems.add(
            problem(
                document,
                member.key().range(),
                "There is no setting '" + key + "' here; it would have no effect.",
                "Keys: " + listed(keys)));
      }
    }
    return Optional.of(new StrictObject(document, object, problems));
  }

  public TextRange range() {
    return node.range();
  }

  /// A text that must be there.
  public Optional<StringNode> required(String key) {
    if (node.get(key).isEmpty()) {
      problems.add(
          problem(document, node.range(), "'" + key + "' is missing here.", "Add '" + key + "'."));
      return Optional.empty();
    }
    return optional(key);
  }

  /// A text that may be there.
  public Optional<StringNode> optional(String key) {
    Optional<TreeNode> value = node.get(key);
    Optional<StringNode> text =
        value.filter(StringNode.class::isInstance).map(StringNode.class::cast);
    if (value.isPresent() && (text.isEmpty() || text.get().value().isBlank())) {
      complain(value.get().range(), "'" + key + "' must be a text.", "Write it in quotes.");
      return Optional.empty();
    }
    return text;
  }

  /// Each item of a list that may be there, up to a number that no person writes.
  public void each(String key, Consumer<TreeNode> action) {
    Optional<TreeNode> value = node.get(key);
    if (value.isEmpty()) {
      return;
    }
    if (value.get() instanceof ArrayNode array) {
      new ArrayList<>(array.items()).stream().limit(MOST_ITEMS).forEach(action);
      if (array.items().size() > MOST_ITEMS) {
        complain(
            array.items().get(MOST_ITEMS).range(),
            "'%s' has %,d entries; from this one on they have no effect."
                .formatted(key, array.items().size()),
            "Say it with at most %,d: a path may be a pattern.".formatted(MOST_ITEMS));
      }
    } else {
      complain(value.get().range(), "'" + key + "' must be a list.", "Begin each item with '- '.");
    }
  }

  /// A value of any kind that may be there.
  public Optional<TreeNode> child(String key) {
    return node.get(key);
  }

  /// The members of a mapping that may be there; any keys.
  public List<Member> entries(String key) {
    Optional<TreeNode> value = node.get(key);
    if (value.isPresent() && !(value.get() instanceof ObjectNode)) {
      complain(value.get().range(), "'" + key + "' must be a mapping.", "Write 'name: value'.");
    }
    return value
        .filter(ObjectNode.class::isInstance)
        .map(mapping -> ((ObjectNode) mapping).members())
        .orElse(List.of());
  }

  /// Notes what is wrong at a place.
  public void complain(TextRange range, String message, String hint) {
    problems.add(problem(document, range, message, hint));
  }

  private static String listed(Set<String> keys) {
    return String.join(", ", new TreeSet<>(keys)) + ".";
  }

  private static Problem problem(
      TreeDocument document, TextRange range, String message, String hint) {
    return Problem.error("settings-invalid", document.locate(range), message, hint);
  }
}
