package dev.meshwright.schema.jsonschema.complete;

import dev.meshwright.model.assist.OfferKind;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.text.TreeOffers;
import java.util.Comparator;
import java.util.Optional;

/// Names and values that the schema around a place has.
final class NameOffers {

  private final JsonSchemaDocument document;
  private final TreeOffers offers;

  NameOffers(JsonSchemaDocument document, TreeOffers offers) {
    this.document = document;
    this.offers = offers;
  }

  /// The properties that are not required yet.
  void required() {
    around()
        .ifPresent(schema ->
            schema.schemas("properties").keySet().stream()
                .filter(name -> !schema.required().contains(name))
                .forEach(name -> offers.text(OfferKind.VALUE, name, "property")));
  }

  /// Those that its `enum` allows.
  void values() {
    Optional<KeywordValue.Values> values =
        around().flatMap(schema -> schema.value("enum", KeywordValue.Values.class));
    values.ifPresent(found -> found.values().forEach(this::value));
  }

  private void value(JsonValue value) {
    if (value instanceof JsonString(String text)) {
      offers.text(OfferKind.VALUE, text, "");
    }
  }

  private Optional<ObjectSchema> around() {
    int start = offers.place().range().start();
    return document.schemas().values().stream()
        .filter(schema -> schema.id().file().equals(document.file()))
        .filter(ObjectSchema.class::isInstance)
        .map(ObjectSchema.class::cast)
        .filter(schema -> schema.range().touches(start))
        .min(Comparator.comparingInt((JsonSchema schema) -> schema.range().length()));
  }
}
