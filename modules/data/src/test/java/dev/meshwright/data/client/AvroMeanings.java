package dev.meshwright.data.client;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// What values mean that Avro's own reader gives, by the text of Avro's specification.
final class AvroMeanings {

  private static final int MAX_DECIMAL = 38;

  private final Set<String> around = new HashSet<>();

  static @Nullable Object of(Schema schema, @Nullable Object value) {
    AvroMeanings meanings = new AvroMeanings();
    meanings.around.add("law.Row");
    return meanings.meaning(schema, value);
  }

  private @Nullable Object meaning(Schema schema, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    return switch (schema.getType()) {
      case NULL -> null;
      case BOOLEAN -> value;
      case INT, LONG -> whole(schema, ((Number) value).longValue());
      case FLOAT, DOUBLE -> value;
      case STRING, ENUM -> value.toString();
      case BYTES, FIXED -> bytes(schema, raw(value));
      case UNION -> union(schema, value);
      case ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        ((List<?>) value).forEach(item -> list.add(meaning(schema.getElementType(), item)));
        yield list;
      }
      case MAP -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value)
            .forEach((key, item) -> map.put(key.toString(), meaning(schema.getValueType(), item)));
        yield map;
      }
      case RECORD -> record(schema, (IndexedRecord) value);
    };
  }

  private Object record(Schema schema, IndexedRecord value) {
    Set<String> names = new HashSet<>();
    boolean alike =
        schema.getFields().stream()
            .anyMatch(field -> !names.add(field.name().toLowerCase(Locale.ROOT)));
    if (alike || !around.add(schema.getFullName())) {
      return new Meaning.Json(json(schema, value));
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    schema
        .getFields()
        .forEach(field -> map.put(field.name(), meaning(field.schema(), value.get(field.pos()))));
    around.remove(schema.getFullName());
    return map;
  }

  private @Nullable Object union(Schema schema, Object value) {
    List<Schema> others =
        schema.getTypes().stream().filter(branch -> branch.getType() != Schema.Type.NULL).toList();
    if (others.size() == 1) {
      return meaning(others.getFirst(), value);
    }
    return value instanceof CharSequence text
        ? text.toString()
        : new Meaning.Json(json(schema, value));
  }

  /// What is shown as JSON: moments as texts, bytes as characters of these numbers, what is no
  /// number as text.
  private static @Nullable Object json(Schema schema, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    return switch (schema.getType()) {
      case UNION ->
          json(schema.getTypes().get(GenericData.get().resolveUnion(schema, value)), value);
      case FLOAT, DOUBLE -> value;
      case BYTES, FIXED ->
          switch (bytes(schema, raw(value))) {
            case Meaning.Hex hex -> new String(raw(value), StandardCharsets.ISO_8859_1);
            case String text when schema.getLogicalType() instanceof LogicalTypes.Decimal ->
                new BigDecimal(text);
            case Object other -> other;
          };
      case ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        ((List<?>) value).forEach(item -> list.add(json(schema.getElementType(), item)));
        yield list;
      }
      case MAP -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value)
            .forEach((key, item) -> map.put(key.toString(), json(schema.getValueType(), item)));
        yield map;
      }
      case RECORD -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        IndexedRecord record = (IndexedRecord) value;
        schema
            .getFields()
            .forEach(field -> map.put(field.name(), json(field.schema(), record.get(field.pos()))));
        yield map;
      }
      case INT, LONG -> {
        LogicalType logical = schema.getLogicalType();
        Object whole = whole(schema, ((Number) value).longValue());
        yield logical != null && logical.getName().equals("timestamp-nanos")
            ? whole + "+00"
            : whole;
      }
      case NULL, BOOLEAN, STRING, ENUM -> new AvroMeanings().meaning(schema, value);
    };
  }

  private static Object whole(Schema schema, long value) {
    String logical = schema.getLogicalType() == null ? "" : schema.getLogicalType().getName();
    return switch (logical) {
      case "date" -> LocalDate.ofEpochDay(value).toString();
      case "time-millis" -> time(LocalTime.ofNanoOfDay(value * 1_000_000));
      case "time-micros" -> time(LocalTime.ofNanoOfDay(value * 1_000));
      case "timestamp-millis" -> moment(value, 1_000) + "+00";
      case "timestamp-micros" -> moment(value, 1_000_000) + "+00";
      case "timestamp-nanos", "local-timestamp-nanos" -> moment(value, 1_000_000_000);
      case "local-timestamp-millis" -> moment(value, 1_000);
      case "local-timestamp-micros" -> moment(value, 1_000_000);
      default -> BigDecimal.valueOf(value);
    };
  }

  private static String moment(long value, long perSecond) {
    long nanos = Math.floorMod(value, perSecond) * (1_000_000_000L / perSecond);
    LocalDateTime moment =
        LocalDateTime.ofInstant(
            Instant.ofEpochSecond(Math.floorDiv(value, perSecond), nanos), ZoneOffset.UTC);
    return moment.toLocalDate() + " " + time(moment.toLocalTime());
  }

  /// With seconds, and as many digits behind the point as there are.
  private static String time(LocalTime time) {
    String whole = "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
    return time.getNano() == 0
        ? whole
        : (whole + ".%09d".formatted(time.getNano())).replaceFirst("0+$", "");
  }

  private static Object bytes(Schema schema, byte[] bytes) {
    if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
      BigDecimal number = new BigDecimal(new BigInteger(bytes), decimal.getScale());
      return decimal.getPrecision() <= MAX_DECIMAL ? number : number.toPlainString();
    }
    if (schema.getLogicalType() != null && schema.getLogicalType().getName().equals("uuid")) {
      ByteBuffer both = ByteBuffer.wrap(bytes);
      return new UUID(both.getLong(), both.getLong()).toString();
    }
    return new Meaning.Hex(HexFormat.of().formatHex(bytes));
  }

  private static byte[] raw(Object value) {
    if (value instanceof GenericFixed fixed) {
      return fixed.bytes();
    }
    ByteBuffer buffer = ((ByteBuffer) value).duplicate();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
