package dev.meshwright.compat.proto.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// A value of an option that may be a message: plain values in order, or members by name. Two are
/// equal when they say the same.
public final class OptionTree {

  private final List<String> values = new ArrayList<>();
  private final List<OptionTree> items = new ArrayList<>();
  private final Map<String, OptionTree> members = new TreeMap<>();
  private boolean exists;

  /// A plain value; the last one counts where there can be only one.
  void add(String value, boolean many) {
    if (!many) {
      values.clear();
    }
    values.add(value);
  }

  /// One more message of several.
  OptionTree next() {
    OptionTree item = new OptionTree();
    items.add(item);
    return item;
  }

  /// A member of the message.
  OptionTree inside(String name) {
    return members.computeIfAbsent(name, unknown -> new OptionTree());
  }

  /// The message is there, even when it has no members.
  void exists() {
    exists = true;
  }

  private boolean isSet() {
    return exists
        || !values.isEmpty()
        || !items.isEmpty()
        || members.values().stream().anyMatch(OptionTree::isSet);
  }

  private Map<String, OptionTree> set() {
    Map<String, OptionTree> set = new TreeMap<>(members);
    set.values().removeIf(member -> !member.isSet());
    return set;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OptionTree tree
        && isSet() == tree.isSet()
        && values.equals(tree.values)
        && items.equals(tree.items)
        && set().equals(tree.set());
  }

  @Override
  public int hashCode() {
    return Objects.hash(values, items, set());
  }
}
