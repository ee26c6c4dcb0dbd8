package dev.meshwright.text;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Goes through a YAML value and the one that it is to become, side by side.
final class YamlMerge {

  private final TreeDocument yaml;
  private final Collection<TextEdit> edits;
  private final YamlBlocks blocks;

  YamlMerge(TreeDocument yaml, Collection<TextEdit> edits) {
    this.yaml = yaml;
    this.edits = edits;
    this.blocks = new YamlBlocks(yaml.text().contains("\r\n") ? "\r\n" : "\n", unit());
  }

  /// The indentation of the first mapping in a mapping.
  private String unit() {
    if (yaml.root() instanceof ObjectNode root) {
      for (Member member : root.members()) {
        if (member.value() instanceof ObjectNode inner
            && !inner.members().isEmpty()
            && !isFlow(inner)) {
          int columns = column(inner.members().getFirst().range().start());
          return columns > 0 ? " ".repeat(columns) : "  ";
        }
      }
    }
    return "  ";
  }

  /// A value that stands by itself: the root, an item.
  void value(TreeNode old, TreeNode now) {
    if (!inside(old, now)) {
      String text =
          isFlow(old) || isScalar(now) || !(now instanceof ObjectNode)
              ? blocks.flow(now)
              : blocks.inside(now, " ".repeat(column(old.range().start())));
      replace(new TextRange(old.range().start(), Math.max(old.range().start(), end(old))), text);
    }
  }

  /// The value of an entry of a mapping.
  private void value(Member member, TreeNode now, boolean flow) {
    TreeNode old = member.value();
    if (inside(old, now)) {
      return;
    }
    if (flow || (isScalar(old) && isScalar(now))) {
      scalar(old, now);
      return;
    }
    int colon = yaml.text().indexOf(':', member.key().range().end());
    int end = Math.max(colon + 1, old.range().isEmpty() ? colon + 1 : end(old));
    String indentation = " ".repeat(column(member.range().start()));
    replace(new TextRange(colon + 1, end), blocks.behindColon(now, indentation));
  }

  private void scalar(TreeNode old, TreeNode now) {
    String written = old.range().of(yaml.text());
    String text =
        now instanceof StringNode string ? quoted(written, string.value()) : blocks.flow(now);
    replace(old.range(), old.range().isEmpty() ? " " + text : text);
  }

  /// Whether the difference could be made inside of a value.
  private boolean inside(TreeNode old, TreeNode now) {
    if (isSame(old, now)) {
      return true;
    }
    if (old instanceof ObjectNode from
        && now instanceof ObjectNode to
        && !from.members().isEmpty()
        && !to.members().isEmpty()) {
      members(from, to);
      return true;
    }
    if (old instanceof ArrayNode from
        && now instanceof ArrayNode to
        && !from.items().isEmpty()
        && !to.items().isEmpty()) {
      items(from, to);
      return true;
    }
    return false;
  }

  private void members(ObjectNode from, ObjectNode to) {
    boolean flow = isFlow(from);
    IdentityHashMap<Member, Member> same = YamlMatch.members(from, to);
    List<Entry> entries = new ArrayList<>();
    for (Member now : to.members()) {
      entries.add(
          new Entry(
              Optional.ofNullable(same.get(now)).map(from.members()::indexOf),
              indentation ->
                  flow ? pair(now) : blocks.member(now.key().value(), now.value(), indentation)));
    }
    List<TextRange> ranges =
        from.members().stream()
            .map(member -> new TextRange(member.range().start(), end(member)))
            .toList();
    boolean onlyOrder =
        same.size() == from.members().size()
            && same.size() == to.members().size()
            && same.entrySet().stream().allMatch(pair -> isSame(pair.getKey(), pair.getValue()));
    List<TextEdit> around = new ArrayList<>();
    Set<Integer> stays = entries(flow, ranges, around).arrange(entries, onlyOrder);
    for (Member now : to.members()) {
      Member old = same.get(now);
      if (old != null && stays.contains(from.members().indexOf(old))) {
        if (!old.key().value().equals(now.key().value())) {
          key(old, now.key().value());
        }
        value(old, now.value(), flow);
      }
    }
    edits.addAll(around);
  }

