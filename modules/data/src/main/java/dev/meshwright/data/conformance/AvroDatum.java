package dev.meshwright.data.conformance;

import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.Value;
import dev.meshwright.model.data.ValueWords;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;

/// Turns values into what Avro's writer takes for a schema, and says why one cannot be turned.
final class AvroDatum {

  private static final BigInteger MIN_INT = BigInteger.valueOf(Integer.MIN_VALUE);
  private static final BigInteger MAX_INT = BigInteger.valueOf(Integer.MAX_VALUE);

  private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  /// Stands for a value that has a problem; it never reaches the writer.
  private static final Object NONE = new Object();

  private final List<CellProblem> problems = new ArrayList<>();

  List<CellProblem> problems() {
    return problems;
  }

  void add(String path, String rule, String message, String hint) {
    problems.add(new CellProblem(path, rule, message, hint));
  }

  Object of(Schema schema, Value value, String path) {
    if (schema.getType() == Schema.Type.UNION) {
      return union(schema, value, path);
    }
    if (value instanceof Value.Null) {
      return schema.getType() == Schema.Type.NULL ? GenericNull.VALUE : notNull(schema, path);
    }
    return switch (schema.getType()) {
      case RECORD -> record(schema, value, path);
      case ARRAY -> array(schema, value, path);
      case MAP -> map(schema, value, path);
      case ENUM -> symbol(schema, value, path);
      case STRING -> string(schema, value, path);
      case BYTES -> bytes(schema, value, path);
      case FIXED -> fixed(schema, value, path);
      case INT ->
          integer(schema, value, path).map(Number::intValue).map(Object.class::cast).orElse(NONE);
      case LONG -> integer(schema, value, path).map(Object.class::cast).orElse(NONE);
      case FLOAT -> single(value, schema, path);
      case DOUBLE -> real(value, schema, path).map(Object.class::cast).orElse(NONE);
      case BOOLEAN ->
          value instanceof Value.Bool bool ? (Object) bool.value() : mismatch(schema, value, path);
      case NULL -> mismatch(schema, value, path);
      case UNION -> union(schema, value, path);
    };
  }

  /// Null, as a value that is not null; [#unwrapped] puts it back where it goes into a datum.
  private enum GenericNull {
    VALUE
  }

  private static @Nullable Object unwrapped(Object value) {
    return value == GenericNull.VALUE ? null : value;
  }

  private Object notNull(Schema schema, String path) {
    add(
        path,
        "null-not-allowed",
        "null, but " + name(schema) + " does not allow it",
        "Use coalesce in the query, or allow null in the schema.");
    return NONE;
  }

  private Object mismatch(Schema schema, Value value, String path) {
    add(
        path,
        "type-mismatch",
        ValueWords.of(value) + " is not of type " + name(schema),
        "Cast the column in the query, or change the type in the schema.");
    return NONE;
  }

  /// The first branch that takes the value; else the problems with the only branch that is not
  /// null.
  private Object union(Schema schema, Value value, String path) {
    List<CellProblem> nearest = List.of();
    for (Schema branch : schema.getTypes()) {
      boolean nullBranch = branch.getType() == Schema.Type.NULL;
      if (nullBranch == value instanceof Value.Null) {
        AvroDatum attempt = new AvroDatum();
        Object datum = attempt.of(branch, value, path);
        if (attempt.problems.isEmpty()) {
          return datum;
        }
        nearest = attempt.problems;
      }
    }
    if (nearest.isEmpty()) {
      return value instanceof Value.Null ? notNull(schema, path) : mismatch(schema, value, path);
    }
    problems.addAll(nearest);
    return NONE;
  }

  private Object record(Schema schema, Value value, String path) {
    if (!(value instanceof Value.Struct struct)) {
      return mismatch(schema, value, path);
    }
    GenericData.Record record = new GenericData.Record(schema);
    for (Schema.Field field : schema.getFields()) {
      String inside = path.isEmpty() ? field.name() : path + "." + field.name();
      Optional<Value> found = named(struct, field);
      if (found.isPresent()) {
        record.put(field.pos(), unwrapped(of(field.schema(), found.get(), inside)));
      } else if (field.hasDefaultValue()) {
        record.put(field.pos(), GenericData.get().getDefaultValue(field));
      } else {
        add(
            inside,
            "missing-field",
            "there is no column for this field, and it has no default",
            "Add the column to the query, or a default to the schema.");
      }
    }
    return record;
  }

