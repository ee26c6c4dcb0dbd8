package dev.meshwright.schema.proto.data;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// Scalars and enum values of Protobuf's JSON.
final class ProtoJsonScalars {

  /// Byte fields that OTLP writes in hexadecimal digits and not in base64.
  private static final Set<String> OTLP_IDS = Set.of("trace_id", "span_id", "parent_span_id");

  Object of(FieldDescriptor field, TreeNode node, String path) throws MalformedMessageException {
    return switch (field.getType()) {
      case INT32, SINT32, SFIXED32 -> integer(node, path, "int32", -31, 31).intValue();
      case UINT32, FIXED32 -> integer(node, path, "uint32", 0, 32).intValue();
      case INT64, SINT64, SFIXED64 -> integer(node, path, "int64", -63, 63).longValue();
      case UINT64, FIXED64 -> integer(node, path, "uint64", 0, 64).longValue();
      case DOUBLE -> real(node, path);
      case FLOAT -> single(node, path);
      case BOOL -> {
        if (node instanceof BooleanNode bool) {
          yield bool.value();
        }
        throw ProtoJsonReader.wrong(path, node, "true or false is expected");
      }
      case STRING -> {
        if (node instanceof StringNode text) {
          yield text.value();
        }
        throw ProtoJsonReader.wrong(path, node, "a text is expected");
      }
      case BYTES -> bytes(field, node, path);
      case ENUM -> symbol(field.getEnumType(), node, path);
      case MESSAGE, GROUP ->
          throw new IllegalArgumentException("no scalar: " + field.getFullName());
    };
  }

  /// The key of a map, which JSON always writes as a text.
  Object key(FieldDescriptor field, StringNode key, String path) throws MalformedMessageException {
    if (field.getType() != FieldDescriptor.Type.BOOL) {
      return of(field, key, path);
    }
    return switch (key.value()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw ProtoJsonReader.wrong(path, key, "true or false is expected");
    };
  }

  private static BigInteger integer(TreeNode node, String path, String type, int from, int to)
      throws MalformedMessageException {
    Optional<BigDecimal> number = number(node);
    if (number.isEmpty() || number.get().stripTrailingZeros().scale() > 0) {
      throw ProtoJsonReader.wrong(path, node, "an " + type + " is expected");
    }
    BigInteger whole = number.get().toBigIntegerExact();
    BigInteger least = from == 0 ? BigInteger.ZERO : BigInteger.TWO.pow(-from).negate();
    if (whole.compareTo(least) < 0 || whole.compareTo(BigInteger.TWO.pow(to)) >= 0) {
      throw ProtoJsonReader.wrong(path, node, "it does not fit into " + type);
    }
    return whole;
  }

  private static Optional<BigDecimal> number(TreeNode node) {
    return switch (node) {
      case NumberNode number -> JsonNumber.parse(number.literal()).map(JsonNumber::value);
      case StringNode text -> JsonNumber.parse(text.value()).map(JsonNumber::value);
      default -> Optional.empty();
    };
  }

  private static double real(TreeNode node, String path) throws MalformedMessageException {
    if (node instanceof StringNode text) {
      switch (text.value()) {
        case "NaN" -> {
          return Double.NaN;
        }
        case "Infinity" -> {
          return Double.POSITIVE_INFINITY;
        }
        case "-Infinity" -> {
          return Double.NEGATIVE_INFINITY;
        }
        default -> {}
      }
    }
    boolean negative = node instanceof NumberNode literal && literal.literal().startsWith("-");
    BigDecimal number =
        number(node).orElseThrow(() -> ProtoJsonReader.wrong(path, node, "a number is expected"));
    double real = number.doubleValue();
    if (Double.isInfinite(real)) {
      throw ProtoJsonReader.wrong(path, node, "it does not fit into double");
    }
    return real == 0 && negative ? -0.0 : real;
  }

  private static float single(TreeNode node, String path) throws MalformedMessageException {
    double real = real(node, path);
    float single = (float) real;
    if (Float.isInfinite(single) && !Double.isInfinite(real)) {
      throw ProtoJsonReader.wrong(path, node, "it does not fit into float");
    }
    return single;
  }

  private static ByteString bytes(FieldDescriptor field, TreeNode node, String path)
      throws MalformedMessageException {
    if (!(node instanceof StringNode text)) {
      throw ProtoJsonReader.wrong(path, node, "bytes are expected in base64");
    }
    boolean hex =
        field.getFile().getPackage().startsWith("opentelemetry.proto.")
            && OTLP_IDS.contains(field.getName());
    try {
      return ByteString.copyFrom(
          hex
              ? HexFormat.of().parseHex(text.value())
              : Base64.getDecoder().decode(text.value().replace('-', '+').replace('_', '/')));
    } catch (IllegalArgumentException malformed) {
      throw ProtoJsonReader.wrong(
          path, node, hex ? "hexadecimal digits are expected" : "bytes are expected in base64");
    }
  }

  private static EnumValueDescriptor symbol(EnumDescriptor type, TreeNode node, String path)
      throws MalformedMessageException {
    if (node instanceof NullNode && type.getFullName().equals("google.protobuf.NullValue")) {
      return type.findValueByNumber(0);
    }
    if (node instanceof StringNode text) {
      EnumValueDescriptor named = type.findValueByName(text.value());
      if (named != null) {
        return named;
      }
      throw ProtoJsonReader.wrong(path, node, type.getFullName() + " has no such value");
    }
    int number = integer(node, path, "enum value", -31, 31).intValue();
    EnumValueDescriptor found =
        type.isClosed()
            ? type.findValueByNumber(number)
            : type.findValueByNumberCreatingIfUnknown(number);
    if (found == null) {
      throw ProtoJsonReader.wrong(path, node, type.getFullName() + " has no such value");
    }
    return found;
  }
}
