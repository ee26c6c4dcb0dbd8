package dev.meshwright.text;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A mapping or sequence that is being read.
final class YamlFrame {

  private final boolean mapping;
  private final Optional<String> anchor;
  private final int start;
  private final List<Member> members = new ArrayList<>();
  private final List<TreeNode> items = new ArrayList<>();
  private Optional<StringNode> key = Optional.empty();
  private boolean dropNext;
  private int end;
  private long nodes = 1;
  private int height = 1;

  YamlFrame(boolean mapping, Optional<String> anchor, int start, int end) {
    this.mapping = mapping;
    this.anchor = anchor;
    this.start = start;
    this.end = end;
  }

  Optional<String> anchor() {
    return anchor;
  }

  boolean awaitsKey() {
    return mapping && key.isEmpty() && !dropNext;
  }

  void setKey(StringNode read) {
    key = Optional.of(read);
    end = Math.max(end, read.range().end());
  }

  /// The key was unusable: its value is read and dropped.
  void dropValue() {
    dropNext = true;
  }

  void add(YamlAnchors.Anchored child) {
    end = Math.max(end, child.node().range().end());
    if (dropNext) {
      dropNext = false;
      return;
    }
    nodes += child.nodes();
    height = Math.max(height, child.height() + 1);
    if (mapping) {
      key.ifPresent(name -> members.add(new Member(name, child.node())));
      key = Optional.empty();
    } else {
      items.add(child.node());
    }
  }

  /// @param closedAt the end of the closing bracket; empty in block style, where the last entry
  ///   ends the collection
  YamlAnchors.Anchored close(Optional<Integer> closedAt, ProblemCollector problems) {
    key.ifPresent(name -> members.add(new Member(name, new BrokenNode(TextRange.at(end)))));
    TextRange range = new TextRange(start, Math.max(start, closedAt.orElse(end)));
    if (!mapping) {
      return new YamlAnchors.Anchored(new ArrayNode(range, items), nodes, height);
    }
    DuplicateKeys.report(members, problems, "yaml-duplicate-key");
    return new YamlAnchors.Anchored(new ObjectNode(range, members), nodes, height);
  }
}
