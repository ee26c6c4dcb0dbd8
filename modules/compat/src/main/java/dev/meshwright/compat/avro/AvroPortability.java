package dev.meshwright.compat.avro;

import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.tree.ArrayNode;
import java.util.HashMap;
import java.util.Map;

/// Whether the text of a type of the earlier version can stand in the later one: it defines nothing
/// itself, and the names it uses mean the same there.
final class AvroPortability {

  private final AvroDocument previous;
  private final AvroDocument current;
  private final Map<String, Boolean> unchanged = new HashMap<>();

  AvroPortability(AvroDocument previous, AvroDocument current) {
    this.previous = previous;
    this.current = current;
  }

  boolean isPortable(AvroType type) {
    return switch (type) {
      case AvroPrimitive ignored -> previous.isEditable();
      case AvroArray array -> isPortable(array.items());
      case AvroMap map -> isPortable(map.values());
      case AvroUnion union ->
          union.node() instanceof ArrayNode && union.branches().stream().allMatch(this::isPortable);
      case AvroReference reference ->
          previous
              .resolve(reference)
              .filter(named -> named.fullName().equals(reference.fullName()))
              .filter(named -> unchanged.computeIfAbsent(named.fullName(), n -> isUnchanged(named)))
              .isPresent();
      case AvroNamed ignored -> false;
      case AvroBroken ignored -> false;
    };
  }

  private boolean isUnchanged(AvroNamed before) {
    AvroNamed after = current.types().get(before.fullName());
    return after != null && AvroJson.normal(before.node()).equals(AvroJson.normal(after.node()));
  }

  /// Whether the text of a type defines a named type, which would be lost with it.
  static boolean defines(AvroType type) {
    return switch (type) {
      case AvroNamed ignored -> true;
      case AvroArray array -> defines(array.items());
      case AvroMap map -> defines(map.values());
      case AvroUnion union -> union.branches().stream().anyMatch(AvroPortability::defines);
      case AvroPrimitive ignored -> false;
      case AvroReference ignored -> false;
      case AvroBroken ignored -> false;
    };
  }
}
