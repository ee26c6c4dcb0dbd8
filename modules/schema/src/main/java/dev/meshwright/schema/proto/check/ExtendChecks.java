package dev.meshwright.schema.proto.check;

import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNumbers;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whether an `extend` block may extend what it extends.
final class ExtendChecks {

  private static final Set<String> OPTIONS =
      Set.of(
          "FileOptions",
          "MessageOptions",
          "FieldOptions",
          "OneofOptions",
          "ExtensionRangeOptions",
          "EnumOptions",
          "EnumValueOptions",
          "ServiceOptions",
          "MethodOptions",
          "StreamOptions");

  private final Context context;

  ExtendChecks(Context context) {
    this.context = context;
  }

  void check(ProtoExtend block) {
    Optional<ProtoMessage> extendee = context.messageOf(block.extendee().target());
    if (extendee.isEmpty()) {
      return;
    }
    String name = extendee.get().fullName();
    if (context.edition() == ProtoEdition.PROTO3 && !isOptions(name)) {
      context.error(
          "proto-extend",
          block.extendee().range(),
          "Extensions in proto3 only define options; " + name + " is not an options message.",
          "Use google.protobuf.Any, or a field.");
    }
    for (ProtoField field : block.fields()) {
      if (ranges(extendee.get()).noneMatch(r -> r.contains(field.number().value()))) {
        context.error(
            "proto-extend",
            field.number().range(),
            name + " keeps no number " + field.number().value() + " for extensions.",
            "Use a number of its extension ranges.");
      }
    }
  }

  private static Stream<ProtoNumbers> ranges(ProtoMessage message) {
    return message.extensionRanges().stream().flatMap(r -> r.numbers().stream());
  }

  private static boolean isOptions(String name) {
    String prefix = "google.protobuf.";
    return name.startsWith(prefix) && OPTIONS.contains(name.substring(prefix.length()));
  }
}
