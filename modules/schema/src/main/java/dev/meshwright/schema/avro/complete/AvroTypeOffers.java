package dev.meshwright.schema.avro.complete;

import dev.meshwright.model.assist.KnownType;
import dev.meshwright.model.assist.OfferKind;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroName;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.text.TreeOffers;
import java.util.Comparator;
import java.util.List;

/// Types where one is written.
final class AvroTypeOffers {

  private static final int MOST_OTHERS = 100;

  private final AvroDocument document;
  private final TreeOffers offers;
  private final List<KnownType> types;
  private final String namespace;

  AvroTypeOffers(AvroDocument document, TreeOffers offers, List<KnownType> types) {
    this.document = document;
    this.offers = offers;
    this.types = types;
    int start = offers.place().range().start();
    this.namespace =
        document.types().values().stream()
            .filter(type -> type.file().equals(document.file()))
            .filter(AvroRecord.class::isInstance)
            .filter(type -> type.range().touches(start))
            .min(Comparator.comparingInt((AvroNamed type) -> type.range().length()))
            .map(type -> type.name().namespace())
            .orElse("");
  }

  /// @param ofItself whether the place says what kind of type the object around it is
  void add(boolean ofItself) {
    for (AvroPrimitive.Kind kind : AvroPrimitive.Kind.values()) {
      offers.text(OfferKind.TYPE, kind.avroName(), "");
    }
    if (ofItself) {
      for (String word : List.of("record", "enum", "array", "map", "fixed")) {
        offers.text(OfferKind.KEYWORD, word, "");
      }
    } else {
      objects();
    }
    document.types().values().stream()
        .filter(type -> type.file().equals(document.file()))
        .map(AvroNamed::fullName)
        .sorted()
        .forEach(name -> named(name, ""));
    types.stream()
        .filter(type -> !type.key().file().equals(document.file()))
        .filter(type -> offers.fits(type.key().name()))
        .limit(MOST_OTHERS)
        .forEach(type -> named(type.key().name(), type.key().file()));
  }

  private void objects() {
    LogicalTypes.objects()
        .forEach((name, json) -> offers.json(OfferKind.TYPE, name, "logical type", json));
    offers.json(
        OfferKind.SNIPPET, "array", "of items", "{\"type\": \"array\", \"items\": \"string|\"}");
    offers.json(
        OfferKind.SNIPPET, "map", "of values", "{\"type\": \"map\", \"values\": \"string|\"}");
    offers.json(OfferKind.SNIPPET, "optional", "a union with null", "[\"null\", \"string|\"]");
  }

  private void named(String fullName, String detail) {
    int dot = fullName.lastIndexOf('.');
    String simple = fullName.substring(dot + 1);
    boolean near = AvroName.full(simple, namespace).equals(fullName);
    offers.text(OfferKind.TYPE, fullName, detail, near ? simple : fullName);
  }
}
