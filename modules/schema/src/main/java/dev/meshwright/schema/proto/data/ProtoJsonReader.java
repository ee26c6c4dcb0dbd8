package dev.meshwright.schema.proto.data;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Reads the JSON that Protobuf defines for messages. Members go by the JSON name or the name in
/// the schema; one that the schema does not have is an error, as Protobuf asks of parsers, except
/// in OTLP, which asks that it be ignored.
final class ProtoJsonReader {

  private static final String OTLP = "opentelemetry.proto.";

  private final String json;
  private final ProtoJsonScalars scalars = new ProtoJsonScalars();

  ProtoJsonReader(String json) {
    this.json = json;
  }

  DynamicMessage message(Descriptor type) throws MalformedMessageException {
    TreeDocument document = JsonText.parse("", json);
    if (!document.problems().isEmpty()) {
      Problem first = document.problems().getFirst();
      throw new MalformedMessageException(
          "", first.location().range().start(), "it is not JSON: " + first.message());
    }
    DynamicMessage message = message(type, document.root(), "");
    if (!message.isInitialized()) {
      throw new MalformedMessageException(
          "",
          -1,
          "required fields are missing: " + String.join(", ", message.findInitializationErrors()));
    }
    return message;
  }

  private DynamicMessage message(Descriptor type, TreeNode node, String path)
      throws MalformedMessageException {
    Optional<DynamicMessage> known = new ProtoJsonWellKnown(this, scalars).read(type, node, path);
    if (known.isPresent()) {
      return known.get();
    }
    if (!(node instanceof ObjectNode object)) {
      throw wrong(path, node, "an object is expected for " + type.getFullName());
    }
    DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
    Set<OneofDescriptor> chosen = new HashSet<>();
    for (Member member : object.members()) {
      Optional<FieldDescriptor> field = field(type, member.key().value());
      String inside = path.isEmpty() ? member.key().value() : path + "." + member.key().value();
      if (field.isPresent()) {
        set(message, field.get(), member.value(), inside, chosen);
      } else if (!type.getFullName().startsWith(OTLP)) {
        throw wrong(
            inside, member.key(), type.getFullName() + " has no field " + member.key().value());
      }
    }
    return message.buildPartial();
  }

  static Optional<FieldDescriptor> field(Descriptor type, String name) {
    return type.getFields().stream()
        .filter(field -> field.getJsonName().equals(name) || field.getName().equals(name))
        .findFirst();
  }

  private void set(
      DynamicMessage.Builder message,
      FieldDescriptor field,
      TreeNode node,
      String path,
      Set<OneofDescriptor> chosen)
      throws MalformedMessageException {
    // Null means absent, except where null is a value of the type.
    if (node instanceof NullNode && !ProtoJsonWellKnown.takesNull(field)) {
      return;
    }
    OneofDescriptor oneof = field.getRealContainingOneof();
    if (oneof != null && !chosen.add(oneof)) {
      throw wrong(path, node, "oneof " + oneof.getName() + " holds a value already");
    }
    if (field.isMapField()) {
      map(message, field, node, path);
    } else if (field.isRepeated()) {
      if (!(node instanceof ArrayNode array)) {
        throw wrong(path, node, "a list is expected");
      }
      int item = 0;
      for (TreeNode each : array.items()) {
        message.addRepeatedField(field, single(field, each, path + "[" + item++ + "]"));
      }
    } else {
      message.setField(field, single(field, node, path));
    }
  }

  void map(DynamicMessage.Builder message, FieldDescriptor field, TreeNode node, String path)
      throws MalformedMessageException {
    if (!(node instanceof ObjectNode object)) {
      throw wrong(path, node, "an object is expected for a map");
    }
    Descriptor entry = field.getMessageType();
    for (Member member : object.members()) {
      String inside = path + "." + member.key().value();
      Message written =
          DynamicMessage.newBuilder(entry)
              .setField(
                  entry.findFieldByNumber(1),
                  scalars.key(entry.findFieldByNumber(1), member.key(), inside))
              .setField(
                  entry.findFieldByNumber(2),
                  single(entry.findFieldByNumber(2), member.value(), inside))
              .build();
      message.addRepeatedField(field, written);
    }
  }

  Object single(FieldDescriptor field, TreeNode node, String path)
      throws MalformedMessageException {
    return switch (field.getType()) {
      case MESSAGE, GROUP -> message(field.getMessageType(), node, path);
      default -> scalars.of(field, node, path);
    };
  }

  static MalformedMessageException wrong(String path, TreeNode node, String reason) {
    return new MalformedMessageException(path, node.range().start(), reason + found(node));
  }

  private static String found(TreeNode node) {
    return switch (node) {
      case ObjectNode object -> ", found an object";
      case ArrayNode array -> ", found a list";
      case StringNode text ->
          ", found the text '"
              + (text.value().length() > 40 ? text.value().substring(0, 40) + "…" : text.value())
              + "'";
      case NumberNode number -> ", found the number " + number.literal();
      case BooleanNode bool -> ", found " + bool.value();
      case NullNode none -> ", found null";
      case BrokenNode broken -> "";
    };
  }
}
