package dev.meshwright.schema.proto.check;

import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoExtensionRange;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNumbers;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.model.proto.ProtoReserved;
import java.util.HashMap;
import java.util.Map;

/// The numbers and reserved names of a message.
final class NumberChecks {

  static final long MAX_FIELD = 536_870_911;

  private final Context context;

  NumberChecks(Context context) {
    this.context = context;
  }

  void check(ProtoMessage message) {
    Map<Long, ProtoField> byNumber = new HashMap<>();
    for (ProtoField field : message.fields()) {
      ProtoField first = byNumber.putIfAbsent(field.number().value(), field);
      if (first != null) {
        context.error(
            "proto-duplicate-number",
            field.number().range(),
            "The number "
                + field.number().value()
                + " is already used by "
                + first.name().text()
                + ".",
            "Choose another number.");
      }
    }
    RangeChecks reserved = new RangeChecks(context, "proto-reserved");
    message.reserved().forEach(r -> r.numbers().forEach(n -> reserved.add(n, Long.MAX_VALUE)));
    RangeChecks extensions = new RangeChecks(context, "proto-extension-range");
    boolean messageSet = ProtoOptions.isTrue(message.options(), "message_set_wire_format");
    for (ProtoExtensionRange range : message.extensionRanges()) {
      for (ProtoNumbers numbers : range.numbers()) {
        extensions.add(numbers, messageSet ? Integer.MAX_VALUE : MAX_FIELD);
      }
    }
    RangeChecks.overlaps(reserved, extensions, context);
    fields(message, reserved, extensions);
    names(message);
    proto3(message);
    special(message, messageSet);
  }

  private void special(ProtoMessage message, boolean messageSet) {
    if (messageSet && !message.fields().isEmpty()) {
      context.error(
          "proto-message-set",
          message.fields().getFirst().name().range(),
          "A message set has extensions only, no fields.",
          "");
    }
    ProtoOptions.find(message.options(), "map_entry")
        .ifPresent(option ->
            context.error(
                "proto-map",
                option.range(),
                "The option map_entry is set by the compiler only.",
                "Write map<Key, Value>."));
  }

  private void fields(ProtoMessage message, RangeChecks reserved, RangeChecks extensions) {
    for (ProtoField field : message.fields()) {
      if (reserved.contains(field.number().value())) {
        context.error(
            "proto-reserved-used",
            field.number().range(),
            "The number " + field.number().value() + " of " + field.name().text() + " is reserved.",
            "Choose another number; a reserved one belonged to a field that old data may hold.");
      }
      if (extensions.contains(field.number().value())) {
        context.error(
            "proto-extension-range",
            field.number().range(),
            "The number " + field.number().value() + " lies in a range kept for extensions.",
            "Choose another number.");
      }
    }
  }

  private void names(ProtoMessage message) {
    Map<String, ProtoName> names = new HashMap<>();
    for (ProtoReserved reserved : message.reserved()) {
      ReservedNames.check(reserved, names, context);
    }
    for (ProtoField field : message.fields()) {
      if (names.containsKey(field.name().text())) {
        context.error(
            "proto-reserved-used",
            field.name().range(),
            "The name " + field.name().text() + " is reserved.",
            "Choose another name; JSON made by old versions may hold the reserved one.");
      }
    }
  }

  private void proto3(ProtoMessage message) {
    if (context.edition() != ProtoEdition.PROTO3) {
      return;
    }
    for (ProtoExtensionRange range : message.extensionRanges()) {
      context.error(
          "proto-extension-range",
          range.range(),
          "Messages in proto3 have no extension ranges.",
          "Use google.protobuf.Any.");
    }
    if (ProtoOptions.isTrue(message.options(), "message_set_wire_format")) {
      context.error("proto-message-set", message.name().range(), "proto3 has no message sets.", "");
    }
  }
}
