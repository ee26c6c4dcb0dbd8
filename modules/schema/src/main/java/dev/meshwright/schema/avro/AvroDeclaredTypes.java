package dev.meshwright.schema.avro;

import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroLabels;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.structure.DeclaredType;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.TypeId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The types with a name that an Avro file declares, and what they refer to.
public final class AvroDeclaredTypes {

  private final AvroDocument document;

  private AvroDeclaredTypes(AvroDocument document) {
    this.document = document;
  }

  /// In the order of the text.
  public static List<DeclaredType> of(AvroDocument document) {
    AvroDeclaredTypes types = new AvroDeclaredTypes(document);
    return document.types().values().stream()
        .filter(type -> type.file().equals(document.file()))
        .map(types::declared)
        .sorted(Comparator.comparing(DeclaredType::nameRange))
        .toList();
  }

  private DeclaredType declared(AvroNamed type) {
    return switch (type) {
      case AvroRecord each ->
          declared(
              each, NodeKind.RECORD, "record", each.fields().stream().map(this::part).toList());
      case AvroEnum each ->
          declared(
              each,
              NodeKind.ENUM,
              "enum",
              each.symbols().stream()
                  .map(symbol ->
                      new DeclaredType.Part(symbol.value(), "", 0, symbol.range(), List.of()))
                  .toList());
      case AvroFixed each -> declared(each, NodeKind.TYPE, "fixed(" + each.size() + ")", List.of());
    };
  }

  private static DeclaredType declared(
      AvroNamed type, NodeKind kind, String word, List<DeclaredType.Part> parts) {
    return new DeclaredType(
        id(type),
        type.name().simple(),
        type.name().namespace(),
        kind,
        word,
        type.name().written().range(),
        parts);
  }

  private static TypeId id(AvroNamed type) {
    return new TypeId(type.file(), type.fullName());
  }

  private DeclaredType.Part part(AvroField field) {
    Set<TypeId> uses = new LinkedHashSet<>();
    collect(field.type(), uses);
    return new DeclaredType.Part(
        field.name(), label(field.type()), 0, field.written().range(), List.copyOf(uses));
  }

  /// Short, as there is little room beside a field: null is a question mark.
  private static String label(AvroType type) {
    if (!(type instanceof AvroUnion union)) {
      return AvroLabels.of(type);
    }
    List<AvroType> values = union.branches().stream().filter(each -> !each.isNull()).toList();
    return AvroLabels.of(values) + (values.size() < union.branches().size() ? "?" : "");
  }

  private void collect(AvroType type, Set<TypeId> uses) {
    switch (type) {
      case AvroNamed named -> uses.add(id(named));
      case AvroReference reference ->
          uses.add(
              document
                  .resolve(reference)
                  .map(AvroDeclaredTypes::id)
                  .orElseGet(() -> TypeId.unknown(reference.fullName())));
      case AvroArray array -> collect(array.items(), uses);
      case AvroMap map -> collect(map.values(), uses);
      case AvroUnion union -> union.branches().forEach(branch -> collect(branch, uses));
      case AvroPrimitive primitive -> {}
      case AvroBroken broken -> {}
    }
  }
}
