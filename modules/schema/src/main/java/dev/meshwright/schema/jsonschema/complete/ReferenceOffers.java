package dev.meshwright.schema.jsonschema.complete;

import dev.meshwright.model.assist.KnownType;
import dev.meshwright.model.assist.OfferKind;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.schema.jsonschema.edit.OtherSchemas;
import dev.meshwright.schema.jsonschema.edit.SchemaReferences;
import dev.meshwright.text.TreeOffers;
import java.util.List;

/// What a reference can lead to: definitions of the file, other files, and their definitions.
final class ReferenceOffers {

  private static final int MOST_OTHERS = 100;

  private final JsonSchemaDocument document;
  private final TreeOffers offers;
  private final List<KnownType> types;

  ReferenceOffers(JsonSchemaDocument document, TreeOffers offers, List<KnownType> types) {
    this.document = document;
    this.offers = offers;
    this.types = types;
  }

  void add() {
    if (document.root() instanceof ObjectSchema root) {
      for (String keyword : List.of("$defs", "definitions")) {
        root.schemas(keyword)
            .forEach((name, schema) -> {
              String to = SchemaReferences.to(schema.id());
              offers.text(OfferKind.TYPE, to, title(name), to);
            });
      }
      offers.text(OfferKind.TYPE, "#", "the schema itself");
    }
    types.stream()
        .filter(type -> !type.key().file().equals(document.file()))
        .map(type -> new Target(type, address(type)))
        .filter(target -> offers.fits(target.address()))
        .limit(MOST_OTHERS)
        .forEach(
            target -> offers.text(OfferKind.TYPE, target.address(), title(target.type().simple())));
  }

  private record Target(KnownType type, String address) {}

  private String address(KnownType type) {
    SchemaId id = new SchemaId(type.key().file(), type.key().name());
    String fragment = id.pointer().isEmpty() ? "" : SchemaReferences.to(id);
    return OtherSchemas.way(document.file(), id.file()) + fragment;
  }

  private static String title(String name) {
    return name;
  }
}
