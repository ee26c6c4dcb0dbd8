package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroLogicalType;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroPrimitive.Kind;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Whether all data of one type is read as another, meaning the same: by Avro's promotions, and by
/// unions that take more.
record ReadAs(AvroDocument before, AvroDocument after) {

  boolean reads(AvroType from, AvroType to) {
    AvroType old = before.deref(from);
    AvroType now = after.deref(to);
    if (old instanceof AvroUnion union) {
      return union.branches().stream().allMatch(branch -> reads(branch, now));
    }
    if (now instanceof AvroUnion union) {
      return union.branches().stream().anyMatch(branch -> reads(old, branch));
    }
    return switch (old) {
      case AvroPrimitive primitive ->
          now instanceof AvroPrimitive other
              && promotes(primitive.kind()).contains(other.kind())
              && meaning(primitive.inForce()).equals(meaning(other.inForce()));
      case AvroNamed named ->
          now instanceof AvroNamed other && named.fullName().equals(other.fullName());
      case AvroArray array -> now instanceof AvroArray other && reads(array.items(), other.items());
      case AvroMap map -> now instanceof AvroMap other && reads(map.values(), other.values());
      case AvroReference unknown -> false;
      case AvroBroken broken -> false;
      case AvroUnion union -> false;
    };
  }

  private static String meaning(Optional<AvroLogicalType> logical) {
    return logical.map(AvroLogicalType::label).orElse("");
  }

  private static Set<Kind> promotes(Kind from) {
    return switch (from) {
      case INT -> EnumSet.of(Kind.INT, Kind.LONG, Kind.FLOAT, Kind.DOUBLE);
      case LONG -> EnumSet.of(Kind.LONG, Kind.FLOAT, Kind.DOUBLE);
      case FLOAT -> EnumSet.of(Kind.FLOAT, Kind.DOUBLE);
      case STRING, BYTES -> EnumSet.of(Kind.STRING, Kind.BYTES);
      case NULL, BOOLEAN, DOUBLE -> EnumSet.of(from);
    };
  }
}
