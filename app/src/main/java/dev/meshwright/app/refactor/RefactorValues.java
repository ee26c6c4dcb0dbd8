package dev.meshwright.app.refactor;

import dev.meshwright.model.structure.StructureNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What stands in the form. A value.
record RefactorValues(Map<Input, String> texts) {

  RefactorValues {
    texts = Map.copyOf(texts);
  }

  /// What a form begins with.
  static RefactorValues first(RefactorAction action, RefactorTarget target) {
    Map<Input, String> texts = new EnumMap<>(Input.class);
    for (Input input : target.inputs(action)) {
      texts.put(input, first(input, action, target));
    }
    return new RefactorValues(texts);
  }

  private static String first(Input input, RefactorAction action, RefactorTarget target) {
    StructureNode node = target.chosen().first();
    return switch (input) {
      case NAME -> action == RefactorAction.RENAME ? simple(node.name()) : "";
      case NAMESPACE -> target.namespace();
      case TYPE_NAME -> action == RefactorAction.EXTRACT_TYPE ? typeName(node.name()) : "";
      case FIELD_NAME, NAMES, FILE, STAND_IN, REASON -> "";
      case TYPE ->
          action == RefactorAction.CHANGE_TYPE ? node.type().present() : target.usualType();
      case VERSION -> target.newerVersions().isEmpty() ? "" : target.newerVersions().getLast();
      case PLACE -> Integer.toString(Draft.otherPlace(target));
      case KEEP_OLD -> Boolean.toString(target.chosen().committed());
    };
  }

  /// Of a schema that is called by its full name.
  private static String simple(String name) {
    return name.contains("/") ? name : name.substring(name.lastIndexOf('.') + 1);
  }

  /// `unit_price` as a type: `UnitPrice`.
  private static String typeName(String field) {
    StringBuilder name = new StringBuilder();
    for (String word : simple(field).split("[_\\s-]+", -1)) {
      if (!word.isEmpty()) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return name.toString();
  }

  RefactorValues with(Input input, String text) {
    Map<Input, String> changed = new EnumMap<>(Input.class);
    changed.putAll(texts);
    changed.put(input, text);
    return new RefactorValues(changed);
  }

  String text(Input input) {
    return texts.getOrDefault(input, "").strip();
  }

  boolean is(Input input) {
    return Boolean.parseBoolean(text(input));
  }

  /// Of an input of several.
  List<String> list(Input input) {
    return List.of(text(input).split(",", -1)).stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
