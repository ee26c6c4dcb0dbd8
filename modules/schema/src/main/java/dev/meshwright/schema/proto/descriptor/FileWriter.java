package dev.meshwright.schema.proto.descriptor;

import com.google.protobuf.DescriptorProtos.Edition;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumOptions;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueOptions;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileOptions;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodOptions;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceOptions;
import com.google.protobuf.DescriptorProtos.SymbolVisibility;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoImport;
import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNumbers;
import dev.meshwright.model.proto.ProtoReserved;
import dev.meshwright.model.proto.ProtoService;
import dev.meshwright.model.proto.ProtoVisibility;
import dev.meshwright.schema.proto.option.OptionEncoder;
import dev.meshwright.schema.proto.option.OptionTarget;
import java.util.Optional;

/// Writes the descriptor of one file.
final class FileWriter {

  private final ProtoFile file;
  private final OptionEncoder options;

  FileWriter(ProtoFile file, OptionEncoder options) {
    this.file = file;
    this.options = options;
  }

  FileDescriptorProto write() {
    FileDescriptorProto.Builder result = FileDescriptorProto.newBuilder().setName(file.path());
    file.packageName().ifPresent(name -> result.setPackage(name.text()));
    imports(result);
    MessageWriter messages = new MessageWriter(file, options, this);
    file.messages().forEach(m -> result.addMessageType(messages.write(m, file.packageText())));
    file.enums().forEach(e -> result.addEnumType(enumeration(e, file.packageText())));
    file.services().forEach(s -> result.addService(service(s)));
    file.extensions()
        .forEach(block ->
            block
                .fields()
                .forEach(f ->
                    result.addExtension(
                        messages.fields().extension(f, block, file.packageText()))));
    if (!file.options().isEmpty()) {
      result.setOptions(
          OptionBytes.parse(
              FileOptions.parser(),
              options.encode(file.options(), OptionTarget.FILE, file.packageText())));
    }
    switch (file.edition()) {
      case PROTO2 -> {
        // What a descriptor says when it says nothing.
      }
      case PROTO3 -> result.setSyntax("proto3");
      case EDITION_2023 -> result.setSyntax("editions").setEdition(Edition.EDITION_2023);
      case EDITION_2024 -> result.setSyntax("editions").setEdition(Edition.EDITION_2024);
    }
    return result.build();
  }

  private void imports(FileDescriptorProto.Builder result) {
    for (ProtoImport each : file.imports()) {
      String path = each.resolved().orElse(each.name().text());
      switch (each.kind()) {
        case PLAIN -> result.addDependency(path);
        case PUBLIC -> {
          result.addPublicDependency(result.getDependencyCount());
          result.addDependency(path);
        }
        case WEAK -> {
          result.addWeakDependency(result.getDependencyCount());
          result.addDependency(path);
        }
        case OPTION -> result.addOptionDependency(path);
      }
    }
  }

  EnumDescriptorProto enumeration(ProtoEnum e, String scope) {
    EnumDescriptorProto.Builder result = EnumDescriptorProto.newBuilder().setName(e.name().text());
    for (ProtoEnumValue value : e.values()) {
      EnumValueDescriptorProto.Builder out =
          EnumValueDescriptorProto.newBuilder()
              .setName(value.name().text())
              .setNumber((int) value.number().value());
      if (!value.options().isEmpty()) {
        out.setOptions(
            OptionBytes.parse(
                EnumValueOptions.parser(),
                options.encode(value.options(), OptionTarget.ENUM_VALUE, scope)));
      }
      result.addValue(out);
    }
    for (ProtoReserved reserved : e.reserved()) {
      for (ProtoNumbers numbers : reserved.numbers()) {
        result.addReservedRange(
            EnumDescriptorProto.EnumReservedRange.newBuilder()
                .setStart((int) numbers.first())
                .setEnd((int) numbers.last()));
      }
      reserved.names().stream().map(ProtoName::text).forEach(result::addReservedName);
    }
    if (!e.options().isEmpty()) {
      result.setOptions(
          OptionBytes.parse(
              EnumOptions.parser(), options.encode(e.options(), OptionTarget.ENUM, scope)));
    }
    visibility(e.visibility()).ifPresent(result::setVisibility);
    return result.build();
  }

  static Optional<SymbolVisibility> visibility(ProtoVisibility visibility) {
    return switch (visibility) {
      case UNSET -> Optional.empty();
      case EXPORT -> Optional.of(SymbolVisibility.VISIBILITY_EXPORT);
      case LOCAL -> Optional.of(SymbolVisibility.VISIBILITY_LOCAL);
    };
  }

  private ServiceDescriptorProto service(ProtoService service) {
    ServiceDescriptorProto.Builder result =
        ServiceDescriptorProto.newBuilder().setName(service.name().text());
    service.methods().forEach(m -> result.addMethod(method(m, service.fullName())));
    if (!service.options().isEmpty()) {
      result.setOptions(
          OptionBytes.parse(
              ServiceOptions.parser(),
              options.encode(service.options(), OptionTarget.SERVICE, file.packageText())));
    }
    return result.build();
  }

  private MethodDescriptorProto method(ProtoMethod method, String scope) {
    MethodDescriptorProto.Builder result =
        MethodDescriptorProto.newBuilder()
            .setName(method.name().text())
            .setInputType("." + method.input().fullName())
            .setOutputType("." + method.output().fullName());
    method.clientStreaming().ifPresent(_ -> result.setClientStreaming(true));
    method.serverStreaming().ifPresent(_ -> result.setServerStreaming(true));
    // A method with a block has options, if empty ones.
    if (method.range().of(file.text()).endsWith("}")) {
      result.setOptions(
          OptionBytes.parse(
              MethodOptions.parser(),
              options.encode(method.options(), OptionTarget.METHOD, scope)));
    }
    return result.build();
  }
}
