package dev.meshwright.schema.proto.lint;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoOneof;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.model.proto.ProtoPresence;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Rules of messages, enums and what is in them.
final class TypeLint {

  private final FileFindings findings;

  TypeLint(FileFindings findings) {
    this.findings = findings;
  }

  void message(ProtoMessage message, Commented place) {
    explained("COMMENT_MESSAGE", place, message.range(), "The message", message.name());
    named("MESSAGE_PASCAL_CASE", place, message.name(), Casing::pascal);
  }

  void oneof(ProtoOneof oneof, Commented place) {
    explained("COMMENT_ONEOF", place, oneof.range(), "The oneof", oneof.name());
    named("ONEOF_LOWER_SNAKE_CASE", place, oneof.name(), Casing::lowerSnake);
  }

  void field(ProtoField field, Commented place) {
    ProtoName name = field.name();
    // A group is said once, as the message that it is.
    if (!field.group()) {
      explained("COMMENT_FIELD", place, field.range(), "The field", name);
      named("FIELD_LOWER_SNAKE_CASE", place, name, Casing::lowerSnake);
    }
    if (field.presence() == ProtoPresence.REQUIRED) {
      findings.add(
          "FIELD_NOT_REQUIRED",
          place,
          name.range(),
          "\"" + name.text() + "\" is required: no reader can ever do without it.");
    }
    if (findings.all().wants("FIELD_NO_DESCRIPTOR")
        && name.text().replace("_", "").toLowerCase(Locale.ROOT).equals("descriptor")) {
      findings.add(
          "FIELD_NO_DESCRIPTOR",
          place,
          name.range(),
          "Generated classes have a member called \"descriptor\" themselves.");
    }
  }

  void enumeration(ProtoEnum e, Commented place) {
    explained("COMMENT_ENUM", place, e.range(), "The enum", e.name());
    named("ENUM_PASCAL_CASE", place, e.name(), Casing::pascal);
    ProtoOptions.find(e.options(), "allow_alias")
        .filter(option -> option.value().canonical().equals("true"))
        .ifPresent(option ->
            findings.add(
                "ENUM_NO_ALLOW_ALIAS",
                place.inside(option.comments()),
                option.range(),
                "\"" + e.name().text() + "\" lets several names stand for one number."));
    first(e)
        .filter(value -> value.number().value() != 0)
        .ifPresent(value ->
            findings.add(
                "ENUM_FIRST_VALUE_ZERO",
                place.inside(value.comments()),
                value.number().range(),
                "The first value of \""
                    + e.name().text()
                    + "\" has the number "
                    + value.number().value()
                    + ", not 0."));
    String prefix =
        findings.all().wants("ENUM_VALUE_PREFIX") ? Casing.upperSnake(e.name().text()) + "_" : "";
    e.values().forEach(value -> value(value, prefix, place.inside(value.comments())));
  }

  private static Optional<ProtoEnumValue> first(ProtoEnum e) {
    return e.values().stream().findFirst();
  }

  private void value(ProtoEnumValue value, String prefix, Commented place) {
    ProtoName name = value.name();
    String text = name.text();
    explained("COMMENT_ENUM_VALUE", place, value.range(), "The value", name);
    named("ENUM_VALUE_UPPER_SNAKE_CASE", place, name, Casing::upperSnake);
    if (!text.startsWith(prefix)) {
      findings.add(
          "ENUM_VALUE_PREFIX",
          place,
          name.range(),
          "\"" + text + "\" does not begin with \"" + prefix + "\".");
    }
    String suffix = findings.options().zeroSuffix();
    if (value.number().value() == 0 && !text.endsWith(suffix)) {
      findings.add(
          "ENUM_ZERO_VALUE_SUFFIX",
          place,
          name.range(),
          "\"" + text + "\" has the number 0 and does not end with \"" + suffix + "\".");
    }
  }

  private void explained(
      String rule, Commented place, TextRange range, String what, ProtoName name) {
    if (findings.all().wants(rule) && !place.isExplained()) {
      findings.add(rule, place, range, what + " \"" + name.text() + "\" has no comment above it.");
    }
  }

  private void named(String rule, Commented place, ProtoName name, UnaryOperator<String> style) {
    if (findings.all().wants(rule)) {
      String usual = style.apply(name.text());
      if (!name.text().equals(usual)) {
        findings.add(
            rule, place, name.range(), "\"" + name.text() + "\" is usually written " + usual + ".");
      }
    }
  }
}
