package dev.meshwright.usecases.lint;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonBoolean;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.structure.StructureNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A declaration of a schema in JSON, the same for all languages: what rules of the workspace speak
/// of. Described in `docs/workspace-files.md`.
final class DeclarationView {

  private DeclarationView() {}

  static JsonObject of(StructureNode node, SchemaFormat format, String file) {
    Map<String, JsonValue> view = new LinkedHashMap<>();
    view.put("language", new JsonString(format.word()));
    view.put("file", new JsonString(file));
    view.put("kind", word(node.kind()));
    view.put("name", new JsonString(node.name()));
    view.put("path", new JsonString(String.join(".", node.path())));
    view.put("depth", JsonNumber.of(node.path().size()));
    if (!node.type().label().isEmpty()) {
      view.put("type", new JsonString(node.type().label()));
      view.put("nullable", new JsonBoolean(node.type().nullable()));
    }
    node.type().logical().ifPresent(logical -> view.put("logicalType", new JsonString(logical)));
    node.number().ifPresent(number -> view.put("number", JsonNumber.of(number)));
    view.put("presence", word(node.presence()));
    node.defaultValue().ifPresent(value -> view.put("default", new JsonString(value)));
    if (!node.documentation().isBlank()) {
      view.put("doc", new JsonString(node.documentation()));
    }
    view.put("aliases", texts(node.aliases()));
    view.put("members", texts(node.children().stream().map(StructureNode::name).toList()));
    return new JsonObject(view);
  }

  private static JsonString word(Enum<?> constant) {
    return new JsonString(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static JsonArray texts(List<String> texts) {
    return new JsonArray(texts.stream().<JsonValue>map(JsonString::new).toList());
  }
}