  private static Optional<Value> named(Value.Struct struct, Schema.Field field) {
    Optional<Value> exact = named(struct, field.name());
    return exact.isPresent()
        ? exact
        : struct.fields().stream()
            .filter(candidate -> candidate.name().equalsIgnoreCase(field.name()))
            .map(Value.Field::value)
            .findFirst();
  }

  private static Optional<Value> named(Value.Struct struct, String name) {
    for (Value.Field field : struct.fields()) {
      if (field.name().equals(name)) {
        return Optional.of(field.value());
      }
    }
    return Optional.empty();
  }

  private Object array(Schema schema, Value value, String path) {
    if (!(value instanceof Value.Items items)) {
      return mismatch(schema, value, path);
    }
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = 0; i < items.items().size(); i++) {
      list.add(unwrapped(of(schema.getElementType(), items.items().get(i), path + "[" + i + "]")));
    }
    return list;
  }

  private Object map(Schema schema, Value value, String path) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    switch (value) {
      case Value.Entries entries ->
          entries
              .entries()
              .forEach(entry -> put(map, schema, ValueWords.key(entry.key()), entry.value(), path));
      case Value.Struct struct ->
          struct.fields().forEach(field -> put(map, schema, field.name(), field.value(), path));
      default -> {
        return mismatch(schema, value, path);
      }
    }
    return map;
  }

  private void put(
      Map<String, @Nullable Object> map, Schema schema, String key, Value value, String path) {
    map.put(key, unwrapped(of(schema.getValueType(), value, path + "." + key)));
  }

  private Object symbol(Schema schema, Value value, String path) {
    if (!(value instanceof Value.Text text)) {
      return mismatch(schema, value, path);
    }
    if (!schema.hasEnumSymbol(text.shown())) {
      add(
          path,
          "unknown-symbol",
          ValueWords.of(value) + " is not a symbol of " + schema.getName(),
          "Add the symbol to the schema, or map the value in the query.");
      return NONE;
    }
    return new GenericData.EnumSymbol(schema, text.shown());
  }

  private Object string(Schema schema, Value value, String path) {
    if (!(value instanceof Value.Text text)) {
      return mismatch(schema, value, path);
    }
    boolean uuid = AvroMoments.logical(schema).equals("uuid");
    return uuid && !text.shown().matches(UUID) ? noUuid(text, path) : text.shown();
  }

  private Object uuid(Schema schema, Value.Text text, String path) {
    return text.shown().matches(UUID)
        ? new GenericData.Fixed(schema, HexFormat.of().parseHex(text.shown().replace("-", "")))
        : noUuid(text, path);
  }

  private Object noUuid(Value text, String path) {
    add(path, "no-uuid", ValueWords.of(text) + " is not a UUID", "Correct the value.");
    return NONE;
  }

  private Object bytes(Schema schema, Value value, String path) {
    if (LogicalTypes.fromSchemaIgnoreInvalid(schema) instanceof LogicalTypes.Decimal decimal) {
      return decimal(schema, decimal, value, path)
          .map(ByteBuffer::wrap)
          .map(Object.class::cast)
          .orElse(NONE);
    }
    return value instanceof Value.Bytes bytes
        ? ByteBuffer.wrap(HexFormat.of().parseHex(bytes.hex()))
        : mismatch(schema, value, path);
  }

  private Object fixed(Schema schema, Value value, String path) {
    if (LogicalTypes.fromSchemaIgnoreInvalid(schema) instanceof LogicalTypes.Decimal decimal) {
      Optional<byte[]> digits = decimal(schema, decimal, value, path);
      if (digits.isEmpty() || digits.get().length > schema.getFixedSize()) {
        return digits.isEmpty() ? NONE : outOfRange(schema, value, path);
      }
      byte[] padded = new byte[schema.getFixedSize()];
      byte sign = (byte) (digits.get()[0] < 0 ? -1 : 0);
      java.util.Arrays.fill(padded, sign);
      int from = padded.length - digits.get().length;
      System.arraycopy(digits.get(), 0, padded, from, digits.get().length);
      return new GenericData.Fixed(schema, padded);
    }
    if (AvroMoments.logical(schema).equals("uuid") && value instanceof Value.Text text) {
      return uuid(schema, text, path);
    }
    if (!(value instanceof Value.Bytes bytes)) {
      return mismatch(schema, value, path);
    }
    if (bytes.length() != schema.getFixedSize()) {
      add(
          path,
          "wrong-length",
          bytes.length() + " bytes, but " + schema.getName() + " has " + schema.getFixedSize(),
          "Correct the value, or the size in the schema.");
      return NONE;
    }
    return bytes.cut()
        ? new GenericData.Fixed(schema, new byte[schema.getFixedSize()])
        : new GenericData.Fixed(schema, HexFormat.of().parseHex(bytes.hex()));
  }

  private Optional<byte[]> decimal(
      Schema schema, LogicalTypes.Decimal decimal, Value value, String path) {
    if (!(value instanceof Value.Exact exact)) {
      mismatch(schema, value, path);
      return Optional.empty();
    }
    BigDecimal number = exact.value().stripTrailingZeros();
    if (number.scale() > decimal.getScale()) {
      add(
          path,
          "scale-exceeded",
          ValueWords.of(value)
              + " has more than "
              + decimal.getScale()
              + " digits behind the point",
          "Round it in the query, or raise the scale in the schema.");
      return Optional.empty();
    }
    BigDecimal scaled = number.setScale(decimal.getScale());
    if (scaled.precision() > decimal.getPrecision()) {
      outOfRange(schema, value, path);
      return Optional.empty();
    }
    return Optional.of(scaled.unscaledValue().toByteArray());
  }

  private Object outOfRange(Schema schema, Value value, String path) {
    add(
        path,
        "out-of-range",
        ValueWords.of(value) + " does not fit into " + name(schema),
        "Widen the type in the schema, or correct the value.");
    return NONE;
  }

  private Optional<Long> integer(Schema schema, Value value, String path) {
    if (value instanceof Value.Temporal temporal) {
      return AvroMoments.of(schema, temporal.iso())
          .or(() -> {
            mismatch(schema, value, path);
            return Optional.empty();
          });
    }
    if (!(value instanceof Value.Exact exact) || !AvroMoments.logical(schema).isEmpty()) {
      mismatch(schema, value, path);
      return Optional.empty();
    }
    BigDecimal number = exact.value().stripTrailingZeros();
    if (number.scale() > 0) {
      mismatch(schema, value, path);
      return Optional.empty();
    }
    BigInteger whole = number.toBigIntegerExact();
    boolean fits =
        schema.getType() == Schema.Type.LONG
            ? whole.bitLength() < Long.SIZE
            : whole.compareTo(MIN_INT) >= 0 && whole.compareTo(MAX_INT) <= 0;
    if (!fits) {
      outOfRange(schema, value, path);
      return Optional.empty();
    }
    return Optional.of(whole.longValue());
  }

  /// Rounded, as every number may be that becomes a float; but not to an infinite one.
  private Object single(Value value, Schema schema, String path) {
    Optional<Double> real = real(value, schema, path);
    if (real.isEmpty()) {
      return NONE;
    }
    float single = real.get().floatValue();
    return Float.isInfinite(single) && Double.isFinite(real.get())
        ? outOfRange(schema, value, path)
        : (Object) single;
  }

  private Optional<Double> real(Value value, Schema schema, String path) {
    return switch (value) {
      case Value.Real real -> Optional.of(real.value());
      case Value.Single single -> Optional.of((double) single.value());
      case Value.Exact exact when Double.isFinite(exact.value().doubleValue()) ->
          Optional.of(exact.value().doubleValue());
      case Value.Exact beyond -> {
        outOfRange(schema, value, path);
        yield Optional.empty();
      }
      default -> {
        mismatch(schema, value, path);
        yield Optional.empty();
      }
    };
  }

  private static String name(Schema schema) {
    String logical = AvroMoments.logical(schema);
    String type = schema.getType().getName();
    return logical.isEmpty() ? type : logical;
  }
}
