package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoFeatures;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoPresence;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypes;
import java.util.ArrayList;
import java.util.List;

/// What a file's declarations are to whoever reads or writes data, whatever syntax says so.
final class Meaning {

  private Meaning() {}

  static List<String> of(ProtoDocument document) {
    ProtoTypes types = ProtoTypes.of(document.file());
    List<String> all = new ArrayList<>();
    for (ProtoMessage message : types.messages().values()) {
      all.add(message.fullName() + " with JSON " + message.features().jsonFormat());
      message.fields().forEach(field -> all.add(field(field)));
    }
    for (ProtoEnum values : types.enums().values()) {
      all.add(
          values.fullName()
              + (values.isClosed() ? " closed" : " open")
              + " with JSON "
              + values.features().jsonFormat());
      values
          .values()
          .forEach(value ->
              all.add(
                  values.fullName() + " " + value.name().text() + " " + value.number().value()));
    }
    types
        .extensions()
        .values()
        .forEach(each -> all.add("of " + each.extendee().fullName() + " " + field(each.field())));
    return all;
  }

  private static String field(ProtoField field) {
    ProtoFeatures features = field.features();
    boolean packable =
        field.isRepeated()
            && !field.isMap()
            && (field.type().target() instanceof ProtoTarget.OfEnum
                || (field.type().target() instanceof ProtoTarget.OfScalar(ProtoScalar scalar)
                    && scalar.isPackable()));
    boolean text =
        field.isMap()
            || (field.type().target() instanceof ProtoTarget.OfScalar(ProtoScalar scalar)
                && scalar == ProtoScalar.STRING);
    boolean framed = field.type().target() instanceof ProtoTarget.OfMessage && !field.isMap();
    ProtoPresence presence = field.presence();
    return field.descriptorName()
        + " of "
        + field.type().fullName()
        + " "
        + field.number().value()
        + " "
        + presence
        + " "
        + field.oneof().orElse("")
        + (field.isMap() ? " map" : "")
        + (packable ? " " + features.repeatedFieldEncoding() : "")
        + (text ? " " + features.utf8Validation() : "")
        + (framed ? " " + features.messageEncoding() : "")
        + " "
        + (field.group() ? ProtoNames.jsonName(field.descriptorName()) : field.jsonName())
        + field.option("default").map(option -> " = " + option.value().canonical()).orElse("");
  }
}
