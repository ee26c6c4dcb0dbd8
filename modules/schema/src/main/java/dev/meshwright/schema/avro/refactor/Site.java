package dev.meshwright.schema.avro.refactor;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A type where a file writes it.
///
/// @param namespace around it
/// @param holder the record and the field that it is the type of, or in the type of
record Site(AvroType type, String namespace, Optional<Holder> holder) {

  /// A field and its record.
  record Holder(AvroRecord record, AvroField field) {}

  /// All named types and uses of such, in the order of the text.
  static List<Site> of(AvroDocument document) {
    return of(document.root(), Protocol.of(document).namespace());
  }

  /// Those of one type, itself included.
  static List<Site> of(AvroType type, String namespace) {
    List<Site> sites = new ArrayList<>();
    collect(type, namespace, Optional.empty(), sites);
    return sites;
  }

  private static void collect(
      AvroType type, String namespace, Optional<Holder> holder, List<Site> into) {
    switch (type) {
      case AvroReference reference -> into.add(new Site(reference, namespace, holder));
      case AvroRecord record -> {
        into.add(new Site(record, namespace, holder));
        for (AvroField field : record.fields()) {
          collect(
              field.type(),
              record.name().namespace(),
              Optional.of(new Holder(record, field)),
              into);
        }
      }
      case AvroEnum symbols -> into.add(new Site(symbols, namespace, holder));
      case AvroFixed fixed -> into.add(new Site(fixed, namespace, holder));
      case AvroArray array -> collect(array.items(), namespace, holder, into);
      case AvroMap map -> collect(map.values(), namespace, holder, into);
      case AvroUnion union ->
          union.branches().forEach(branch -> collect(branch, namespace, holder, into));
      case AvroPrimitive primitive -> {}
      case AvroBroken broken -> {}
    }
  }

  /// The uses by name of a type.
  static Stream<Site> uses(AvroDocument document, String fullName) {
    return of(document).stream().filter(site -> site.means(document, fullName));
  }

  /// Whether it names a type, and does not define it.
  boolean means(AvroDocument document, String fullName) {
    return type instanceof AvroReference reference
        && document
            .resolve(reference)
            .map(AvroNamed::fullName)
            .orElse(reference.fullName())
            .equals(fullName);
  }

  /// Where people look for it: `Order.total`, or the file.
  String label(AvroDocument document) {
    return holder
        .map(found -> found.record().name().simple() + "." + found.field().name())
        .orElse(document.file());
  }
}
