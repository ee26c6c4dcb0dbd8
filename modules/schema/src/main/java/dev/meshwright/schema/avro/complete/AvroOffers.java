package dev.meshwright.schema.avro.complete;

import dev.meshwright.model.assist.KnownType;
import dev.meshwright.model.assist.Offer;
import dev.meshwright.model.assist.OfferKind;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.text.JsonPlaces;
import dev.meshwright.text.TreeOffers;
import dev.meshwright.text.TreePlace;
import dev.meshwright.text.TreePlace.Level;
import dev.meshwright.text.TreePlace.Spot;
import java.util.List;
import java.util.Optional;

/// Offers what fits a place of an Avro schema in JSON: attributes, types, logical types, defaults.
public final class AvroOffers {

  private final AvroDocument document;
  private final TreePlace place;
  private final TreeOffers offers;
  private final List<KnownType> types;

  private AvroOffers(
      AvroDocument document, TreePlace place, TreeOffers offers, List<KnownType> types) {
    this.document = document;
    this.place = place;
    this.offers = offers;
    this.types = types;
  }

  /// @param types that the files of the workspace declare
  public static List<Offer> at(AvroDocument document, int offset, List<KnownType> types) {
    Optional<TreePlace> place =
        document.isEditable() ? JsonPlaces.at(document.text(), offset) : Optional.empty();
    if (place.isEmpty()) {
      return List.of();
    }
    TreeOffers offers = new TreeOffers(place.get(), false);
    new AvroOffers(document, place.get(), offers, types).gather();
    return offers.all();
  }

  private void gather() {
    Role role = Role.of(place.levels());
    Optional<Level> around = place.innermost();
    if (around.isEmpty()) {
      return;
    }
    if (place.spot() == Spot.KEY) {
      Attributes.of(role, around.get()).forEach(offers::key);
      return;
    }
    switch (role) {
      case SCHEMA -> new AvroTypeOffers(document, offers, types).add(isTypeOfItself());
      case FIELD ->
          offers.json(
              OfferKind.SNIPPET, "field", "", "{\"name\": \"field|\", \"type\": \"string\"}");
      case DATA -> {}
      case ORDER -> {
        for (String order : List.of("ascending", "descending", "ignore")) {
          offers.text(OfferKind.VALUE, order, "order");
        }
      }
      case LOGICAL_TYPE ->
          around
              .get()
              .text("type")
              .ifPresent(base ->
                  LogicalTypes.on(base)
                      .forEach(name -> offers.text(OfferKind.VALUE, name, "logical type")));
      case DEFAULT -> new DefaultOffers(document, offers).add(around.get());
    }
  }

  /// Whether the place says what kind of type the object around it is.
  private boolean isTypeOfItself() {
    int size = place.levels().size();
    return place.levels().getLast().key().equals("type")
        && !place.levels().getLast().list()
        && Role.of(place.levels().subList(0, size), size - 1) == Role.SCHEMA;
  }
}
