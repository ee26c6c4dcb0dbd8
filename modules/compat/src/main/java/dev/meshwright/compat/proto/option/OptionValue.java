package dev.meshwright.compat.proto.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// A value of an option that may be a message: plain values in order, or members by name. Two are
/// equal when they say the same.
public final class OptionValue {

  private final List<String> values = new ArrayList<>();
  private final List<OptionValue> items = new ArrayList<>();
  private final Map<String, OptionValue> members = new TreeMap<>();
  private boolean exists;

  /// A plain value; the last one counts where there can be only one.
  void add(String value, boolean many) {
    if (!many) {
      values.clear();
    }
    values.add(value);
  }

  /// One more message of several.
  OptionValue next() {
    OptionValue item = new OptionValue();
    items.add(item);
    return item;
  }

  /// A member of the message.
  OptionValue inside(String name) {
    return members.computeIfAbsent(name, unknown -> new OptionValue());
  }

  /// The message is there, even when it has no members.
  void exists() {
    exists = true;
  }

  private boolean isSet() {
    return exists
        || !values.isEmpty()
        || !items.isEmpty()
        || members.values().stream().anyMatch(OptionValue::isSet);
  }

  private Map<String, OptionValue> set() {
    Map<String, OptionValue> set = new TreeMap<>(members);
    set.values().removeIf(member -> !member.isSet());
    return set;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OptionValue tree
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
