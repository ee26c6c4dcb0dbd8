package dev.meshwright.schema.avro;

import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import java.util.List;
import java.util.Optional;

/// Finds records of a schema by paths of field names.
final class AvroFieldPaths {

  /// Arrays in arrays in unions ...: more than this around a record is not looked through.
  private static final int MAX_WRAPPERS = 64;

  private final AvroDocument document;

  AvroFieldPaths(AvroDocument document) {
    this.document = document;
  }

  /// The record that is the type of the field that a path names; the root for an empty path.
  Optional<AvroRecord> record(List<String> path) {
    Optional<AvroRecord> record = recordIn(document.root(), 0);
    for (String name : path) {
      record =
          record
              .flatMap(found -> found.field(name))
              .map(AvroField::type)
              .flatMap(type -> recordIn(type, 0));
    }
    return record;
  }

  private Optional<AvroRecord> recordIn(AvroType type, int depth) {
    if (depth > MAX_WRAPPERS) {
      return Optional.empty();
    }
    return switch (type) {
      case AvroRecord record -> Optional.of(record);
      case AvroArray array -> recordIn(array.items(), depth + 1);
      case AvroMap map -> recordIn(map.values(), depth + 1);
      case AvroUnion union -> inBranches(union, depth);
      case AvroReference reference ->
          document.resolve(reference).flatMap(named -> recordIn(named, depth + 1));
      case AvroEnum other -> Optional.empty();
      case AvroFixed other -> Optional.empty();
      case AvroPrimitive other -> Optional.empty();
      case AvroBroken other -> Optional.empty();
    };
  }

  private Optional<AvroRecord> inBranches(AvroUnion union, int depth) {
    return union.branches().stream()
        .map(branch -> recordIn(branch, depth + 1))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
