package dev.meshwright.schema.proto.descriptor;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldOptions;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoLabel;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import dev.meshwright.schema.proto.link.Symbols;
import dev.meshwright.schema.proto.option.OptionEncoder;
import dev.meshwright.schema.proto.option.OptionTarget;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes the descriptors of fields.
final class FieldWriter {

  private final ProtoFile file;
  private final OptionEncoder options;

  FieldWriter(ProtoFile file, OptionEncoder options) {
    this.file = file;
    this.options = options;
  }

  /// @param oneofs as [MessageWriter] numbers them
  FieldDescriptorProto member(ProtoField field, String scope, Map<String, Integer> oneofs) {
    FieldDescriptorProto.Builder result = field(field, scope);
    String ownOneof = "optional " + field.name().text();
    if (field.oneof().isPresent()) {
      result.setOneofIndex(oneofs.getOrDefault(field.oneof().get(), 0));
    } else if (oneofs.containsKey(ownOneof) && field.label() == ProtoLabel.OPTIONAL) {
      result.setOneofIndex(oneofs.getOrDefault(ownOneof, 0)).setProto3Optional(true);
    }
    return result.build();
  }

  FieldDescriptorProto extension(ProtoField field, ProtoExtend block, String scope) {
    FieldDescriptorProto.Builder result =
        field(field, scope).setExtendee("." + block.extendee().fullName());
    if (file.edition() == ProtoEdition.PROTO3 && field.label() == ProtoLabel.OPTIONAL) {
      result.setProto3Optional(true);
    }
    return result.build();
  }

  private FieldDescriptorProto.Builder field(ProtoField field, String scope) {
    FieldDescriptorProto.Builder result =
        FieldDescriptorProto.newBuilder()
            .setName(field.descriptorName())
            .setNumber((int) field.number().value())
            .setLabel(label(field));
    if (field.isMap()) {
      String entry = Symbols.mapEntryName(field.name().text());
      result
          .setType(FieldDescriptorProto.Type.TYPE_MESSAGE)
          .setTypeName("." + ProtoNames.join(scope, entry));
    } else {
      type(result, field.type(), field.group());
    }
    boolean hasJsonName = field.option("json_name").isPresent();
    result.setJsonName(
        hasJsonName ? field.jsonName() : ProtoNames.jsonName(field.descriptorName()));
    field
        .option("default")
        .ifPresent(o -> result.setDefaultValue(DefaultText.of(field, o.value())));
    List<ProtoOption> others =
        field.options().stream()
            .filter(o -> !o.nameText().equals("default") && !o.nameText().equals("json_name"))
            .toList();
    if (!others.isEmpty()) {
      result.setOptions(
          OptionBytes.parse(
              FieldOptions.parser(), options.encode(others, OptionTarget.FIELD, scope)));
    }
    return result;
  }

  private static FieldDescriptorProto.Label label(ProtoField field) {
    if (field.isRepeated()) {
      return FieldDescriptorProto.Label.LABEL_REPEATED;
    }
    return field.label() == ProtoLabel.REQUIRED
        ? FieldDescriptorProto.Label.LABEL_REQUIRED
        : FieldDescriptorProto.Label.LABEL_OPTIONAL;
  }

  private static void type(FieldDescriptorProto.Builder result, ProtoTypeRef type, boolean group) {
    switch (type.target()) {
      case ProtoTarget.OfScalar scalar ->
          result.setType(
              FieldDescriptorProto.Type.valueOf(
                  "TYPE_" + scalar.type().text().toUpperCase(Locale.ROOT)));
      case ProtoTarget.OfMessage message ->
          result
              .setType(
                  group
                      ? FieldDescriptorProto.Type.TYPE_GROUP
                      : FieldDescriptorProto.Type.TYPE_MESSAGE)
              .setTypeName("." + message.fullName());
      case ProtoTarget.OfEnum e ->
          result.setType(FieldDescriptorProto.Type.TYPE_ENUM).setTypeName("." + e.fullName());
      case ProtoTarget.Unresolved _ -> result.setTypeName(type.text());
    }
  }

  /// The message that a map's entries are encoded as.
  DescriptorProto mapEntry(ProtoField field, String scope) {
    FieldDescriptorProto.Builder key = entryField("key", 1);
    field.mapKey().ifPresent(k -> type(key, k, false));
    FieldDescriptorProto.Builder value = entryField("value", 2);
    type(value, field.type(), false);
    List<ProtoOption> features =
        field.options().stream()
            .filter(o -> o.name().getFirst().name().text().equals("features"))
            .toList();
    if (!features.isEmpty()) {
      FieldOptions copied =
          OptionBytes.parse(
              FieldOptions.parser(), options.encode(features, OptionTarget.FIELD, scope));
      key.setOptions(copied);
      value.setOptions(copied);
    }
    return DescriptorProto.newBuilder()
        .setName(Symbols.mapEntryName(field.name().text()))
        .addField(key)
        .addField(value)
        .setOptions(MessageOptions.newBuilder().setMapEntry(true))
        .build();
  }

  private static FieldDescriptorProto.Builder entryField(String name, int number) {
    return FieldDescriptorProto.newBuilder()
        .setName(name)
        .setNumber(number)
        .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL)
        .setJsonName(name);
  }
}
