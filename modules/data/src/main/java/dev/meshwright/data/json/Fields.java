package dev.meshwright.data.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Members in the order in which they were first seen, found fast where objects have them in the
/// same order.
final class Fields {

  private static final int AHEAD = 4;

  private final List<Field> order = new ArrayList<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private int next;

  List<Field> all() {
    return order;
  }

  int size() {
    return order.size();
  }

  void add(Field field) {
    byName.put(field.name(), order.size());
    order.add(field);
    next = order.size();
  }

  void clear() {
    order.clear();
    byName.clear();
  }

  /// Also goes on behind it.
  Optional<Field> find(String name) {
    Integer index = byName.get(name);
    if (index == null) {
      return Optional.empty();
    }
    next = index + 1;
    return Optional.of(order.get(index));
  }

  Field get(int index) {
    return order.get(index);
  }

  /// Expects the first member.
  void begin() {
    next = 0;
  }

  /// Behind the key and the colon in a buffer, when they are those of the member that is expected
  /// here, or of one soon behind it; else negative. Members that are sometimes left out are common.
  int behindNext(byte[] buffer, int at) {
    int end = Math.min(order.size(), next + AHEAD);
    for (int i = next; i < end; i++) {
      int behind = order.get(i).behindKey(buffer, at);
      if (behind >= 0) {
        next = i + 1;
        return behind;
      }
    }
    return -1;
  }

  /// The member that was expected.
  Field found() {
    return order.get(next - 1);
  }
}
