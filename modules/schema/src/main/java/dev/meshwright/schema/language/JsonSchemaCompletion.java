package dev.meshwright.schema.language;

import dev.meshwright.model.assist.KnownType;
import dev.meshwright.model.assist.Offer;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.schema.jsonschema.complete.JsonSchemaOffers;
import java.util.List;

/// JSON Schema in JSON and YAML.
final class JsonSchemaCompletion implements SchemaCompletion<JsonSchemaDocument> {

  @Override
  public List<Offer> offers(JsonSchemaDocument document, int offset, List<KnownType> types) {
    return JsonSchemaOffers.at(document, offset, types);
  }
}