  private YamlEntries entries(boolean flow, List<TextRange> ranges, List<TextEdit> into) {
    return new YamlEntries(yaml.text(), flow, blocks.lineBreak(), ranges, into);
  }

  private static boolean isSame(Member one, Member other) {
    return one.key().value().equals(other.key().value()) && isSame(one.value(), other.value());
  }

  private static boolean isSame(TreeNode one, TreeNode other) {
    return JsonText.compact(one).equals(JsonText.compact(other));
  }

  private String pair(Member member) {
    return YamlEdits.spell(member.key().value()) + ": " + blocks.flow(member.value());
  }

  /// An entry as it is to be.
  ///
  /// @param old the index of the entry that it was
  record Entry(Optional<Integer> old, UnaryOperator<String> text) {}

  private void key(Member member, String name) {
    String written = member.key().range().of(yaml.text());
    replace(member.key().range(), quoted(written, name));
  }

  /// A text with the quotes of the one before it.
  private static String quoted(String before, String value) {
    boolean plain = value.chars().allMatch(c -> c >= ' ' && c != 0x7f);
    return before.startsWith("\"")
        ? JsonQuotes.quote(value)
        : before.startsWith("'") && plain
            ? "'" + value.replace("'", "''") + "'"
            : YamlEdits.spell(value);
  }

  private void items(ArrayNode from, ArrayNode to) {
    boolean flow = isFlow(from);
    Map<Integer, Integer> same = YamlMatch.items(from, to);
    List<Entry> entries = new ArrayList<>();
    boolean onlyOrder = same.size() == from.items().size() && same.size() == to.items().size();
    for (int index = 0; index < to.items().size(); index++) {
      TreeNode now = to.items().get(index);
      Optional<Integer> old = Optional.ofNullable(same.get(index));
      onlyOrder &= old.filter(place -> isSame(from.items().get(place), now)).isPresent();
      entries.add(
          new Entry(old, indentation -> flow ? blocks.flow(now) : blocks.item(now, indentation)));
    }
    List<TextRange> ranges =
        from.items().stream()
            .map(item -> new TextRange(flow ? item.range().start() : dash(item), end(item)))
            .toList();
    List<TextEdit> around = new ArrayList<>();
    Set<Integer> stays = entries(flow, ranges, around).arrange(entries, onlyOrder);
    for (int index = 0; index < to.items().size(); index++) {
      Integer place = same.get(index);
      if (place != null && stays.contains(place)) {
        item(from.items().get(place), to.items().get(index), flow);
      }
    }
    edits.addAll(around);
  }

  private void item(TreeNode old, TreeNode now, boolean flow) {
    if (!flow || !isScalar(old)) {
      value(old, now);
    } else if (!isSame(old, now)) {
      scalar(old, now);
    }
  }

  private int dash(TreeNode item) {
    int dash = yaml.text().lastIndexOf('-', Math.max(0, item.range().start() - 1));
    return Math.max(0, dash);
  }

  private int column(int offset) {
    return yaml.lines().position(offset).column() - 1;
  }

  private boolean isFlow(TreeNode node) {
    int start = node.range().start();
    return start < yaml.text().length() && "{[".indexOf(yaml.text().charAt(start)) >= 0;
  }

  private static boolean isScalar(TreeNode node) {
    return switch (node) {
      case ObjectNode object -> object.members().isEmpty();
      case ArrayNode array -> array.items().isEmpty();
      case TreeNode scalar -> true;
    };
  }

  private int end(Member member) {
    int end = end(member.value());
    int colon = yaml.text().indexOf(':', member.key().range().end());
    return Math.max(end, colon < 0 ? member.key().range().end() : colon + 1);
  }

  /// Where the last thing that belongs to a value ends.
  private int end(TreeNode node) {
    if (!isFlow(node)) {
      if (node instanceof ObjectNode object && !object.members().isEmpty()) {
        return end(object.members().getLast());
      }
      if (node instanceof ArrayNode array && !array.items().isEmpty()) {
        return end(array.items().getLast());
      }
    }
    int end = node.range().end();
    while (end > node.range().start() && Character.isWhitespace(yaml.text().charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private void replace(TextRange range, String text) {
    if (!range.of(yaml.text()).equals(text)) {
      edits.add(TextEdit.replace(range, text));
    }
  }
}
