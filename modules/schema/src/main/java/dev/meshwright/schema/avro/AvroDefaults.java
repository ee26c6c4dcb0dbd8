package dev.meshwright.schema.avro;

import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
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
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Whether a default fits its type, as Avro's parsers decide it.
final class AvroDefaults {

  /// A record whose default needs its own default never ends; nobody nests defaults this deep.
  private static final int MAX_DEPTH = 64;

  private final UnaryOperator<AvroType> resolve;
  private final Predicate<AvroNamed> before;
  private final Predicate<AvroNamed> around;
  private boolean meetsItself;

  /// @param resolve gives the definition for a reference, and what is not known back as it is
  /// @param before whether a definition is complete before the default: Avro takes any other for a
  ///   record without fields while it reads the default
  /// @param around whether the default is part of a definition: asked for its fields, Avro's parser
  ///   gives up ("Schema fields not set yet"), whatever another branch of a union would say
  AvroDefaults(
      UnaryOperator<AvroType> resolve, Predicate<AvroNamed> before, Predicate<AvroNamed> around) {
    this.resolve = resolve;
    this.before = before;
    this.around = around;
  }

  boolean fits(AvroType type, TreeNode value) {
    meetsItself = false;
    return fits(type, value, 0) && !meetsItself;
  }

  /// Whether the last default that did not fit holds the record it is written in.
  boolean meetsItself() {
    return meetsItself;
  }

  private boolean fits(AvroType written, TreeNode value, int depth) {
    if (depth > MAX_DEPTH) {
      return true;
    }
    AvroType type = resolve.apply(written);
    if (written instanceof AvroReference
        && type instanceof AvroNamed named
        && !before.test(named)
        && !(value instanceof ObjectNode)) {
      return false;
    }
    if (value instanceof ObjectNode && type instanceof AvroRecord record && around.test(record)) {
      meetsItself = true;
      // Nothing else is looked at.
      return true;
    }
    return switch (type) {
      case AvroPrimitive primitive -> fits(primitive.kind(), value);
      case AvroEnum ignored -> value instanceof StringNode;
      case AvroFixed ignored -> value instanceof StringNode;
      case AvroArray array ->
          value instanceof ArrayNode list
              && list.items().stream().allMatch(item -> fits(array.items(), item, depth + 1));
      case AvroMap map ->
          value instanceof ObjectNode object
              && object.members().stream().allMatch(m -> fits(map.values(), m.value(), depth + 1));
      case AvroUnion union ->
          union.branches().stream().anyMatch(branch -> fits(branch, value, depth + 1));
      case AvroRecord record -> value instanceof ObjectNode object && fits(record, object, depth);
      // What is not known was reported as such.
      case AvroReference ignored -> true;
      case AvroBroken ignored -> true;
    };
  }

  private boolean fits(AvroRecord record, ObjectNode value, int depth) {
    for (AvroField field : record.fields()) {
      Optional<TreeNode> part = value.get(field.name());
      // Its own default is judged where it stands.
      if (part.isEmpty()
          ? field.defaultValue().isEmpty()
          : !fits(field.type(), part.get(), depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(AvroPrimitive.Kind kind, TreeNode value) {
    return switch (kind) {
      case NULL -> value instanceof NullNode;
      case BOOLEAN -> value instanceof BooleanNode;
      case INT -> value instanceof NumberNode number && AvroNumbers.asInt(number).isPresent();
      case LONG -> value instanceof NumberNode number && AvroNumbers.isLong(number);
      case FLOAT, DOUBLE -> value instanceof NumberNode;
      case BYTES, STRING -> value instanceof StringNode;
    };
  }
}
