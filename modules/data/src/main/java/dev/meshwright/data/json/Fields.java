package dev.meshwright.data.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Members in the order in which they were first seen, found fast where objects have them in the
/// same order.
final class Fields {

  private final List<Field> order = new ArrayList<>();
  private final Map<String, Integer> byName = new HashMap<>();

  List<Field> all() {
    return order;
  }

  int size() {
    return order.size();
  }

  void add(Field field) {
    byName.put(field.name(), order.size());
    order.add(field);
  }

  void clear() {
    order.clear();
    byName.clear();
  }

  Optional<Field> find(byte[] key) {
    int index = index(new String(key, StandardCharsets.UTF_8));
    return index < 0 ? Optional.empty() : Optional.of(order.get(index));
  }

  Field get(int index) {
    return order.get(index);
  }

  /// The index of a name; negative when there is none.
  int index(String name) {
    return byName.getOrDefault(name, -1);
  }

  /// Behind the quoted key in a buffer, when the member at an index has it; else negative.
  int behindKey(int index, byte[] buffer, int at) {
    return index < order.size() ? order.get(index).behindKey(buffer, at) : -1;
  }
}
