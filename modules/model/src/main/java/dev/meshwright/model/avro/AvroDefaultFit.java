package dev.meshwright.model.avro;

import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Whether readers that need a default can take it: a value of the whole type, with the symbols of
/// its enums, the sizes of its fixed types and the fields of its records.
///
/// Avro's parsers look at the kind of JSON value only and accept more. Of a union, readers take the
/// first branch of the value's kind, as Apache Avro 1.12 does.
public final class AvroDefaultFit {

  /// A record whose default needs its own default never ends; nobody nests defaults this deep.
  private static final int MAX_DEPTH = 64;

  private static final Set<AvroPrimitive.Kind> FLOATING =
      Set.of(AvroPrimitive.Kind.FLOAT, AvroPrimitive.Kind.DOUBLE);

  private static final int MAX_BYTE = 0xFF;

  private final UnaryOperator<AvroType> resolve;

  /// @param resolve gives the definition for a reference, and what is not known back as it is
  public AvroDefaultFit(UnaryOperator<AvroType> resolve) {
    this.resolve = resolve;
  }

  /// What is wrong with the default of a field, as a sentence; empty when nothing is, or when there
  /// is no default.
  public Optional<String> wrong(AvroField field) {
    return own(field, 0);
  }

  private Optional<String> own(AvroField field, int depth) {
    boolean floating =
        resolve.apply(field.type()) instanceof AvroPrimitive primitive
            && FLOATING.contains(primitive.kind());
    return field
        .defaultValue()
        // Parsers turn a text such as "NaN" into the number.
        .filter(value -> !(floating && value instanceof StringNode text && isNumber(text.value())))
        .flatMap(value -> wrong(field.type(), value, depth));
  }

  private static boolean isNumber(String text) {
    try {
      return !Double.toString(Double.parseDouble(text)).isEmpty();
    } catch (NumberFormatException notOne) {
      return false;
    }
  }

  private Optional<String> wrong(AvroType written, TreeNode value, int depth) {
    if (depth > MAX_DEPTH) {
      return Optional.of("It needs itself and never ends.");
    }
    return switch (resolve.apply(written)) {
      case AvroPrimitive primitive -> primitive(primitive, value);
      case AvroEnum type ->
          value instanceof StringNode symbol && type.symbolNames().contains(symbol.value())
              ? Optional.empty()
              : Optional.of(
                  "%s is not a symbol of %s.".formatted(shown(value), type.name().simple()));
      case AvroFixed fixed -> fixed(fixed, value);
      case AvroArray array ->
          value instanceof ArrayNode list
              ? first(
                  list.items().stream().map(item -> wrong(array.items(), item, depth + 1)).toList())
              : kind(value, "an array");
      case AvroMap map ->
          value instanceof ObjectNode object
              ? first(
                  object.members().stream()
                      .map(member -> wrong(map.values(), member.value(), depth + 1))
                      .toList())
              : kind(value, "a map");
      case AvroUnion union -> union(union, value, depth);
      case AvroRecord record ->
          value instanceof ObjectNode object
              ? record(record, object, depth)
              : kind(value, "a record");
      // What is not known is reported as such.
      case AvroReference ignored -> Optional.empty();
      case AvroBroken ignored -> Optional.empty();
    };
  }

  private Optional<String> union(AvroUnion union, TreeNode value, int depth) {
    for (AvroType branch : union.branches()) {
      if (isOfKind(resolve.apply(branch), value)) {
        return wrong(branch, value, depth + 1);
      }
    }
    return Optional.of("%s is of no branch of the union.".formatted(shown(value)));
  }

  private Optional<String> record(AvroRecord record, ObjectNode value, int depth) {
    for (AvroField field : record.fields()) {
      Optional<TreeNode> part = value.get(field.name());
      if (part.isEmpty() && field.defaultValue().isEmpty()) {
        return Optional.of(
            "%s of %s has no value.".formatted(field.name(), record.name().simple()));
      }
      Optional<String> inside =
          part.map(given -> wrong(field.type(), given, depth + 1))
              .orElseGet(() -> own(field, depth + 1));
      if (inside.isPresent()) {
        return inside;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> fixed(AvroFixed fixed, TreeNode value) {
    if (!(value instanceof StringNode text)) {
      return kind(value, "bytes in quotes");
    }
    if (text.value().length() != fixed.size()) {
      return Optional.of(
          "%s has %,d bytes, the default has %,d."
              .formatted(fixed.name().simple(), fixed.size(), text.value().length()));
    }
    return bytes(text);
  }

  private static Optional<String> bytes(StringNode text) {
    return text.value().chars().anyMatch(c -> c > MAX_BYTE)
        ? Optional.of(
            "Each character stands for a byte, \\u0000 to \\u00FF; %s has others."
                .formatted(shown(text)))
        : Optional.empty();
  }

  private static Optional<String> primitive(AvroPrimitive primitive, TreeNode value) {
    if (!isOfKind(primitive, value)) {
      return kind(value, primitive.kind().avroName());
    }
    return primitive.kind() == AvroPrimitive.Kind.BYTES && value instanceof StringNode text
        ? bytes(text)
        : Optional.empty();
  }

  private static boolean isOfKind(AvroType type, TreeNode value) {
    return switch (type) {
      case AvroPrimitive primitive ->
          switch (primitive.kind()) {
            case NULL -> value instanceof NullNode;
            case BOOLEAN -> value instanceof BooleanNode;
            case INT, LONG, FLOAT, DOUBLE -> value instanceof NumberNode;
            case BYTES, STRING -> value instanceof StringNode;
          };
      case AvroEnum ignored -> value instanceof StringNode;
      case AvroFixed ignored -> value instanceof StringNode;
      case AvroArray ignored -> value instanceof ArrayNode;
      case AvroMap ignored -> value instanceof ObjectNode;
      case AvroRecord ignored -> value instanceof ObjectNode;
      case AvroUnion ignored -> false;
      case AvroReference ignored -> true;
      case AvroBroken ignored -> true;
    };
  }

  private static Optional<String> first(List<Optional<String>> some) {
    return some.stream().flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> kind(TreeNode value, String wanted) {
    return Optional.of("%s is not %s.".formatted(shown(value), wanted));
  }

  private static String shown(TreeNode value) {
    return switch (value) {
      case StringNode text -> '"' + text.value() + '"';
      case NumberNode number -> number.literal();
      case BooleanNode truth -> String.valueOf(truth.value());
      case NullNode ignored -> "null";
      case ArrayNode ignored -> "a list";
      case ObjectNode ignored -> "an object";
      case BrokenNode ignored -> "this";
    };
  }
}
