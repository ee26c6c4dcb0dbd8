package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.JsonText;
import java.util.Optional;
import java.util.Set;

/// Reads what people write as the default of a property.
final class WrittenDefaults {

  private WrittenDefaults() {}

  /// JSON where it is JSON that fits; else a string, where there can be one. Empty when it is
  /// neither.
  static Optional<String> json(Place place, String written) {
    Set<JsonType> types = place.object().map(ObjectSchema::types).orElse(Set.of());
    TreeDocument tree = JsonText.parse("", written.strip());
    boolean isJson = tree.problems().isEmpty();
    boolean fits = isJson && (types.isEmpty() || WrittenSchema.isOf(tree.root(), types));
    if (fits) {
      return Optional.of(written.strip());
    }
    if (types.isEmpty() || types.contains(JsonType.STRING)) {
      return Optional.of(JsonQuotes.quote(written));
    }
    return isJson ? Optional.of(written.strip()) : Optional.empty();
  }
}
