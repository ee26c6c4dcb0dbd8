package dev.meshwright.schema.language;

import dev.meshwright.model.assist.KnownType;
import dev.meshwright.model.assist.Offer;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.schema.avro.complete.AvroOffers;
import java.util.List;

/// Avro in JSON; its IDL is written without.
final class AvroCompletion implements SchemaCompletion<AvroDocument> {

  @Override
  public List<Offer> offers(AvroDocument document, int offset, List<KnownType> types) {
    return AvroOffers.at(document, offset, types);
  }
}
