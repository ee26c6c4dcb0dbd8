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
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.function.BiConsumer;

/// Finds the values of named types in the defaults of a file: names of fields and symbols stand
/// there too.
final class DefaultValues {

  private final AvroDocument document;
  private final BiConsumer<AvroNamed, TreeNode> found;

  private DefaultValues(AvroDocument document, BiConsumer<AvroNamed, TreeNode> found) {
    this.document = document;
    this.found = found;
  }

  /// @param found is given each record and enum, and the value that is of it
  static void visit(AvroDocument document, BiConsumer<AvroNamed, TreeNode> found) {
    DefaultValues values = new DefaultValues(document, found);
    for (Site site : Site.of(document)) {
      if (site.type() instanceof AvroRecord record) {
        for (AvroField field : record.fields()) {
          field.defaultValue().ifPresent(value -> values.value(field.type(), value));
        }
      }
    }
  }

  private void value(AvroType written, TreeNode value) {
    switch (document.deref(written)) {
      case AvroRecord record -> {
        if (value instanceof ObjectNode object) {
          found.accept(record, object);
          record
              .fields()
              .forEach(
                  field -> object.get(field.name()).ifPresent(part -> value(field.type(), part)));
        }
      }
      case AvroEnum symbols -> {
        if (value instanceof StringNode) {
          found.accept(symbols, value);
        }
      }
      case AvroArray array -> {
        if (value instanceof ArrayNode list) {
          list.items().forEach(item -> value(array.items(), item));
        }
      }
      case AvroMap map -> {
        if (value instanceof ObjectNode object) {
          object.members().forEach(member -> value(map.values(), member.value()));
        }
      }
      case AvroUnion union ->
          union.branches().stream()
              .filter(branch -> takes(document.deref(branch), value))
              .findFirst()
              .ifPresent(branch -> value(branch, value));
      case AvroFixed fixed -> {}
      case AvroPrimitive primitive -> {}
      case AvroReference reference -> {}
      case AvroBroken broken -> {}
    }
  }

  /// Of a union readers take the first branch of the kind of the value.
  private static boolean takes(AvroType branch, TreeNode value) {
    return switch (value) {
      case ObjectNode object -> branch instanceof AvroRecord || branch instanceof AvroMap;
      case ArrayNode array -> branch instanceof AvroArray;
      case StringNode text ->
          branch instanceof AvroEnum
              || branch instanceof AvroFixed
              || (branch instanceof AvroPrimitive primitive
                  && (primitive.kind() == AvroPrimitive.Kind.STRING
                      || primitive.kind() == AvroPrimitive.Kind.BYTES));
      default -> false;
    };
  }
}
