package dev.meshwright.schema.avro;

import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.tree.ArrayNode;
import java.util.List;
import java.util.Optional;

/// Finds records of a schema by the paths of field names that its structure shows: those that are
/// defined in place. What a field only refers to is edited where it is defined.
public final class AvroFieldPaths {

  private final AvroDocument document;

  public AvroFieldPaths(AvroDocument document) {
    this.document = document;
  }

  /// The record that is the type of the field that a path names; the root for an empty path.
  public Optional<AvroRecord> record(List<String> path) {
    Optional<AvroRecord> record = AvroStructure.recordIn(document.root());
    for (String name : path) {
      record =
          record
              .flatMap(found -> found.field(name))
              .map(AvroField::type)
              .flatMap(AvroStructure::recordIn);
    }
    return record;
  }

  public Optional<AvroField> field(List<String> path) {
    return path.isEmpty()
        ? Optional.empty()
        : record(path.subList(0, path.size() - 1)).flatMap(found -> found.field(path.getLast()));
  }

  /// The fields of a record as they are written, where they are a list.
  public static Optional<ArrayNode> list(AvroRecord record) {
    return record
        .node()
        .get("fields")
        .filter(ArrayNode.class::isInstance)
        .map(ArrayNode.class::cast);
  }
}
