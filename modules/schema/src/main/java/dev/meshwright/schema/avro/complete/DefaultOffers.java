package dev.meshwright.schema.avro.complete;

import dev.meshwright.model.assist.OfferKind;
import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.text.TreeOffers;
import dev.meshwright.text.TreePlace.Level;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Defaults that fit the type of a field, and the symbols of an enum.
final class DefaultOffers {

  private final AvroDocument document;
  private final TreeOffers offers;

  DefaultOffers(AvroDocument document, TreeOffers offers) {
    this.document = document;
    this.offers = offers;
  }

  void add(Level around) {
    int start = offers.place().range().start();
    if (around.keys().contains("symbols")) {
      innermost(AvroEnum.class, start).ifPresent(this::symbols);
      return;
    }
    document.types().values().stream()
        .filter(type -> type.file().equals(document.file()))
        .filter(AvroRecord.class::isInstance)
        .flatMap(type -> ((AvroRecord) type).fields().stream())
        .filter(field -> field.node().range().touches(start))
        .min(Comparator.comparingInt((AvroField field) -> field.node().range().length()))
        .ifPresent(field -> of(field.type()));
  }

  private <T extends AvroNamed> Optional<T> innermost(Class<T> kind, int start) {
    return document.types().values().stream()
        .filter(type -> type.file().equals(document.file()))
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(type -> type.range().touches(start))
        .min(Comparator.comparingInt((T type) -> type.range().length()));
  }

  private void symbols(AvroEnum values) {
    values
        .symbolNames()
        .forEach(name -> offers.text(OfferKind.VALUE, name, values.name().simple()));
  }

  private void of(AvroType type) {
    switch (document.deref(type)) {
      case AvroEnum values -> symbols(values);
      case AvroArray array -> offers.json(OfferKind.VALUE, "[]", "no items", "[]");
      case AvroMap map -> offers.json(OfferKind.VALUE, "{}", "no entries", "{}");
      case AvroUnion union -> union.branches().stream().forEach(this::of);
      case AvroPrimitive primitive -> plain(primitive.kind());
      case AvroRecord record -> {}
      case AvroFixed fixed -> {}
      case AvroReference unknown -> {}
      case AvroBroken broken -> {}
    }
  }

  private void plain(AvroPrimitive.Kind kind) {
    switch (kind) {
      case NULL -> offers.json(OfferKind.VALUE, "null", "", "null");
      case BOOLEAN ->
          Stream.of("false", "true").forEach(word -> offers.json(OfferKind.VALUE, word, "", word));
      case INT, LONG -> offers.json(OfferKind.VALUE, "0", "", "0");
      case FLOAT, DOUBLE -> offers.json(OfferKind.VALUE, "0.0", "", "0.0");
      case STRING, BYTES -> offers.json(OfferKind.VALUE, "\"\"", "empty", "\"|\"");
    }
  }
}
