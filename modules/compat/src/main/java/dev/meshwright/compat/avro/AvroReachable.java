package dev.meshwright.compat.avro;

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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Every type of a schema, each definition once, in the order in which Avro meets them.
final class AvroReachable {

  private AvroReachable() {}

  /// A type and the file it is written in.
  record Place(AvroType type, String file) {}

  static List<Place> of(AvroDocument document) {
    List<Place> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<Place> pending = new ArrayDeque<>();
    pending.push(new Place(document.root(), document.file()));
    while (!pending.isEmpty()) {
      Place place = pending.pop();
      AvroType type = document.deref(place.type());
      String file = type instanceof AvroNamed named ? named.file() : place.file();
      if (type instanceof AvroNamed named && !seen.add(named.fullName())) {
        continue;
      }
      found.add(new Place(type, file));
      parts(type).reversed().forEach(part -> pending.push(new Place(part, file)));
    }
    return found;
  }

  private static List<AvroType> parts(AvroType type) {
    return switch (type) {
      case AvroUnion union -> union.branches();
      case AvroRecord record -> record.fields().stream().map(AvroField::type).toList();
      case AvroArray array -> List.of(array.items());
      case AvroMap map -> List.of(map.values());
      case AvroEnum ignored -> List.of();
      case AvroFixed ignored -> List.of();
      case AvroPrimitive ignored -> List.of();
      case AvroReference ignored -> List.of();
      case AvroBroken ignored -> List.of();
    };
  }
}
