package dev.meshwright.schema.proto.check;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoLabel;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoPresence;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.schema.proto.option.OptionTypes;
import dev.meshwright.schema.proto.option.ValueChecker;
import java.util.Optional;
import java.util.Set;

/// What a single field must keep to.
final class FieldChecks {

  private static final String LABEL = "proto-field-label";
  private static final Set<ProtoScalar> NO_KEYS =
      Set.of(ProtoScalar.FLOAT, ProtoScalar.DOUBLE, ProtoScalar.BYTES);

  private final Context context;

  FieldChecks(Context context) {
    this.context = context;
  }

  void check(ProtoField field) {
    label(field);
    number(field);
    map(field);
    group(field);
    defaultValue(field);
    jsonName(field);
    closedEnum(field);
    packed(field);
    FieldFeatureChecks.check(field, context);
    FieldOptionChecks.check(field, context);
  }

  private void label(ProtoField field) {
    TextRange at = field.labelRange().orElse(field.typeRange());
    if (field.oneof().isPresent()) {
      if (field.label() != ProtoLabel.NONE) {
        context.error(LABEL, at, "Fields of a oneof have no label.", "Remove the label.");
      }
      return;
    }
    if (field.isMap() && field.label() != ProtoLabel.NONE) {
      context.error(LABEL, at, "Maps have no label: they are repeated.", "Remove the label.");
      return;
    }
    switch (context.edition()) {
      case PROTO2 -> {
        if (field.label() == ProtoLabel.NONE && !field.isMap()) {
          context.error(
              LABEL, at, "Fields in proto2 need a label.", "Add optional, required or repeated.");
        }
      }
      case PROTO3 -> {
        if (field.label() == ProtoLabel.REQUIRED) {
          context.error(LABEL, at, "proto3 has no required fields.", "Remove the label.");
        }
      }
      case EDITION_2023, EDITION_2024 -> {
        if (field.label() == ProtoLabel.REQUIRED) {
          context.error(
              LABEL,
              at,
              "Editions have no label \"required\".",
              "Set features.field_presence = LEGACY_REQUIRED.");
        } else if (field.label() == ProtoLabel.OPTIONAL) {
          context.error(
              LABEL,
              at,
              "Editions have no label \"optional\".",
              "Set features.field_presence = EXPLICIT, which is the default.");
        }
      }
    }
    if (field.extension() && field.label() == ProtoLabel.REQUIRED) {
      context.error(LABEL, at, "An extension cannot be required.", "Make it optional.");
    }
  }

  private void number(ProtoField field) {
    long number = field.number().value();
    TextRange at = field.number().range();
    if (number <= 0) {
      context.error("proto-field-number", at, "Field numbers begin with 1.", "");
    } else if (number > NumberChecks.MAX_FIELD && !field.extension()) {
      context.error(
          "proto-field-number", at, "Field numbers end with " + NumberChecks.MAX_FIELD + ".", "");
    } else if (number >= 19_000 && number <= 19_999) {
      context.error(
          "proto-field-number",
          at,
          "Field numbers 19000 to 19999 are reserved for the Protocol Buffers implementation.",
          "Choose another number.");
    }
  }

  private void map(ProtoField field) {
    if (!field.isMap()) {
      return;
    }
    if (field.oneof().isPresent() || field.extension()) {
      context.error(
          "proto-map",
          field.typeRange(),
          "A map cannot be part of " + (field.extension() ? "an extend block." : "a oneof."),
          "Wrap it in a message.");
    }
    field
        .mapKey()
        .ifPresent(key -> {
          boolean allowed =
              key.target() instanceof ProtoTarget.OfScalar scalar
                  && !NO_KEYS.contains(scalar.type());
          if (!allowed && !(key.target() instanceof ProtoTarget.Unresolved)) {
            context.error(
                "proto-map",
                key.range(),
                "Keys of a map are integers, booleans or strings.",
                "Choose another key type, or use a repeated message.");
          }
        });
    context
        .enumOf(field)
        .filter(e -> !e.values().isEmpty())
        .filter(e -> e.values().getFirst().number().value() != 0)
        .ifPresent(e ->
            context.error(
                "proto-map",
                field.type().range(),
                "An enum that is the value of a map must begin with 0.",
                ""));
  }

