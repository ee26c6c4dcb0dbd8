package dev.meshwright.schema.proto.data;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Messages as plain objects in the types of [ProtoColumns]. A field that has no value but knows
/// that is null; one that cannot be absent has its default.
final class ProtoObjects {

  private static final int NANOS_PER_MICRO = 1000;

  private long cutMoments;

  /// Timestamps that were finer than microseconds.
  long cutMoments() {
    return cutMoments;
  }

  List<@Nullable Object> fields(Message message, List<Column> columns) {
    List<FieldDescriptor> fields = message.getDescriptorForType().getFields();
    List<@Nullable Object> objects = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      objects.add(field(message, fields.get(i), columns.get(i).type()));
    }
    return objects;
  }

  private @Nullable Object field(Message message, FieldDescriptor field, DataType type) {
    if (field.isMapField()) {
      return map(message, field, type);
    }
    if (field.isRepeated()) {
      DataType item = type instanceof DataType.ListOf list ? list.item() : type;
      List<Object> items = new ArrayList<>();
      for (Object each : (List<?>) message.getField(field)) {
        items.add(single(field, each, item));
      }
      return items;
    }
    return field.hasPresence() && !message.hasField(field)
        ? null
        : single(field, message.getField(field), type);
  }

  private Map<Object, Object> map(Message message, FieldDescriptor field, DataType type) {
    Map<Object, Object> entries = new LinkedHashMap<>();
    if (type instanceof DataType.MapOf map) {
      Descriptor entry = field.getMessageType();
      FieldDescriptor key = entry.findFieldByNumber(1);
      FieldDescriptor value = entry.findFieldByNumber(2);
      for (Object each : (List<?>) message.getField(field)) {
        Message pair = (Message) each;
        entries.put(
            single(key, pair.getField(key), map.key()),
            single(value, pair.getField(value), map.value()));
      }
    }
    return entries;
  }

  private Object single(FieldDescriptor field, Object value, DataType type) {
    return switch (field.getType()) {
      case UINT32, FIXED32 -> Integer.toUnsignedLong((Integer) value);
      case UINT64, FIXED64 -> unsigned((Long) value);
      case BYTES -> ((ByteString) value).toByteArray();
      case ENUM -> symbol((EnumValueDescriptor) value);
      case MESSAGE, GROUP -> message((Message) value, type);
      case DOUBLE, FLOAT, INT32, SINT32, SFIXED32, INT64, SINT64, SFIXED64, BOOL, STRING -> value;
    };
  }

  static BigInteger unsigned(long value) {
    BigInteger low = BigInteger.valueOf(value & Long.MAX_VALUE);
    return value < 0 ? low.setBit(Long.SIZE - 1) : low;
  }

  /// A number that the schema does not name stays a number.
  static String symbol(EnumValueDescriptor value) {
    return value.getIndex() < 0 ? String.valueOf(value.getNumber()) : value.getName();
  }

  private Object message(Message message, DataType type) {
    Descriptor kind = message.getDescriptorForType();
    if (kind.getFullName().equals("google.protobuf.Timestamp")) {
      return moment(message, kind);
    }
    if (ProtoWellKnown.isWrapper(kind)) {
      FieldDescriptor value = kind.findFieldByNumber(1);
      return single(value, message.getField(value), type);
    }
    return type instanceof DataType.StructOf struct
        ? fields(message, struct.fields())
        : ProtoJson.text(message);
  }

  /// @throws DateTimeException when it lies outside of the years 1 to 9999
  private Object moment(Message timestamp, Descriptor kind) {
    long seconds = (Long) timestamp.getField(kind.findFieldByNumber(1));
    int nanos = (Integer) timestamp.getField(kind.findFieldByNumber(2));
    if (!ProtoWellKnown.isMoment(seconds, nanos)) {
      throw new DateTimeException(
          "a timestamp of "
              + seconds
              + " s and "
              + nanos
              + " ns is outside of the years 1 to 9999");
    }
    if (nanos % NANOS_PER_MICRO != 0) {
      cutMoments++;
    }
    return Instant.ofEpochSecond(seconds, nanos - nanos % NANOS_PER_MICRO).atOffset(ZoneOffset.UTC);
  }
}
