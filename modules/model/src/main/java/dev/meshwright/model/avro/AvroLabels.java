package dev.meshwright.model.avro;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Types as messages name them: `array<string>`, `null | long`, `int (date)`.
public final class AvroLabels {

  private static final int BRANCHES = 6;

  private AvroLabels() {}

  /// A type on one line; long unions are cut.
  public static String of(AvroType type) {
    return switch (type) {
      case AvroPrimitive primitive -> logical(primitive.kind().avroName(), primitive.inForce());
      case AvroNamed named -> named.name().simple();
      case AvroArray array -> "array<" + of(array.items()) + ">";
      case AvroMap map -> "map<" + of(map.values()) + ">";
      case AvroUnion union -> of(union.branches());
      case AvroReference reference -> reference.node().value();
      case AvroBroken ignored -> "?";
    };
  }

  private static String logical(String base, Optional<AvroLogicalType> logicalType) {
    return logicalType.map(type -> base + " (" + type.label() + ")").orElse(base);
  }

  /// One of several types, on one line; many are cut.
  public static String of(List<AvroType> branches) {
    String shown =
        branches.stream().limit(BRANCHES).map(AvroLabels::of).collect(Collectors.joining(" | "));
    int more = branches.size() - BRANCHES;
    return more > 0 ? shown + " | " + more + " more" : shown;
  }
}
