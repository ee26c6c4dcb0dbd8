package dev.meshwright.schema.proto.data;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonBoolean;
import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Messages as the JSON that Protobuf defines for them. Fields that are not set are left out.
final class ProtoJson {

  private ProtoJson() {}

  static String text(Message message) {
    return value(message).toJson();
  }

  private static JsonValue value(Message message) {
    Descriptor type = message.getDescriptorForType();
    return switch (type.getFullName()) {
      case "google.protobuf.Timestamp" -> moment(message, type);
      case "google.protobuf.Struct" -> map(message, type.findFieldByNumber(1));
      case "google.protobuf.ListValue" -> items(message, type.findFieldByNumber(1));
      case "google.protobuf.Value" -> any(message);
      default ->
          ProtoWellKnown.isWrapper(type)
              ? single(type.findFieldByNumber(1), message.getField(type.findFieldByNumber(1)))
              : fields(message);
    };
  }

  private static JsonValue any(Message value) {
    Map<FieldDescriptor, Object> set = value.getAllFields();
    if (set.isEmpty()) {
      return new JsonNull();
    }
    FieldDescriptor field = set.keySet().iterator().next();
    return field.getName().equals("null_value")
        ? new JsonNull()
        : single(field, value.getField(field));
  }

  private static JsonObject fields(Message message) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    message
        .getAllFields()
        .forEach((field, value) -> {
          JsonValue written =
              field.isMapField()
                  ? map(message, field)
                  : field.isRepeated() ? items(message, field) : single(field, value);
          members.put(field.getJsonName(), written);
        });
    return new JsonObject(members);
  }

  private static JsonObject map(Message message, FieldDescriptor field) {
    FieldDescriptor key = field.getMessageType().findFieldByNumber(1);
    FieldDescriptor value = field.getMessageType().findFieldByNumber(2);
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (Object each : (List<?>) message.getField(field)) {
      Message entry = (Message) each;
      JsonValue name = single(key, entry.getField(key));
      members.put(
          name instanceof JsonString text ? text.value() : name.toJson(),
          single(value, entry.getField(value)));
    }
    return new JsonObject(members);
  }

  private static JsonArray items(Message message, FieldDescriptor field) {
    List<JsonValue> items = new ArrayList<>();
    for (Object each : (List<?>) message.getField(field)) {
      items.add(single(field, each));
    }
    return new JsonArray(items);
  }

  private static JsonValue single(FieldDescriptor field, Object value) {
    return switch (field.getType()) {
      case INT32, SINT32, SFIXED32 -> JsonNumber.of((Integer) value);
      case UINT32, FIXED32 -> JsonNumber.of(Integer.toUnsignedLong((Integer) value));
      case INT64, SINT64, SFIXED64 -> new JsonString(value.toString());
      case UINT64, FIXED64 -> new JsonString(ProtoObjects.unsigned((Long) value).toString());
      case FLOAT -> real(((Float) value).doubleValue(), value.toString());
      case DOUBLE -> real((Double) value, value.toString());
      case BOOL -> new JsonBoolean((Boolean) value);
      case STRING -> new JsonString((String) value);
      case BYTES ->
          new JsonString(Base64.getEncoder().encodeToString(((ByteString) value).toByteArray()));
      case ENUM -> {
        EnumValueDescriptor symbol = (EnumValueDescriptor) value;
        yield symbol.getIndex() < 0
            ? JsonNumber.of(symbol.getNumber())
            : new JsonString(symbol.getName());
      }
      case MESSAGE, GROUP -> value((Message) value);
    };
  }

  /// JSON has no numbers for NaN and infinities.
  private static JsonValue real(double value, String text) {
    return Double.isFinite(value) ? new JsonNumber(new BigDecimal(text)) : new JsonString(text);
  }

  private static JsonValue moment(Message timestamp, Descriptor type) {
    long seconds = (Long) timestamp.getField(type.findFieldByNumber(1));
    int nanos = (Integer) timestamp.getField(type.findFieldByNumber(2));
    return ProtoWellKnown.isMoment(seconds, nanos)
        ? new JsonString(Instant.ofEpochSecond(seconds, nanos).toString())
        : fields(timestamp);
  }
}
