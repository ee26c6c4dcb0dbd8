package dev.meshwright.schema.convert;

import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonBoolean;
import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import java.math.BigInteger;

/// Tells which values a default may have.
final class Defaults {

  private static final BigInteger LONG_END = BigInteger.ONE.shiftLeft(63);
  private static final BigInteger INT_END = BigInteger.ONE.shiftLeft(31);

  private final NeutralSchema neutral;

  Defaults(NeutralSchema neutral) {
    this.neutral = neutral;
  }

  /// Whether a value is surely one of the shape, in all three languages.
  boolean fits(JsonValue value, NeutralType shape) {
    return switch (shape) {
      case NeutralType.Nullable(NeutralType inner) ->
          value instanceof JsonNull || fits(value, inner);
      case NeutralType.Plain(NeutralType.Kind kind) -> fits(value, kind);
      case NeutralType.ListOf list -> value instanceof JsonArray array && array.items().isEmpty();
      case NeutralType.MapOf map ->
          value instanceof JsonObject object && object.members().isEmpty();
      case NeutralType.Use use ->
          neutral.definition(use) instanceof Definition.EnumType choice
              && value instanceof JsonString(String word)
              && choice.words().contains(word);
      case NeutralType.OneOf oneOf -> fits(value, oneOf.branches().getFirst());
      case NeutralType.Decimal decimal -> false;
      case NeutralType.Fixed fixed -> false;
    };
  }

  private static boolean fits(JsonValue value, NeutralType.Kind kind) {
    return switch (kind) {
      case BOOLEAN -> value instanceof JsonBoolean;
      case INT32 -> isWhole(value, INT_END.negate(), INT_END);
      case UINT32 -> isWhole(value, BigInteger.ZERO, BigInteger.ONE.shiftLeft(32));
      case INT64, INTEGER -> isWhole(value, LONG_END.negate(), LONG_END);
      case UINT64 -> isWhole(value, BigInteger.ZERO, LONG_END);
      case FLOAT, DOUBLE, NUMBER -> value instanceof JsonNumber;
      case STRING -> value instanceof JsonString;
      case BYTES -> value instanceof JsonString(String text) && text.isEmpty();
      case UUID, DATE, TIME, TIMESTAMP, LOCAL_TIMESTAMP, ANY -> false;
    };
  }

  private static boolean isWhole(JsonValue value, BigInteger least, BigInteger end) {
    return value instanceof JsonNumber number
        && number.isInteger()
        && number.value().toBigInteger().compareTo(least) >= 0
        && number.value().toBigInteger().compareTo(end) < 0;
  }
}
