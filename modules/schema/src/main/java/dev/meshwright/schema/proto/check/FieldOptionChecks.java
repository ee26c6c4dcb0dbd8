package dev.meshwright.schema.proto.check;

import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import java.util.Set;

/// Options that make sense for fields of some types only.
final class FieldOptionChecks {

  private static final String RULE = "proto-option";
  private static final Set<ProtoScalar> WIDE =
      Set.of(
          ProtoScalar.INT64,
          ProtoScalar.UINT64,
          ProtoScalar.SINT64,
          ProtoScalar.FIXED64,
          ProtoScalar.SFIXED64);

  private FieldOptionChecks() {}

  static void check(ProtoField field, Context context) {
    for (ProtoOption option : field.options()) {
      String value = option.value().canonical();
      switch (option.nameText()) {
        case "lazy", "unverified_lazy" -> {
          if (value.equals("true") && !field.isMessage()) {
            context.error(RULE, option.range(), "Only messages can be read lazily.", "");
          }
        }
        case "jstype" -> {
          if (!value.equals("JS_NORMAL") && !isWide(field)) {
            context.error(RULE, option.range(), "Only 64-bit integers have a JavaScript type.", "");
          }
        }
        case "ctype" -> {
          if (context.edition().compareTo(ProtoEdition.EDITION_2024) >= 0) {
            context.error(
                RULE,
                option.range(),
                "Edition 2024 has no option \"ctype\".",
                "Set features.(pb.cpp).string_type.");
          }
        }
        default -> {
          // Other options have no condition on the type.
        }
      }
    }
  }

  private static boolean isWide(ProtoField field) {
    return field.type().target() instanceof ProtoTarget.OfScalar scalar
        && WIDE.contains(scalar.type());
  }
}
