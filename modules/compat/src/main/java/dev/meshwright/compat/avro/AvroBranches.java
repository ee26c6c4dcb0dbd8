package dev.meshwright.compat.avro;

import dev.meshwright.model.avro.AvroAlias;
import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The branches of a reader's union, indexed so that a union of thousands is searched in no time.
final class AvroBranches {

  private final Map<AvroPrimitive.Kind, AvroPrimitive> primitives =
      new EnumMap<>(AvroPrimitive.Kind.class);
  private final Map<String, List<AvroNamed>> named = new HashMap<>();
  private final List<AvroType> collections = new ArrayList<>(2);

  AvroBranches(AvroUnion union, AvroDocument document) {
    for (AvroType branch : union.branches()) {
      switch (document.deref(branch)) {
        case AvroPrimitive primitive -> primitives.put(primitive.kind(), primitive);
        case AvroNamed type -> index(type);
        case AvroArray array -> collections.add(array);
        case AvroMap map -> collections.add(map);
        case AvroUnion ignored -> {}
        case AvroReference ignored -> {}
        case AvroBroken ignored -> {}
      }
    }
  }

  private void index(AvroNamed type) {
    named.computeIfAbsent(type.name().simple(), name -> new ArrayList<>(1)).add(type);
    for (AvroAlias alias : type.aliases()) {
      named.computeIfAbsent(alias.name(), name -> new ArrayList<>(1)).add(type);
    }
  }

  /// Whether a primitive of the writer is read by one of the branches.
  boolean readsPrimitive(AvroPrimitive.Kind writer) {
    for (AvroPrimitive.Kind reader : primitives.keySet()) {
      if (AvroPromotion.reads(reader, writer)) {
        return true;
      }
    }
    return false;
  }

  /// The branches whose names match a writer's type.
  List<AvroNamed> candidates(AvroNamed writer) {
    List<AvroNamed> bySimple = named.getOrDefault(writer.name().simple(), List.of());
    List<AvroNamed> byAlias = named.getOrDefault(writer.fullName(), List.of());
    if (byAlias.isEmpty() || writer.fullName().equals(writer.name().simple())) {
      return bySimple;
    }
    List<AvroNamed> both = new ArrayList<>(bySimple);
    both.addAll(byAlias);
    return both;
  }

  /// The array and map branches.
  List<AvroType> collections() {
    return collections;
  }
}