  private void group(ProtoField field) {
    if (!field.group()) {
      return;
    }
    if (context.edition() == ProtoEdition.PROTO3) {
      context.error("proto-group", field.typeRange(), "proto3 has no groups.", "Use a message.");
    } else if (context.edition().hasFeatures()) {
      context.error(
          "proto-group",
          field.typeRange(),
          "Editions have no groups.",
          "Use a message field with features.message_encoding = DELIMITED.");
    } else if (!Character.isUpperCase(field.name().text().charAt(0))) {
      context.error(
          "proto-group",
          field.name().range(),
          "The name of a group begins with a capital letter.",
          "");
    }
  }

  private void defaultValue(ProtoField field) {
    Optional<ProtoOption> option = field.option("default");
    if (option.isEmpty()) {
      return;
    }
    TextRange at = option.get().range();
    String rule = "proto-default";
    if (context.edition() == ProtoEdition.PROTO3) {
      context.error(rule, at, "proto3 has no default values.", "Remove it.");
    } else if (field.isRepeated()) {
      context.error(rule, at, "Repeated fields have no default values.", "Remove it.");
    } else if (field.isMessage()) {
      context.error(rule, at, "Messages have no default values.", "Remove it.");
    } else if (field.presence() == ProtoPresence.IMPLICIT) {
      context.error(
          rule, at, "Fields with implicit presence have no default values.", "Remove it.");
    } else {
      OptionTypes types = new OptionTypes(context.files(), context.visible());
      new ValueChecker(
              types, field.fullName(), (range, message) -> context.error(rule, range, message, ""))
          .check(field, option.get().value());
    }
  }

  private void jsonName(ProtoField field) {
    field
        .option("json_name")
        .ifPresent(option -> {
          if (field.extension()) {
            context.error(
                "proto-json-name",
                option.range(),
                "Extensions cannot have a JSON name of their own.",
                "Remove it.");
          } else if (field.jsonName().indexOf('\0') >= 0) {
            context.error(
                "proto-json-name",
                option.range(),
                "A JSON name cannot contain the NUL character.",
                "");
          } else if (field.jsonName().startsWith("[") && field.jsonName().endsWith("]")) {
            context.error(
                "proto-json-name",
                option.range(),
                "A JSON name in brackets would be read as the name of an extension.",
                "");
          }
        });
  }

  private void closedEnum(ProtoField field) {
    Optional<ProtoEnum> type = context.enumOf(field);
    boolean implicit =
        field.presence() == ProtoPresence.IMPLICIT
            || (context.edition() == ProtoEdition.PROTO3 && !field.extension());
    if (implicit && type.isPresent() && type.get().isClosed()) {
      context.error(
          "proto-closed-enum",
          field.type().range(),
          "The enum "
              + type.get().fullName()
              + " is closed, as in proto2; a field "
              + (context.edition() == ProtoEdition.PROTO3 ? "in proto3" : "with implicit presence")
              + " cannot use it.",
          "Use an open enum.");
    }
  }

  private void packed(ProtoField field) {
    field
        .option("packed")
        .ifPresent(option -> {
          if (context.edition().hasFeatures()) {
            context.error(
                "proto-packed",
                option.range(),
                "Editions have no option \"packed\".",
                "Set features.repeated_field_encoding.");
          } else if (option.value().canonical().equals("true") && !isPackable(field)) {
            context.error(
                "proto-packed",
                option.range(),
                "Only repeated numbers, booleans and enums can be packed.",
                "Remove it.");
          }
        });
  }

  /// Whether repeated values of the field's type can be packed, and there are such.
  static boolean isPackable(ProtoField field) {
    if (!field.isRepeated() || field.isMessage()) {
      return false;
    }
    return !(field.type().target() instanceof ProtoTarget.OfScalar scalar)
        || scalar.type().isPackable();
  }

  /// Whether the field holds strings.
  static boolean isString(ProtoField field) {
    boolean key =
        field
            .mapKey()
            .filter(k -> k.target().equals(new ProtoTarget.OfScalar(ProtoScalar.STRING)))
            .isPresent();
    return key || field.type().target().equals(new ProtoTarget.OfScalar(ProtoScalar.STRING));
  }
}
