package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Value;
import java.util.ArrayList;
import java.util.List;

/// A value as the inspector shows it: a name, the value, and its parts when they are asked for.
record ValueTree(String name, Value value) {

  List<ValueTree> parts() {
    return switch (value) {
      case Value.Items items -> {
        var parts = new ArrayList<ValueTree>();
        for (Value item : items.items()) {
          parts.add(new ValueTree("[" + parts.size() + "]", item));
        }
        yield List.copyOf(parts);
      }
      case Value.Struct(List<Value.Field> fields) ->
          fields.stream().map(field -> new ValueTree(field.name(), field.value())).toList();
      case Value.Entries entries ->
          entries.entries().stream()
              .map(entry -> new ValueTree(ValueText.oneLine(entry.key(), 60), entry.value()))
              .toList();
      case Value.Null nothing -> List.of();
      case Value.Bool bool -> List.of();
      case Value.Exact exact -> List.of();
      case Value.Real real -> List.of();
      case Value.Single single -> List.of();
      case Value.Text text -> List.of();
      case Value.Bytes bytes -> List.of();
      case Value.Temporal temporal -> List.of();
    };
  }

  /// What is said beside the name.
  String summary() {
    return switch (value) {
      case Value.Items items -> items.length() + " \u00d7";
      case Value.Struct struct -> "{ }";
      case Value.Entries entries -> entries.length() + " \u00d7";
      case Value.Null nothing -> "null";
      case Value.Bool bool -> ValueText.oneLine(value, 200);
      case Value.Exact exact -> ValueText.oneLine(value, 200);
      case Value.Real real -> ValueText.oneLine(value, 200);
      case Value.Single single -> ValueText.oneLine(value, 200);
      case Value.Text text -> ValueText.oneLine(value, 200);
      case Value.Bytes bytes -> ValueText.oneLine(value, 200);
      case Value.Temporal temporal -> ValueText.oneLine(value, 200);
    };
  }
}
