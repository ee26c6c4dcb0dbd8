package dev.meshwright.schema.language;

import dev.meshwright.model.assist.KnownType;
import dev.meshwright.model.assist.Offer;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.schema.proto.complete.ProtoOffers;
import java.util.List;

/// `.proto` files.
final class ProtoCompletion implements SchemaCompletion<ProtoDocument> {

  @Override
  public List<Offer> offers(ProtoDocument document, int offset, List<KnownType> types) {
    return ProtoOffers.at(document, offset, types);
  }
}
