package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoOption;
import java.util.ArrayList;
import java.util.List;

/// What a file declares at any depth.
public final class Everything {

  private final List<ProtoField> fields = new ArrayList<>();
  private final List<ProtoOption> options = new ArrayList<>();

  private Everything(ProtoFile file) {
    options.addAll(file.options());
    file.messages().forEach(this::add);
    file.enums().forEach(this::add);
    file.extensions().forEach(this::add);
    file.services()
        .forEach(service -> {
          options.addAll(service.options());
          service.methods().forEach(method -> options.addAll(method.options()));
        });
  }

  public static List<ProtoField> fields(ProtoFile file) {
    return new Everything(file).fields;
  }

  public static List<ProtoOption> options(ProtoFile file) {
    return new Everything(file).options;
  }

  private void add(ProtoMessage message) {
    options.addAll(message.options());
    message.oneofs().forEach(oneof -> options.addAll(oneof.options()));
    message.extensionRanges().forEach(range -> options.addAll(range.options()));
    message.fields().forEach(this::add);
    message.messages().forEach(this::add);
    message.enums().forEach(this::add);
    message.extensions().forEach(this::add);
  }

  private void add(ProtoExtend block) {
    block.fields().forEach(this::add);
  }

  private void add(ProtoField field) {
    fields.add(field);
    options.addAll(field.options());
  }

  private void add(ProtoEnum values) {
    options.addAll(values.options());
    values.values().forEach(value -> options.addAll(value.options()));
  }
}
