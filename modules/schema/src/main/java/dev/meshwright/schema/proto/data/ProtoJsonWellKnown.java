package dev.meshwright.schema.proto.data;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Messages that have a JSON of their own: moments, durations, wrapped scalars, free values.
final class ProtoJsonWellKnown {

  private static final String VALUE = "google.protobuf.Value";

  private final ProtoJsonReader reader;
  private final ProtoJsonScalars scalars;

  ProtoJsonWellKnown(ProtoJsonReader reader, ProtoJsonScalars scalars) {
    this.reader = reader;
    this.scalars = scalars;
  }

  /// Whether null is a value of the field.
  static boolean takesNull(FieldDescriptor field) {
    return !field.isRepeated()
        && switch (field.getJavaType()) {
          case MESSAGE -> field.getMessageType().getFullName().equals(VALUE);
          case ENUM -> field.getEnumType().getFullName().equals("google.protobuf.NullValue");
          default -> false;
        };
  }

  /// Empty for a message without a JSON of its own.
  Optional<DynamicMessage> read(Descriptor type, TreeNode node, String path)
      throws MalformedMessageException {
    DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
    switch (type.getFullName()) {
      case "google.protobuf.Timestamp" -> moment(message, type, node, path);
      case "google.protobuf.Duration" -> duration(message, type, node, path);
      case "google.protobuf.Struct" -> reader.map(message, type.findFieldByNumber(1), node, path);
      case "google.protobuf.ListValue" -> list(message, type.findFieldByNumber(1), node, path);
      case VALUE -> free(message, type, node, path);
      default -> {
        if (!ProtoWellKnown.isWrapper(type)) {
          return Optional.empty();
        }
        FieldDescriptor value = type.findFieldByNumber(1);
        message.setField(value, scalars.of(value, node, path));
      }
    }
    return Optional.of(message.build());
  }

  private static void moment(
      DynamicMessage.Builder message, Descriptor type, TreeNode node, String path)
      throws MalformedMessageException {
    try {
      Instant moment = OffsetDateTime.parse(text(node, path, "a timestamp")).toInstant();
      if (!ProtoWellKnown.isMoment(moment.getEpochSecond(), moment.getNano())) {
        throw ProtoJsonReader.wrong(path, node, "a timestamp of the years 1 to 9999 is expected");
      }
      parts(message, type, moment.getEpochSecond(), moment.getNano());
    } catch (DateTimeException malformed) {
      throw ProtoJsonReader.wrong(
          path, node, "a timestamp such as 2026-01-31T12:00:00Z is expected");
    }
  }

  private static void duration(
      DynamicMessage.Builder message, Descriptor type, TreeNode node, String path)
      throws MalformedMessageException {
    String text = text(node, path, "a duration");
    BigDecimal[] split =
        ProtoWellKnown.duration(text)
            .orElseThrow(
                () -> ProtoJsonReader.wrong(path, node, "a duration such as 1.5s is expected"));
    parts(message, type, split[0].longValueExact(), split[1].intValueExact());
  }

  private static void parts(
      DynamicMessage.Builder message, Descriptor type, long seconds, int nanos) {
    message.setField(type.findFieldByNumber(1), seconds);
    message.setField(type.findFieldByNumber(2), nanos);
  }

  private static String text(TreeNode node, String path, String what)
      throws MalformedMessageException {
    if (node instanceof StringNode text) {
      return text.value();
    }
    throw ProtoJsonReader.wrong(path, node, what + " is expected as a text");
  }

  private void list(
      DynamicMessage.Builder message, FieldDescriptor field, TreeNode node, String path)
      throws MalformedMessageException {
    if (!(node instanceof ArrayNode array)) {
      throw ProtoJsonReader.wrong(path, node, "a list is expected");
    }
    int item = 0;
    for (TreeNode each : array.items()) {
      message.addRepeatedField(field, reader.single(field, each, path + "[" + item++ + "]"));
    }
  }

  private void free(DynamicMessage.Builder message, Descriptor type, TreeNode node, String path)
      throws MalformedMessageException {
    String name =
        switch (node) {
          case NullNode none -> "null_value";
          case NumberNode number -> "number_value";
          case StringNode text -> "string_value";
          case BooleanNode bool -> "bool_value";
          case ObjectNode object -> "struct_value";
          case ArrayNode array -> "list_value";
          case BrokenNode broken -> throw ProtoJsonReader.wrong(path, node, "a value is expected");
        };
    FieldDescriptor field = type.findFieldByName(name);
    if (field == null) {
      throw ProtoJsonReader.wrong(path, node, type.getFullName() + " has no " + name);
    }
    message.setField(field, reader.single(field, node, path));
  }
}
