package dev.meshwright.schema.proto.check;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoValue;
import java.util.HashMap;
import java.util.Map;

/// Whether the features set on a field can have a meaning there.
final class FieldFeatureChecks {

  private static final String RULE = "proto-feature";

  private FieldFeatureChecks() {}

  static void check(ProtoField field, Context context) {
    Map<String, ProtoValue> set = set(field);
    set.forEach((name, value) -> check(field, name, value, context));
  }

  private static void check(ProtoField field, String name, ProtoValue value, Context context) {
    TextRange at = value.range();
    switch (name) {
      case "field_presence" -> presence(field, value, context);
      case "repeated_field_encoding" -> {
        if (!field.isRepeated()) {
          context.error(RULE, at, "Only repeated fields have an encoding of repetition.", "");
        } else if (value.canonical().equals("PACKED") && !FieldChecks.isPackable(field)) {
          context.error(RULE, at, "Only numbers, booleans and enums can be packed.", "");
        }
      }
      case "utf8_validation" -> {
        if (!FieldChecks.isString(field)) {
          context.error(RULE, at, "Only strings have a UTF-8 validation.", "");
        }
      }
      case "message_encoding" -> {
        if (!field.isMessage() || field.isMap()) {
          context.error(RULE, at, "Only messages have a message encoding.", "");
        }
      }
      default -> {
        // Other features have no condition on the field.
      }
    }
  }

  private static void presence(ProtoField field, ProtoValue value, Context context) {
    TextRange at = value.range();
    String word = value.canonical();
    if (field.oneof().isPresent()) {
      context.error(RULE, at, "Fields of a oneof always have explicit presence.", "Remove it.");
    } else if (field.isRepeated()) {
      context.error(RULE, at, "Repeated fields have no presence.", "Remove it.");
    } else if (field.extension() && word.equals("LEGACY_REQUIRED")) {
      context.error(RULE, at, "An extension cannot be required.", "");
    } else if (field.extension() && word.equals("IMPLICIT")) {
      context.error(RULE, at, "Extensions always have explicit presence.", "");
    } else if (field.isMessage() && word.equals("IMPLICIT")) {
      context.error(RULE, at, "Messages always have explicit presence.", "");
    }
  }

  private static Map<String, ProtoValue> set(ProtoField field) {
    Map<String, ProtoValue> set = new HashMap<>();
    for (ProtoOption option : field.options()) {
      if (!option.name().getFirst().name().text().equals("features")) {
        continue;
      }
      if (option.name().size() == 2) {
        set.put(option.name().get(1).name().text(), option.value());
      } else if (option.value() instanceof ProtoValue.Aggregate aggregate) {
        aggregate.members().forEach(m -> set.put(m.name().text(), m.value()));
      }
    }
    return set;
  }
}
