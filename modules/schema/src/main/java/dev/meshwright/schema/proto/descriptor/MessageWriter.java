package dev.meshwright.schema.proto.descriptor;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.ExtensionRangeOptions;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofOptions;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoExtensionRange;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoLabel;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNumbers;
import dev.meshwright.model.proto.ProtoOneof;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.model.proto.ProtoReserved;
import dev.meshwright.schema.proto.option.OptionEncoder;
import dev.meshwright.schema.proto.option.OptionTarget;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Writes the descriptors of messages.
final class MessageWriter {

  private final ProtoFile file;
  private final OptionEncoder options;
  private final FileWriter files;
  private final FieldWriter fields;

  MessageWriter(ProtoFile file, OptionEncoder options, FileWriter files) {
    this.file = file;
    this.options = options;
    this.files = files;
    this.fields = new FieldWriter(file, options);
  }

  FieldWriter fields() {
    return fields;
  }

  DescriptorProto write(ProtoMessage message, String scope) {
    DescriptorProto.Builder result = DescriptorProto.newBuilder().setName(message.name().text());
    String inside = message.fullName();
    Map<String, Integer> oneofs = oneofs(message, result);
    message.fields().forEach(f -> result.addField(fields.member(f, inside, oneofs)));
    nested(message, result);
    message.enums().forEach(e -> result.addEnumType(files.enumeration(e, inside)));
    message
        .extensions()
        .forEach(block ->
            block.fields().forEach(f -> result.addExtension(fields.extension(f, block, inside))));
    extensionRanges(message, result);
    for (ProtoReserved reserved : message.reserved()) {
      for (ProtoNumbers numbers : reserved.numbers()) {
        result.addReservedRange(
            DescriptorProto.ReservedRange.newBuilder()
                .setStart((int) numbers.first())
                .setEnd((int) numbers.last() + 1));
      }
      reserved.names().stream().map(ProtoName::text).forEach(result::addReservedName);
    }
    if (!message.options().isEmpty()) {
      result.setOptions(
          OptionBytes.parse(
              MessageOptions.parser(),
              options.encode(message.options(), OptionTarget.MESSAGE, scope)));
    }
    FileWriter.visibility(message.visibility()).ifPresent(result::setVisibility);
    return result.build();
  }

  /// Messages, groups and the entries of maps, in the order of the text.
  private void nested(ProtoMessage message, DescriptorProto.Builder result) {
    TreeMap<Integer, DescriptorProto> byPlace = new TreeMap<>();
    for (ProtoMessage inner : message.messages()) {
      byPlace.put(inner.range().start(), write(inner, message.fullName()));
    }
    for (ProtoField field : message.fields()) {
      if (field.isMap()) {
        byPlace.put(field.range().start(), fields.mapEntry(field, message.fullName()));
      }
    }
    result.addAllNestedType(byPlace.values());
  }

  private void extensionRanges(ProtoMessage message, DescriptorProto.Builder result) {
    boolean messageSet = ProtoOptions.isTrue(message.options(), "message_set_wire_format");
    for (ProtoExtensionRange range : message.extensionRanges()) {
      for (ProtoNumbers numbers : range.numbers()) {
        int end = numbers.max() && messageSet ? Integer.MAX_VALUE : (int) numbers.last() + 1;
        DescriptorProto.ExtensionRange.Builder out =
            DescriptorProto.ExtensionRange.newBuilder().setStart((int) numbers.first()).setEnd(end);
        if (!range.options().isEmpty()) {
          out.setOptions(
              OptionBytes.parse(
                  ExtensionRangeOptions.parser(),
                  options.encode(
                      range.options(), OptionTarget.EXTENSION_RANGE, message.fullName())));
        }
        result.addExtensionRange(out);
      }
    }
  }

  /// Writes the oneofs, behind them one for each `optional` field of proto3.
  ///
  /// @return the index of each oneof by its name, and by the field's name for those of one field
  private Map<String, Integer> oneofs(ProtoMessage message, DescriptorProto.Builder result) {
    Map<String, Integer> index = new HashMap<>();
    Set<String> names = new HashSet<>();
    message.fields().forEach(f -> names.add(f.descriptorName()));
    for (ProtoOneof oneof : message.oneofs()) {
      index.put(oneof.name().text(), result.getOneofDeclCount());
      names.add(oneof.name().text());
      OneofDescriptorProto.Builder out =
          OneofDescriptorProto.newBuilder().setName(oneof.name().text());
      if (!oneof.options().isEmpty()) {
        out.setOptions(
            OptionBytes.parse(
                OneofOptions.parser(),
                options.encode(oneof.options(), OptionTarget.ONEOF, message.fullName())));
      }
      result.addOneofDecl(out);
    }
    if (file.edition() == ProtoEdition.PROTO3) {
      for (ProtoField field : message.fields()) {
        if (field.label() == ProtoLabel.OPTIONAL) {
          String name = field.name().text();
          String oneof = name.startsWith("_") ? "X" + name : "_" + name;
          while (!names.add(oneof)) {
            oneof = "X" + oneof;
          }
          index.put("optional " + name, result.getOneofDeclCount());
          result.addOneofDecl(OneofDescriptorProto.newBuilder().setName(oneof));
        }
      }
    }
    return index;
  }
}
