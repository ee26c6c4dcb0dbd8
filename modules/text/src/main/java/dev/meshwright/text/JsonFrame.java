package dev.meshwright.text;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An object or array that is being read.
final class JsonFrame {

  private static final int NONE = -1;

  private final boolean object;
  private final int start;
  private final List<Member> members;
  private final List<TreeNode> items;
  private @Nullable StringNode key;
  private int lastEnd;
  private int comma = NONE;
  private boolean separated = true;

  JsonFrame(boolean object, int start) {
    this.object = object;
    this.start = start;
    this.lastEnd = start + 1;
    this.members = object ? new ArrayList<>() : List.of();
    this.items = object ? List.of() : new ArrayList<>();
  }

  boolean isObject() {
    return object;
  }

  int start() {
    return start;
  }

  char opening() {
    return object ? '{' : '[';
  }

  char closing() {
    return object ? '}' : ']';
  }

  boolean isEmpty() {
    return members.isEmpty() && items.isEmpty();
  }

  /// Whether an entry may begin: the first one, or one behind a comma.
  boolean isSeparated() {
    return separated;
  }

  /// Where the last entry ended; behind the bracket when there is none.
  int lastEnd() {
    return lastEnd;
  }

  /// The offset of a comma with nothing behind it, or -1.
  int trailingComma() {
    return comma;
  }

  void comma(int offset) {
    comma = separated ? NONE : offset;
    separated = true;
  }

  void begin(StringNode read) {
    key = read;
  }

  /// Takes a value: an item, or what belongs to the key. Without a key it is lost.
  ///
  /// @return whether it had a place
  boolean add(TreeNode value) {
    lastEnd = value.range().end();
    separated = false;
    comma = NONE;
    if (!object) {
      return items.add(value);
    }
    if (key == null) {
      return false;
    }
    members.add(new Member(key, value));
    key = null;
    return true;
  }

  List<Member> members() {
    return members;
  }

  TreeNode close(int end) {
    TextRange range = new TextRange(start, end);
    return object ? new ObjectNode(range, members) : new ArrayNode(range, items);
  }
}
