package dev.meshwright.text;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The anchors of one text and what their aliases may still cost.
final class YamlAnchors {

  /// An anchored value with what a walk over it costs.
  record Anchored(TreeNode node, long nodes, int height) {}

  private final ProblemCollector problems;
  private final Map<String, Optional<Anchored>> anchors = new HashMap<>();
  private long aliased;

  YamlAnchors(ProblemCollector problems) {
    this.problems = problems;
  }

  /// An anchor whose value is still being read.
  void open(String name) {
    anchors.put(name, Optional.empty());
  }

  void define(String name, Anchored anchored) {
    anchors.put(name, Optional.of(anchored));
  }

  /// What an alias stands for; a broken node when it stands for nothing usable.
  Anchored resolve(String name, TextRange range, int depth) {
    Optional<Anchored> known = anchors.getOrDefault(name, Optional.empty());
    if (known.isEmpty()) {
      String message =
          anchors.containsKey(name)
              ? "The alias *%s is inside the value it refers to: a value cannot contain"
                  + " itself."
              : "There is no anchor &%s before this alias.";
      problems.error("yaml-alias", range, message.formatted(QuotedText.of(name)), "");
      return new Anchored(new BrokenNode(range), 1, 1);
    }
    Anchored anchored = known.get();
    aliased += anchored.nodes();
    if (aliased > YamlText.MAX_ALIASED_NODES || depth + anchored.height() > YamlText.MAX_DEPTH) {
      problems.error(
          "yaml-alias",
          range,
          "The aliases of this file expand to more than %,d values or %,d levels; this one is not read."
              .formatted(YamlText.MAX_ALIASED_NODES, YamlText.MAX_DEPTH),
          "Write the value out, or reference fewer copies.");
      return new Anchored(new BrokenNode(range), 1, 1);
    }
    return new Anchored(at(range, anchored.node()), anchored.nodes(), anchored.height());
  }

  private static TreeNode at(TextRange range, TreeNode node) {
    return switch (node) {
      case ObjectNode object -> new ObjectNode(range, object.members());
      case ArrayNode array -> new ArrayNode(range, array.items());
      case StringNode string -> new StringNode(range, string.value());
      case NumberNode number -> new NumberNode(range, number.literal());
      case BooleanNode bool -> new BooleanNode(range, bool.value());
      case NullNode ignored -> new NullNode(range);
      case BrokenNode ignored -> new BrokenNode(range);
    };
  }
}
